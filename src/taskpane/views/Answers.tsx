/** The second view: what cannot be read, how far the answers are, and what is missing, each a click from its cell. */
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { Link } from 'office-ui-fabric-react/lib/Link';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import { ProgressIndicator } from 'office-ui-fabric-react/lib/ProgressIndicator';
import * as React from 'react';
import type { CellProblem } from '../../excel';
import type { CellPlace } from '../../sheets';
import { groupMissing, hasSheets, type MissingSheet, type Operations, type PaneState } from '../state';
import { ANSWERS, counted, problemsText, progressOf, showMore } from '../texts';
import { useLook } from './look';
import { Expandable, PlaceLink, Section, Unanswered, type ViewProps } from './parts';

export function Answers({ state, dispatch, operations }: ViewProps): JSX.Element {
  const look = useLook();
  const { workbook } = state;
  if (workbook === null || !hasSheets(state)) {
    return (
      <div className={look.stack}>
        <p className={look.text}>{ANSWERS.empty}</p>
        <div>
          <DefaultButton text={ANSWERS.toSetUp} onClick={() => dispatch({ type: 'viewChosen', view: 'setUp' })} />
        </div>
      </div>
    );
  }
  const { problems, progress, missing, conclusions } = workbook;
  return (
    <div className={look.stack}>
      {problems.length > 0 && <Unreadable problems={problems} operations={operations} />}
      <Section title={ANSWERS.progress}>
        {progress.map(({ sheet, answered, of }) => (
          <ProgressIndicator
            key={sheet}
            label={
              <span className={look.instrument}>
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
          <p className={look.text}>
            {conclusions.reportingLine.text} <Link onClick={() => dispatch({ type: 'viewChosen', view: 'conclusion' })}>{ANSWERS.why}</Link>
          </p>
        </Section>
      )}
      <Section title={ANSWERS.missing}>
        {missing.length === 0 && <p className={look.text}>{ANSWERS.none}</p>}
        {groupMissing(missing).map((sheet) => (
          <Missing key={sheet.sheet} missing={sheet} operations={operations} />
        ))}
      </Section>
    </div>
  );
}

function Unreadable({ problems, operations }: { readonly problems: readonly CellProblem[]; readonly operations: Operations }): JSX.Element {
  const look = useLook();
  return (
    <Section title={ANSWERS.problems}>
      <MessageBar messageBarType={MessageBarType.error} isMultiline>
        {problemsText(problems.length)}
      </MessageBar>
      <ul className={look.lines}>
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

function Missing({ missing: { sheet, count, questions }, operations }: { readonly missing: MissingSheet; readonly operations: Operations }): JSX.Element {
  const look = useLook();
  const [all, setAll] = React.useState(false);
  const shown = all ? questions : questions.slice(0, QUESTIONS_AT_FIRST);
  return (
    <Expandable title={sheet} count={counted(count, 'answer')}>
      <ul className={look.list}>
        {shown.map((question) => (
          <Unanswered key={`${question.item} ${question.text}`} question={question} operations={operations} />
        ))}
      </ul>
      {shown.length < questions.length && <Link onClick={() => setAll(true)}>{showMore(questions.length - shown.length)}</Link>}
    </Expandable>
  );
}

/** The cell to go to first: one that cannot be read, else the first that is missing. */
function firstPlace({ workbook }: PaneState): { readonly place: CellPlace; readonly text: string } | null {
  const unreadable = workbook?.problems.find(({ place }) => place !== null)?.place;
  if (unreadable) return { place: unreadable, text: ANSWERS.mend };
  const missing = workbook?.missing[0];
  return missing ? { place: missing.place, text: ANSWERS.next } : null;
}

export function NextBar({ state, operations }: ViewProps): JSX.Element | null {
  const look = useLook();
  const first = firstPlace(state);
  return first && <PrimaryButton className={look.wide} text={first.text} onClick={() => void operations.select(first.place)} />;
}
