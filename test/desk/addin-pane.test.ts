/** The add-in shows and hides its own pane through Office.js. */
import { createDesk } from '../../src/desk';
import { openOffice } from '../../src/desk/node';

it('tells whoever draws the pane, once for each change', async () => {
  const desk = createDesk();
  const told: string[] = [];
  desk.host.pane.listen((state) => told.push(state));
  const { Office, close } = await openOffice(desk, { clock: 'fast' });
  await Office.addin.showAsTaskpane();
  expect(told).toEqual([]);
  await Office.addin.hide();
  expect(desk.host.pane.state).toBe('Background');
  await Office.addin.showAsTaskpane();
  expect(told).toEqual(['Background', 'Visible']);
  close();
});
