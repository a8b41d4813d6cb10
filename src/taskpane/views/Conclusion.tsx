/**
 * The third view: what to do and the answers that follow, by whose rule, on what they rest, what would change them, and where
 * sources and people differ.
 */
import { PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { Icon } from 'office-ui-fabric-react/lib/Icon';
import * as React from 'react';
import { LENS_IDS, type AssumptionId, type Conclusion as Concluded, type Conclusions, changeText } from '../../method';
import type { CellContents, MissingAnswer } from '../../sheets';
import { groupMissing, missingBehind, type Operations } from '../state';
import { assumptionText, CONCLUSION, dependsName, lensText, nextText, originText, QUESTIONS, robustnessTexts, sourceText } from '../texts';
import { usePaneStyles } from './pane-styles';
import { BeforeSheets, Expandable, Section, Unanswered, type ViewProps } from './widgets';

export function Conclusion({ state: { workbook }, dispatch, operations }: ViewProps): JSX.Element {
  const styles = usePaneStyles();
  const conclusions = workbook?.conclusions ?? null;
  if (workbook === null || conclusions === null) return <BeforeSheets why={CONCLUSION.empty} dispatch={dispatch} />;
  const { need, reportingLine, structure, leaderType, assumptionsChanged } = conclusions;
  return (
    <div className={styles.stack}>
      <Verdict question={QUESTIONS.need} conclusion={need} />
      {!need.final && <Next conclusion={need} missing={workbook.missing} operations={operations} />}
      <Verdict question={QUESTIONS.reportingLine} conclusion={reportingLine} />
      {!reportingLine.final && <Next conclusion={reportingLine} missing={workbook.missing} operations={operations} />}
      <Verdict question={QUESTIONS.structure} conclusion={structure} />
      <Verdict question={QUESTIONS.leaderType} conclusion={leaderType.recommended} />
      <Beside conclusions={conclusions} />
      <Section title={CONCLUSION.assumptions}>
        <Assumptions changed={assumptionsChanged} cellContents={workbook.cellContents} />
      </Section>
    </div>
  );
}

function Verdict({ question, conclusion }: { readonly question: string; readonly conclusion: Concluded }): JSX.Element {
  const styles = usePaneStyles();
  const { rule, origin, text, final, changesIf, evidence } = conclusion;
  return (
    <section className={styles.verdict} aria-label={question}>
      <h2 className={styles.small}>{question}</h2>
      <p className={styles.sentence}>{text}</p>
      <p className={styles.settled}>
        <Icon className={styles.settledIcon} iconName={final ? 'Completed' : 'Unsettled'} />
        {final ? CONCLUSION.settled : CONCLUSION.open}
      </p>
      <dl className={styles.facts}>
        <dt>{CONCLUSION.rule}</dt>
        <dd>{rule}</dd>
        <dt>{CONCLUSION.whose}</dt>
        <dd>{originText(origin)}</dd>
        <dt>{CONCLUSION.source}</dt>
        <dd>{sourceText(conclusion)}</dd>
      </dl>
      {changesIf.length > 0 && (
        <Expandable title={CONCLUSION.changesIf} count={String(changesIf.length)} isClosed>
          <Bullets lines={changesIf.map(changeText)} />
        </Expandable>
      )}
      <Expandable title={CONCLUSION.restsOn} count={String(evidence.length)} isClosed>
        <Bullets lines={evidence} />
      </Expandable>
    </section>
  );
}

/** What stands beside the answers; a part with nothing in it is left out. */
function Beside({ conclusions }: { readonly conclusions: Conclusions }): JSX.Element {
  const { warnings, boardQuestions, lenses, lensesText, groups, robustness, unanswered } = conclusions;
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [CONCLUSION.warnings, warnings],
    [CONCLUSION.board, boardQuestions],
    [CONCLUSION.sources, [lensesText, ...LENS_IDS.map((id) => lensText(id, lenses[id]))]],
    [CONCLUSION.people, [...groups.inversions, ...robustnessTexts(robustness)]],
    [CONCLUSION.unanswered, unanswered],
  ];
  return (
    <>
      {parts
        .filter(([, lines]) => lines.length > 0)
        .map(([title, lines]) => (
          <Section key={title} title={title}>
            <Bullets lines={lines} />
          </Section>
        ))}
    </>
  );
}

/** A question or two are enough to go on with; the Answers view lists them all. */
const QUESTIONS_AT_MOST = 2;

function Next({
  conclusion: { dependsOn },
  missing,
  operations,
}: {
  readonly conclusion: Concluded;
  readonly missing: readonly MissingAnswer[];
  readonly operations: Operations;
}): JSX.Element {
  const styles = usePaneStyles();
  const [first, ...others] = dependsOn.filter((dependence) => missingBehind(dependence, missing).length > 0);
  const shown = first === undefined ? dependsOn.slice(0, 1) : [first, ...others];
  return (
    <Section title={CONCLUSION.next}>
      {shown.slice(0, MOST_DEPENDENCES).map((dependence) => {
        const behind = missingBehind(dependence, missing);
        const questions = groupMissing(behind).flatMap((sheet) => sheet.questions);
        return (
          <div key={dependsName(dependence)}>
            <h3 className={styles.smallHeading}>{dependsName(dependence)}</h3>
            <p className={styles.small}>{nextText(behind.length)}</p>
            <ul className={styles.list}>
              {questions.slice(0, QUESTIONS_AT_MOST).map((question) => (
                <Unanswered key={`${question.item} ${question.text}`} question={question} operations={operations} />
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}

const MOST_DEPENDENCES = 3;

function Bullets({ lines }: { readonly lines: readonly string[] }): JSX.Element {
  const styles = usePaneStyles();
  return (
    <ul className={styles.bullets}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Assumptions({
  changed,
  cellContents,
}: {
  readonly changed: readonly AssumptionId[];
  readonly cellContents: CellContents;
}): JSX.Element {
  const styles = usePaneStyles();
  if (changed.length === 0) return <p className={styles.text}>{CONCLUSION.noAssumptions}</p>;
  return <Bullets lines={changed.map((id) => assumptionText(id, cellContents.assumptions.get(id)?.current))} />;
}

export function RecommendationBar({ state: { workbook }, operations }: ViewProps): JSX.Element | null {
  const styles = usePaneStyles();
  if (!workbook?.conclusions) return null;
  return <PrimaryButton className={styles.wide} text={CONCLUSION.showSheet} onClick={() => void operations.showSheet('Recommendation')} />;
}
