/** The second view: what cannot be read, how far the answers are, and what is missing, each a click from its cell. */
import { ActionButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { Link } from 'office-ui-fabric-react/lib/Link';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import { ProgressIndicator } from 'office-ui-fabric-react/lib/ProgressIndicator';
import * as React from 'react';
import type { CellProblem, OpenList } from '../../excel';
import type { CellPlace } from '../../sheets';
import { groupMissing, hasSheets, type MissingSheet, type Operations, type PaneState } from '../state';
import { addRowTo, ANSWERS, counted, fullText, problemsText, progressOf, showMore } from '../texts';
import { usePaneStyles } from './pane-styles';
import { BeforeSheets, Expandable, PlaceLink, Section, Unanswered, type ViewProps } from './widgets';

export function Answers({ state, dispatch, operations }: ViewProps): JSX.Element {
  const styles = usePaneStyles();
  const { workbook } = state;
  if (workbook === null || !hasSheets(state)) return <BeforeSheets why={ANSWERS.empty} dispatch={dispatch} />;
  const { problems, progress, missing, conclusions, lists } = workbook;
  return (
    <div className={styles.stack}>
      {problems.length > 0 && <Unreadable problems={problems} operations={operations} />}
      <Section title={ANSWERS.progress}>
        {progress.map(({ sheet, answered, of }) => (
          <ProgressIndicator
            key={sheet}
            label={
              <span className={styles.instrument}>
                <span>{sheet}</span>
                <span>{progressOf(answered, of)}</span>
              </span>
            }
            percentComplete={of === 0 ? 0 : answered / of}
            ariaValueText={progressOf(answered, of)}
          />
        ))}
      </Section>
      {conclusions && (
        <Section title={ANSWERS.soFar}>
          <p className={styles.text}>
            {conclusions.need.text} <Link onClick={() => dispatch({ type: 'viewChosen', view: 'conclusion' })}>{ANSWERS.why}</Link>
          </p>
        </Section>
      )}
      <Section title={ANSWERS.missing}>
        {missing.length === 0 && <p className={styles.text}>{ANSWERS.none}</p>}
        {groupMissing(missing).map((sheet) => (
          <Missing key={sheet.sheet} missing={sheet} operations={operations} />
        ))}
      </Section>
      {lists.length > 0 && (
        <Lists lists={lists} isBusy={state.adding !== null || state.writing.kind === 'running'} operations={operations} />
      )}
    </div>
  );
}

function Unreadable({ problems, operations }: { readonly problems: readonly CellProblem[]; readonly operations: Operations }): JSX.Element {
  const styles = usePaneStyles();
  return (
    <Section title={ANSWERS.problems}>
      <MessageBar messageBarType={MessageBarType.error} isMultiline>
        {problemsText(problems.length)}
      </MessageBar>
      <ul className={styles.lines}>
        {problems.map(({ place, text }) => (
          <li key={text}>
            {place === null ? (
              text
            ) : (
              <PlaceLink place={place} operations={operations}>
                {text}
              </PlaceLink>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Enough to work on; an untouched workbook has hundreds of missing answers, and listing them all at once helps nobody. */
const QUESTIONS_AT_FIRST = 12;

function Missing({
  missing: { sheet, count, questions },
  operations,
}: {
  readonly missing: MissingSheet;
  readonly operations: Operations;
}): JSX.Element {
  const styles = usePaneStyles();
  const [all, setAll] = React.useState(false);
  const shown = all ? questions : questions.slice(0, QUESTIONS_AT_FIRST);
  return (
    <Expandable title={sheet} count={counted(count, 'answer')}>
      <ul className={styles.list}>
        {shown.map((question) => (
          <Unanswered key={`${question.item} ${question.text}`} question={question} operations={operations} />
        ))}
      </ul>
      {shown.length < questions.length && <Link onClick={() => setAll(true)}>{showMore(questions.length - shown.length)}</Link>}
    </Expandable>
  );
}

/** Sheets are protected, so Excel lets nobody insert a row; these buttons do. */
function Lists({
  lists,
  isBusy,
  operations,
}: {
  readonly lists: readonly OpenList[];
  readonly isBusy: boolean;
  readonly operations: Operations;
}): JSX.Element {
  const styles = usePaneStyles();
  return (
    <Section title={ANSWERS.lists}>
      <p className={styles.small}>{ANSWERS.listsHint}</p>
      <ul className={styles.list}>
        {lists.map((list) => (
          <li key={list.list}>
            {list.isFull ? (
              <p className={styles.small}>{fullText(list.label)}</p>
            ) : (
              <ActionButton
                iconProps={{ iconName: 'Add' }}
                text={addRowTo(list.label)}
                disabled={isBusy}
                onClick={() => void operations.addRow(list)}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The cells to go to, one after the other: those that cannot be read, then those that are missing. */
function stops({ workbook }: PaneState): readonly { readonly place: CellPlace; readonly text: string }[] {
  const unreadable = (workbook?.problems ?? []).flatMap(({ place }) => (place === null ? [] : [{ place, text: ANSWERS.mend }]));
  return [...unreadable, ...(workbook?.missing ?? []).map(({ place }) => ({ place, text: ANSWERS.next }))];
}

const samePlace = (a: CellPlace, b: CellPlace): boolean => a.sheet === b.sheet && a.row === b.row && a.column === b.column;

/** Goes on after the cell it went to last, so that one nobody can answer now does not hold up the rest; after the last, from the top. */
export function NextBar({ state, operations }: ViewProps): JSX.Element | null {
  const styles = usePaneStyles();
  const [last, setLast] = React.useState<{ readonly place: CellPlace; readonly index: number } | null>(null);
  const places = stops(state);
  const found = last === null ? -1 : places.findIndex(({ place }) => samePlace(place, last.place));
  // Where the last one has been answered, the next has moved into its place.
  const index = (last === null ? 0 : found < 0 ? last.index : found + 1) % Math.max(places.length, 1);
  const next = places[index];
  const go = (place: CellPlace): void => {
    setLast({ place, index });
    void operations.select(place);
  };
  return next ? <PrimaryButton className={styles.wide} text={next.text} onClick={() => go(next.place)} /> : null;
}
