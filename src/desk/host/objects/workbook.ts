/** Excel.Workbook and Excel.Application. */
import type { Host } from '../host';
import { HostObject } from '../host-object';
import { NamedItemCollection } from './names';
import { customFunctionsService } from './services';
import { WorksheetCollection } from './worksheets';

export class WorkbookObject extends HostObject {
  readonly className = 'Workbook';

  constructor(private readonly host: Host) {
    super();
  }

  get Name(): string {
    return this.host.documentName;
  }
  get Application(): Application {
    return new Application(this.host);
  }
  get CustomFunctions(): HostObject {
    return customFunctionsService(this.host);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.host);
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.host);
  }

  _RemoveReference(id: unknown): null {
    this.host.forgetReference(String(id));
    return null;
  }
}

class Application extends HostObject {
  readonly className = 'Application';

  constructor(private readonly host: Host) {
    super();
  }

  get CalculationMode(): string {
    return 'Automatic';
  }

  Calculate(): null {
    this.host.workbook.calculateAll();
    return null;
  }
}
