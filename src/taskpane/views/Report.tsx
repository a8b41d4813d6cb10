/** What came of writing the sheets: made, updated, left as it was and why; or what stood in the way. */
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import * as React from 'react';
import type { WrittenSheet } from '../../excel';
import { failureText, keptText, ownText, WRITE, writeProblemText, writtenTexts, type KeptSheet } from '../texts';
import { usePaneStyles } from './pane-styles';
import { NotDone, Outcome, type ViewProps } from './widgets';

export function Report({ state: { writing }, dispatch }: ViewProps): JSX.Element | null {
  const styles = usePaneStyles();
  const title = (text: string): JSX.Element => <p className={styles.barTitle}>{text}</p>;
  switch (writing.kind) {
    case 'idle':
    case 'asking':
    case 'running':
      return null;
    case 'done':
      return (
        <Outcome of={writing}>
          <MessageBar messageBarType={MessageBarType.success} isMultiline>
            {title(WRITE.done)}
            {writtenTexts(writing).map((line) => (
              <div key={line}>{line}</div>
            ))}
          </MessageBar>
          {writing.sheets.filter(isKept).map((sheet) => (
            <Kept key={sheet.name} sheet={sheet} />
          ))}
          <div>
            <DefaultButton text={WRITE.toAnswers} onClick={() => dispatch({ type: 'viewChosen', view: 'answers' })} />
          </div>
        </Outcome>
      );
    case 'refused':
      return <NotDone of={writing} title={WRITE.refused} lines={writing.problems.map(writeProblemText)} />;
    case 'failed':
      return (
        <NotDone of={writing} title={WRITE.failed}>
          {failureText(writing.failure)}
        </NotDone>
      );
  }
}

const isKept = (sheet: WrittenSheet): sheet is KeptSheet => sheet.kept !== undefined && sheet.kept.own.length > 0;

function Kept({ sheet }: { readonly sheet: KeptSheet }): JSX.Element {
  const styles = usePaneStyles();
  return (
    <MessageBar messageBarType={MessageBarType.warning} isMultiline>
      {keptText(sheet)}
      <ul className={styles.barLines}>
        {sheet.kept.own.map((own) => (
          <li key={own.cell}>{ownText(own)}</li>
        ))}
      </ul>
    </MessageBar>
  );
}
