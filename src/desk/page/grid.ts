/** Draws a workbook: the grid of @odoo/o-spreadsheet over the desk's own model. */
import { Spreadsheet } from '@odoo/o-spreadsheet';
import { App } from '@odoo/owl';
import * as charts from 'chart.js';
import { validationAt, type Workbook } from '../engine';
import { byId } from './element';
import { showMessage } from './message';

const TEMPLATES = '/vendor/o-spreadsheet/o_spreadsheet.xml';

/** The grid looks for chart.js in the window, and there for classes of it that are no properties of Chart. */
const offerCharts = (): void => {
  const { Chart, registerables } = charts;
  Chart.register(...registerables);
  const offered = Chart as unknown as Record<string, unknown>;
  for (const [name, member] of Object.entries(charts)) offered[name] ??= member;
  (window as unknown as { Chart: unknown }).Chart = Chart;
};

const templatesOf = async (): Promise<string> => {
  const answer = await fetch(TEMPLATES);
  if (!answer.ok) throw new Error(`${TEMPLATES}: found ${answer.status}, expected the grid's templates`);
  return answer.text();
};

const PROTECTED = 'This sheet is protected: only its unlocked cells can be changed.';
/** How the grid begins when a validation stopped an entry; the words that follow are its own. */
const STOPPED = 'The data you entered in';

/** The workbook's own words for an entry that was stopped, where it has some. */
const alertAtSelection = (workbook: Workbook): string | null => {
  const alert = validationAt(workbook, workbook.model.getters.getActivePosition())?.validation.alert;
  return alert ? [alert.title, alert.message].filter(Boolean).join('\n') || null : null;
};

export interface Grid {
  close(): void;
}

/** Shows the workbook in the page; a message appears where the grid itself refuses something. */
export const openGrid = async (workbook: Workbook): Promise<Grid> => {
  offerCharts();
  const app = new App(
    Spreadsheet as never,
    {
      props: {
        model: workbook.model,
        notifyUser: ({ text }: { readonly text: string }) => showMessage(text),
        raiseError: (text: string, callback?: () => void) => {
          showMessage((text.startsWith(STOPPED) ? alertAtSelection(workbook) : null) ?? text);
          callback?.();
        },
        askConfirmation: (text: string, confirmed: () => void, cancelled?: () => void) => (confirm(text) ? confirmed() : cancelled?.()),
      },
      templates: await templatesOf(),
      env: {},
    } as never,
  );
  await app.mount(byId('grid'));
  // Told after the grid's own listener, whose sentence speaks of another program's locks.
  const owner = {};
  workbook.model.on('command-rejected', owner, (rejection) => {
    const { result } = rejection as { readonly result: { readonly reasons: readonly string[] } };
    if (result.reasons.includes('SheetLocked')) showMessage(PROTECTED);
  });
  return {
    close: () => {
      workbook.model.off('command-rejected', owner);
      app.destroy();
    },
  };
};
