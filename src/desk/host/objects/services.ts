/** The services that Office.js itself calls: custom functions, its own start, the pane. */
import { invalidArgument, type InvocationResult } from '../../engine';
import type { Host } from '../host';
import { HostObject } from '../host-object';

class CustomFunctionsService extends HostObject {
  readonly className = 'CustomFunctions';

  constructor(private readonly host: Host) {
    super();
  }

  _SetOsfControlContainerReadyForCustomFunctions(): null {
    // After the answer to this very batch.
    queueMicrotask(() => this.host.startCustomFunctions());
    return null;
  }

  _GetEnabledFeatures(): readonly number[] {
    return this.host.features;
  }

  /** Each result: [id, true, value] or [id, false, message, error code]. */
  SetInvocationArrayResults(results: readonly (readonly unknown[])[]): null {
    const invocationResults = results.map(([id, ok, value, errorCode]): InvocationResult =>
      ok ? { id: Number(id), value } : { id: Number(id), errorCode: Number(errorCode), message: String(value ?? '') },
    );
    queueMicrotask(() => this.host.workbook.functions.deliver(invocationResults));
    return null;
  }
}

class AddinService extends HostObject {
  readonly className = 'AddinInternalService';

  NotifyActionHandlerReady(): null {
    return null;
  }
}

/** What Office.addin.showAsTaskpane and hide come to. */
class AppRuntimeService extends HostObject {
  readonly className = 'AppRuntimeService';

  constructor(private readonly host: Host) {
    super();
  }

  SetAppRuntimeState(state: unknown): null {
    if (state !== 'Visible' && state !== 'Background')
      throw invalidArgument('AppRuntimeService.setAppRuntimeState', state, 'Visible or Background');
    this.host.pane.set(state);
    return null;
  }

  GetAppRuntimeState(): string {
    return this.host.pane.state;
  }
}

/** By the names that Office.js creates them by. */
export function service(host: Host, name: string): HostObject | undefined {
  switch (name) {
    case 'Microsoft.ExcelServices.CustomFunctions':
      return new CustomFunctionsService(host);
    case 'Microsoft.InternalService.AddinInternalService':
      return new AddinService();
    case 'Microsoft.AppRuntime.AppRuntimeService':
      return new AppRuntimeService(host);
    default:
      return undefined;
  }
}
