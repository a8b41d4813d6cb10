/** The composition root of the shared runtime: puts workbook, state, pane and ribbon together once Office says where it runs. */
import * as React from 'react';
import { render } from 'react-dom';
import { assessments } from './assessments';
import { commandsOf, completing } from './commands';
import { registerPaneIcons } from './icons';
import { createOperations, createStore } from './state';
import { isColour, LIGHT, wearTheme, type HostColours } from './theme';
import { OutsideExcel, Pane } from './views';
import { excelWorkbook } from './workbook';

/** Excel on the web states no theme; the desktop states its colours, dark ones too. */
function hostColours(): HostColours {
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  const { bodyBackgroundColor: background, bodyForegroundColor: ink } = theme ?? {};
  return isColour(background) && isColour(ink) ? { background, ink } : LIGHT;
}

function draw(element: JSX.Element): void {
  render(element, document.getElementById('pane'));
}

registerPaneIcons();

void Office.onReady().then(({ host }) => {
  if (host !== Office.HostType.Excel) {
    wearTheme(LIGHT);
    draw(<OutsideExcel />);
    return;
  }
  wearTheme(hostColours());
  const store = createStore();
  const operations = createOperations({ store, workbook: excelWorkbook, assessments });
  const commands = commandsOf({ store, operations, showPane: () => Office.addin.showAsTaskpane() });
  for (const [name, run] of Object.entries(commands)) Office.actions.associate(name, completing(run));
  draw(<Pane store={store} operations={operations} />);
  void operations.start();
});
