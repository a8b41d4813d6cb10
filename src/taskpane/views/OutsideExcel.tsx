/** What the page says where no Excel is around it. */
import * as React from 'react';
import { PANE } from '../texts';
import { useLook } from './pane-styles';

export function OutsideExcel(): JSX.Element {
  const look = useLook();
  return (
    <main className={look.pane}>
      <div className={look.plainPage}>
        <h1 className={look.title}>{PANE.outsideTitle}</h1>
        <p className={look.text}>{PANE.outside}</p>
        <p className={look.text}>{PANE.outsideDesk}</p>
      </div>
    </main>
  );
}
