/** The composition root of the shared runtime: draws the pane once Office says where it runs. */
import * as React from 'react';
import { render } from 'react-dom';

const OutsideExcel = () => (
  <main>
    <h1>CCO Planner</h1>
    <p>This page is the task pane of an Excel add-in. Open it in Excel: on the ribbon, choose CCO Planner.</p>
  </main>
);

const Opening = () => (
  <main>
    <h1>CCO Planner</h1>
  </main>
);

void Office.onReady().then(({ host }) => {
  render(host === Office.HostType.Excel ? <Opening /> : <OutsideExcel />, document.getElementById('pane'));
});
