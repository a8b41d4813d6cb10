/** What the desk's tests share: a desk with the real Office.js on it, and the one way to see a refusal. */
import { createDesk, type Desk, type DeskOptions } from '../../src/desk';
import { installGlobals, openOffice, type OfficeRuntime } from '../../src/desk/node';

export interface OpenDesk {
  readonly desk: Desk;
  readonly runtime: OfficeRuntime;
  close(): void;
}

/** Sets the globals; `close` puts them back. */
export async function openDesk(options: DeskOptions = {}, clock: 'real' | 'fast' = 'fast'): Promise<OpenDesk> {
  const desk = createDesk(options);
  const runtime = await openOffice(desk, { clock });
  const restore = installGlobals(runtime);
  return {
    desk,
    runtime,
    close: () => {
      restore();
      runtime.close();
    },
  };
}

/** The code and place of the error that a batch ends with; 'done' when it does not. */
export async function outcome(work: (context: Excel.RequestContext) => Promise<unknown> | void): Promise<string> {
  try {
    await Excel.run(async (context) => {
      await work(context);
      await context.sync();
    });
    return 'done';
  } catch (failure) {
    const { code, debugInfo } = failure as OfficeExtension.Error;
    return [code, debugInfo.errorLocation].filter(Boolean).join(' at ');
  }
}

/** Runs a batch that must succeed. */
export function run<T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> {
  return Excel.run((context) => work(context, context.workbook.worksheets.getItem('Sheet1')));
}

/** Long enough for messages between desk and add-in to have arrived. */
export function messagesArrive(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 25));
}
