/** What the page says where no Excel is around it. */
import * as React from 'react';
import { PANE } from '../texts';
import { usePaneStyles } from './pane-styles';

export function OutsideExcel(): JSX.Element {
  const styles = usePaneStyles();
  return (
    <main className={styles.pane}>
      <div className={styles.plainPage}>
        <h1 className={styles.title}>{PANE.outsideTitle}</h1>
        <p className={styles.text}>{PANE.outside}</p>
        <p className={styles.text}>{PANE.outsideDesk}</p>
      </div>
    </main>
  );
}
