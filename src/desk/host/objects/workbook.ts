/** Excel.Workbook and Excel.Application. */
import { Refusal } from '../../engine';
import { text } from '../arguments';
import { WHOLE_WORKBOOK } from '../events';
import type { Host } from '../host';
import { HostObject } from '../host-object';
import { DocumentProperties, SettingCollection } from './document';
import { NamedItemCollection } from './names';
import { WorkbookProtection } from './protection';
import { RangeObject } from './range';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheets';

export class WorkbookObject extends HostObject {
  readonly className = 'Workbook';
  override readonly eventTarget = { registry: this.host.events, id: WHOLE_WORKBOOK };
  /** `Excel.createWorkbook` on the web. */
  override readonly unlisted = ['CreateAndOpenWorkbook'];

  constructor(private readonly host: Host) {
    super();
  }

  get Application(): Application {
    return new Application(this.host);
  }
  get IsDirty(): boolean {
    return true;
  }
  get Name(): string {
    return this.host.documentName;
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.host);
  }
  get Properties(): DocumentProperties {
    return new DocumentProperties(this.host);
  }
  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.host);
  }
  get ReadOnly(): boolean {
    return false;
  }
  get Settings(): SettingCollection {
    return new SettingCollection(this.host);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.host);
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.host);
  }
  /** What the add-in's runtime is told: whether events reach it. */
  get _Runtime(): Runtime {
    return new Runtime(this.host);
  }

  CreateAndOpenWorkbook(base64: unknown): null {
    this.host.opened(Uint8Array.from(atob(text(base64, 'Excel.createWorkbook')), (letter) => letter.charCodeAt(0)));
    return null;
  }

  GetActiveCell(): RangeObject {
    const { workbook } = this.host;
    const { col, row } = workbook.getters.getActivePosition();
    return new RangeObject(this.host, workbook.activeSheetId(), { row, column: col, rows: 1, columns: 1 });
  }

  GetSelectedRange(): RangeObject {
    const { workbook } = this.host;
    const zones = workbook.getters.getSelectedZones();
    const [zone] = zones;
    if (!zone || zones.length > 1) throw new Refusal('InvalidOperation', { found: `${zones.length} selected areas`, expected: 'one' });
    return new RangeObject(this.host, workbook.activeSheetId(), {
      row: zone.top,
      column: zone.left,
      rows: zone.bottom - zone.top + 1,
      columns: zone.right - zone.left + 1,
    });
  }

  _RemoveReference(id: unknown): null {
    this.host.forgetReference(String(id));
    return null;
  }
}

class Runtime extends HostObject {
  readonly className = 'Runtime';

  constructor(private readonly host: Host) {
    super();
  }

  get EnableEvents(): boolean {
    return this.host.events.enabled;
  }
  set EnableEvents(value: unknown) {
    this.host.events.enabled = value === true;
  }
}

class Application extends HostObject {
  readonly className = 'Application';

  constructor(private readonly host: Host) {
    super();
  }

  get CalculationEngineVersion(): number {
    return 191029;
  }
  get CalculationMode(): string {
    return 'Automatic';
  }
  get CalculationState(): string {
    return this.host.workbook.functions.busy ? 'Pending' : 'Done';
  }
  get DecimalSeparator(): string {
    return '.';
  }
  get ThousandsSeparator(): string {
    return ',';
  }
  get UseSystemSeparators(): boolean {
    return true;
  }

  /** Full and FullRebuild ask the custom functions again. */
  Calculate(type: unknown): null {
    if (type === 'Recalculate') this.host.workbook.recalculate();
    else this.host.workbook.calculateAll();
    return null;
  }

  /** A batch is calculated and drawn once as it is. */
  SuspendApiCalculationUntilNextSync(): null {
    return null;
  }

  SuspendScreenUpdatingUntilNextSync(): null {
    return null;
  }
}
