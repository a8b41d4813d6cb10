/**
 * Panes may be frozen through merged cells and cells merged across frozen panes, as in Excel; the engine refuses both, though it
 * draws them.
 */
import { spreadsheet } from './spreadsheet';

type Plugin = abstract new (...args: never[]) => object;
const { corePluginRegistry } = spreadsheet.registries;

abstract class SheetPlugin extends (corePluginRegistry.get('sheet') as unknown as Plugin) {
  protected checkRowFreezeOverlapMerge(): string {
    return 'Success';
  }
  protected checkColFreezeOverlapMerge(): string {
    return 'Success';
  }
}
corePluginRegistry.replace('sheet', SheetPlugin as never);

abstract class MergePlugin extends (corePluginRegistry.get('merge') as unknown as Plugin) {
  protected checkFrozenPanes(): string {
    return 'Success';
  }
}
corePluginRegistry.replace('merge', MergePlugin as never);
