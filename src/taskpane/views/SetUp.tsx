/** The first view: the organisation, who answers, and the ways to start from answers that exist. */
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { Link } from 'office-ui-fabric-react/lib/Link';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import * as React from 'react';
import { NO_CONTENTS, type CellContents } from '../../sheets';
import { conflicts, hasSheets, type OpenedAssessment } from '../state';
import { conflictsTitle, conflictText, fileFailed, openedText, openingText, refusedTitle, SET_UP } from '../texts';
import { usePaneStyles } from './pane-styles';
import { Organisation } from './Organisation';
import { Outcome, Section, type ViewProps } from './widgets';
import { Raters } from './Raters';
import { Report } from './Report';
import { Sheets } from './Sheets';

export function SetUp(props: ViewProps): JSX.Element {
  const styles = usePaneStyles();
  const { state } = props;
  const isFresh = state.workbook !== null && !hasSheets(state) && state.opened === null;
  return (
    <div className={styles.stack}>
      <Report {...props} />
      <Opened {...props} />
      {isFresh && (
        <div className={styles.tight}>
          <h2 className={styles.heading}>{SET_UP.emptyTitle}</h2>
          <p className={styles.text}>{SET_UP.empty}</p>
        </div>
      )}
      {isFresh && <Ways {...props} />}
      <Organisation {...props} />
      <Raters {...props} />
      <Sheets {...props} />
      {!isFresh && (
        <Section title={SET_UP.otherAnswers}>
          <Ways {...props} />
        </Section>
      )}
    </div>
  );
}

function Ways({ state, operations }: ViewProps): JSX.Element {
  const styles = usePaneStyles();
  const file = React.useRef<HTMLInputElement>(null);
  const disabled = state.writing.kind === 'running' || state.opening.kind === 'reading';
  const opened = ({ target }: React.ChangeEvent<HTMLInputElement>): void => {
    const chosen = target.files?.[0];
    if (chosen) void operations.open({ name: chosen.name, text: () => chosen.text() });
    // Otherwise the same file, corrected, could not be chosen again.
    target.value = '';
  };
  return (
    <div className={styles.buttons} role="group" aria-label={SET_UP.ways}>
      <DefaultButton text={SET_UP.sample} disabled={disabled} onClick={() => void operations.openSample()} />
      <DefaultButton text={SET_UP.openFile} disabled={disabled} onClick={() => file.current?.click()} />
      <input ref={file} type="file" accept=".json,.csv" aria-label={SET_UP.openFile} hidden onChange={opened} />
    </div>
  );
}

/** What came of opening a file, and what its answers meet in the workbook. */
function Opened({ state: { opening, opened, workbook }, dispatch }: ViewProps): JSX.Element | null {
  const styles = usePaneStyles();
  switch (opening.kind) {
    case 'reading':
      return <p className={styles.text}>{openingText(opening.name)}</p>;
    case 'failed':
      return (
        <Outcome of={opening}>
          <MessageBar messageBarType={MessageBarType.error}>{fileFailed(opening.name, opening.failure)}</MessageBar>
        </Outcome>
      );
    case 'refused':
      return (
        <Outcome of={opening}>
          <MessageBar messageBarType={MessageBarType.error} isMultiline>
            <p className={styles.barTitle}>{refusedTitle(opening.name, opening.problems.length)}</p>
            <ul className={styles.barLines}>
              {opening.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </MessageBar>
        </Outcome>
      );
    case 'idle':
      return opened === null ? null : (
        <Loaded opened={opened} current={workbook?.cellContents ?? NO_CONTENTS} discard={() => dispatch({ type: 'unwrittenDiscarded' })} />
      );
  }
}

interface LoadedProps {
  readonly opened: OpenedAssessment;
  /** What stands in the workbook. */
  readonly current: CellContents;
  readonly discard: () => void;
}

function Loaded({ opened, current, discard }: LoadedProps): JSX.Element {
  const styles = usePaneStyles();
  const differing = conflicts(current, opened.cellContents);
  return (
    <Outcome of={opened}>
      <MessageBar messageBarType={MessageBarType.info} isMultiline>
        <p className={styles.barTitle}>{openedText(opened)}</p>
        <div className={styles.barButtons}>
          <Link onClick={discard}>{SET_UP.discard}</Link>
        </div>
      </MessageBar>
      {differing.length > 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {conflictsTitle(differing.length)}
          <ul className={styles.barLines}>
            {differing.map((conflict) => (
              <li key={conflictText(conflict)}>{conflictText(conflict)}</li>
            ))}
          </ul>
        </MessageBar>
      )}
    </Outcome>
  );
}
