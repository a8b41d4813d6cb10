/** Small parts that several views are put together from. */
import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { Link } from 'office-ui-fabric-react/lib/Link';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import * as React from 'react';
import type { CellPlace } from '../../sheets';
import type { MissingQuestion, Operations, PaneEvent, PaneState } from '../state';
import { ANSWERS, missingLabel, missingLink } from '../texts';
import { usePaneStyles } from './pane-styles';

export interface ViewProps {
  readonly state: PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  readonly operations: Operations;
}

/** A part of a view under its own heading. */
export function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }): JSX.Element {
  const styles = usePaneStyles();
  const id = useId('section');
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Leads to a cell of the workbook. */
export function PlaceLink({
  place,
  label,
  children,
  operations,
}: {
  readonly place: CellPlace;
  readonly label?: string;
  readonly children: React.ReactNode;
  readonly operations: Operations;
}): JSX.Element {
  return (
    <Link onClick={() => void operations.select(place)} {...(label === undefined ? {} : { 'aria-label': label })}>
      {children}
    </Link>
  );
}

/** A question with the cells that still want an answer to it. */
export function Unanswered({
  question: { item, text, answers },
  operations,
}: {
  readonly question: MissingQuestion;
  readonly operations: Operations;
}): JSX.Element {
  const styles = usePaneStyles();
  return (
    <li className={styles.question}>
      <p className={styles.questionText}>
        <span className={styles.code}>{item}</span>
        <span>{text}</span>
      </p>
      <ul className={styles.places}>
        {answers.map((answer) => (
          <li key={`${answer.rater} ${answer.why}`}>
            <PlaceLink place={answer.place} label={missingLabel(answer)} operations={operations}>
              {missingLink(answer)}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** A heading that opens and closes what stands under it; open at first unless it is closed. */
export function Expandable({
  title,
  count,
  isClosed = false,
  children,
}: {
  readonly title: string;
  readonly count: string;
  readonly isClosed?: boolean;
  readonly children: React.ReactNode;
}): JSX.Element {
  const styles = usePaneStyles();
  const id = useId('expandable');
  const [open, setOpen] = React.useState(!isClosed);
  return (
    <div>
      <h3 className={styles.plainHeading}>
        <button type="button" className={styles.expander} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <Icon iconName={open ? 'ChevronDown' : 'ChevronRight'} />
          {title}
          <span className={styles.expanderCount}>{count}</span>
        </button>
      </h3>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}

/** Takes the focus when it appears, and again each time it is about something else: what an action led to is read next. */
export function Outcome({ of, children }: { readonly of: unknown; readonly children: React.ReactNode }): JSX.Element {
  const styles = usePaneStyles();
  const target = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => target.current?.focus(), [of]);
  return (
    <div ref={target} tabIndex={-1} className={styles.outcome}>
      {children}
    </div>
  );
}

/** In place of a view that has nothing to show before there are sheets: why, and the way to where they are written. */
export function BeforeSheets({ why, dispatch }: { readonly why: string; readonly dispatch: ViewProps['dispatch'] }): JSX.Element {
  const styles = usePaneStyles();
  return (
    <div className={styles.stack}>
      <p className={styles.text}>{why}</p>
      <div>
        <DefaultButton text={ANSWERS.toSetUp} onClick={() => dispatch({ type: 'viewChosen', view: 'setUp' })} />
      </div>
    </div>
  );
}

/** What did not come about, and why: problems a line each, or one sentence. */
export function NotDone({
  of,
  title,
  lines = [],
  children,
}: {
  readonly of: unknown;
  readonly title: string;
  readonly lines?: readonly string[];
  readonly children?: React.ReactNode;
}): JSX.Element {
  const styles = usePaneStyles();
  return (
    <Outcome of={of}>
      <MessageBar messageBarType={MessageBarType.error} isMultiline>
        <p className={styles.barTitle}>{title}</p>
        {lines.length > 0 && (
          <ul className={styles.barLines}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {children}
      </MessageBar>
    </Outcome>
  );
}

let ids = 0;

/** An id that no other element of the page has. */
export function useId(prefix: string): string {
  const [id] = React.useState(() => `${prefix}-${(ids += 1)}`);
  return id;
}
