/**
 * The engine's plugin at the grid: runs batches inside one command, tells of every command, and refuses on protected sheets what
 * the grid does in many small steps, as pasting.
 */
import type { ProtectionOptions } from './sheet-state';
import { spreadsheet, type Command, type Getters, type Zone } from './spreadsheet';
import { someCell } from './zones';

export const RUN_BATCH = 'DESK_RUN_BATCH';

/** The workbook around the engine, as far as the plugin needs it. */
interface Desk {
  runBatch(): void;
  noteCommand(command: Command): void;
  protectionOf(sheetId: string): ProtectionOptions | undefined;
}

/** What the grid does in many small steps. */
const IN_STEPS: ReadonlySet<string> = new Set([
  'CUT',
  'PASTE',
  'PASTE_FROM_OS_CLIPBOARD',
  'AUTOFILL',
  'SORT_CELLS',
  'INSERT_CELL',
  'DELETE_CELL',
]);

interface Size {
  readonly columns: number;
  readonly rows: number;
}

class GridPlugin extends spreadsheet.UIPlugin {
  private readonly desk: Desk | undefined;
  /** Of what was copied or cut last. */
  private copied: Size = { columns: 1, rows: 1 };
  /** Where the corner was dragged to. */
  private dragged: { readonly col: number; readonly row: number } | undefined;

  constructor(config: ConstructorParameters<typeof spreadsheet.UIPlugin>[0]) {
    super(config);
    this.desk = (config.custom as { desk?: Desk }).desk;
  }

  /** The steps of these would be refused cell by cell, and half of them done: Excel refuses the whole. */
  override allowDispatch(command: never): never {
    return (this.isRefused(command as unknown as Command) ? 'SheetLocked' : 'Success') as never;
  }

  override beforeHandle(command: never): void {
    this.desk?.noteCommand(command as unknown as Command);
  }

  override handle(command: never): void {
    const given = command as unknown as Command;
    switch (given.type) {
      case RUN_BATCH:
        this.desk?.runBatch();
        break;
      case 'COPY':
      case 'CUT':
        this.copied = sizeOf((this.getters as Getters).getSelectedZone());
        break;
      case 'AUTOFILL_SELECT':
        this.dragged = { col: Number(given.col), row: Number(given.row) };
        break;
      default:
        break;
    }
  }

  private isRefused(command: Command): boolean {
    // The engine asks about its first commands before it has a sheet.
    if (!IN_STEPS.has(command.type)) return false;
    const getters = this.getters as Getters;
    const sheetId = String(command.sheetId ?? getters.getActiveSheetId());
    const options = this.desk?.protectionOf(sheetId);
    if (!options) return false;
    const isLocked = (col: number, row: number): boolean =>
      (getters.getCell({ sheetId, col, row })?.style as { locked?: boolean } | undefined)?.locked !== false;
    return this.writtenZones(command, options)?.some((zone) => someCell(zone, isLocked)) ?? true;
  }

  /** undefined: refused whatever the cells. */
  private writtenZones(command: Command, options: ProtectionOptions): readonly Zone[] | undefined {
    const getters = this.getters as Getters;
    switch (command.type) {
      case 'CUT':
        return getters.getSelectedZones();
      case 'PASTE':
        return (command.target as readonly Zone[]).map((zone) => covering(zone, this.copied));
      case 'PASTE_FROM_OS_CLIPBOARD': {
        const rows = ((command.clipboardContent as { text?: string }).text ?? '').replace(/\r?\n$/, '').split(/\r?\n/);
        return (command.target as readonly Zone[]).map((zone) =>
          covering(zone, { rows: rows.length, columns: Math.max(...rows.map((row) => row.split('\t').length)) }),
        );
      }
      case 'AUTOFILL': {
        const from = getters.getSelectedZone();
        return this.dragged ? beyond(from, this.dragged) : [];
      }
      case 'SORT_CELLS':
        return options.allowSort ? [command.zone as Zone] : undefined;
      case 'INSERT_CELL':
      case 'DELETE_CELL':
        return undefined;
      default:
        return [];
    }
  }
}
spreadsheet.registries.featurePluginRegistry.add('desk_grid', GridPlugin as never);

function sizeOf(zone: Zone): Size {
  return { columns: zone.right - zone.left + 1, rows: zone.bottom - zone.top + 1 };
}

/** A zone that is at least as large as what is pasted. */
function covering(zone: Zone, { columns, rows }: Size): Zone {
  return { ...zone, right: Math.max(zone.right, zone.left + columns - 1), bottom: Math.max(zone.bottom, zone.top + rows - 1) };
}

/** What dragging a corner fills: the way that is longer. */
function beyond(from: Zone, { col, row }: { readonly col: number; readonly row: number }): readonly Zone[] {
  const vertical = Math.max(from.top - row, row - from.bottom);
  const horizontal = Math.max(from.left - col, col - from.right);
  if (Math.max(vertical, horizontal) <= 0) return [];
  if (vertical >= horizontal)
    return [row > from.bottom ? { ...from, top: from.bottom + 1, bottom: row } : { ...from, top: row, bottom: from.top - 1 }];
  return [col > from.right ? { ...from, left: from.right + 1, right: col } : { ...from, left: col, right: from.left - 1 }];
}
