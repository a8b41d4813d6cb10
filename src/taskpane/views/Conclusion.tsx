/** The third view: what follows from the answers, by whose rule, on what it rests, and what would change it. */
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { Icon } from 'office-ui-fabric-react/lib/Icon';
import * as React from 'react';
import type { AssumptionId, Conclusion as Concluded } from '../../method';
import type { Filling, MissingAnswer } from '../../sheets';
import { groupMissing, missingBehind, type Operations } from '../state';
import { ANSWERS, assumptionText, CONCLUSION, dependsName, nextText, originText, sourceText } from '../texts';
import { useLook } from './look';
import { Section, Unanswered, type ViewProps } from './parts';

export function Conclusion({ state: { workbook }, dispatch, operations }: ViewProps): JSX.Element {
  const look = useLook();
  const conclusions = workbook?.conclusions ?? null;
  if (workbook === null || conclusions === null) {
    return (
      <div className={look.stack}>
        <p className={look.text}>{CONCLUSION.empty}</p>
        <div>
          <DefaultButton text={ANSWERS.toSetUp} onClick={() => dispatch({ type: 'viewChosen', view: 'setUp' })} />
        </div>
      </div>
    );
  }
  const { reportingLine, warnings, assumptionsChanged } = conclusions;
  return (
    <div className={look.stack}>
      <Verdict conclusion={reportingLine} />
      {!reportingLine.final && <Next conclusion={reportingLine} missing={workbook.missing} operations={operations} />}
      {warnings.length > 0 && (
        <Section title={CONCLUSION.warnings}>
          <Bullets lines={warnings} />
        </Section>
      )}
      <Section title={CONCLUSION.changesIf}>
        <Bullets lines={reportingLine.changesIf} />
      </Section>
      <Section title={CONCLUSION.restsOn}>
        <Bullets lines={reportingLine.evidence} />
      </Section>
      <Section title={CONCLUSION.assumptions}>
        <Assumptions changed={assumptionsChanged} filling={workbook.filling} />
      </Section>
    </div>
  );
}

function Verdict({ conclusion }: { readonly conclusion: Concluded }): JSX.Element {
  const look = useLook();
  const { rule, origin, text, final } = conclusion;
  return (
    <section className={look.verdict} aria-label={CONCLUSION.question}>
      <h2 className={look.small}>{CONCLUSION.question}</h2>
      <p className={look.sentence}>{text}</p>
      <p className={look.settled}>
        <Icon className={look.settledIcon} iconName={final ? 'Completed' : 'Unsettled'} />
        {final ? CONCLUSION.settled : CONCLUSION.open}
      </p>
      <dl className={look.facts}>
        <dt>{CONCLUSION.rule}</dt>
        <dd>{rule}</dd>
        <dt>{CONCLUSION.whose}</dt>
        <dd>{originText(origin)}</dd>
        <dt>{CONCLUSION.source}</dt>
        <dd>{sourceText(conclusion)}</dd>
      </dl>
    </section>
  );
}

/** A question or two are enough to go on with; the Answers view lists them all. */
const QUESTIONS_AT_MOST = 2;

function Next({ conclusion: { dependsOn }, missing, operations }: { readonly conclusion: Concluded; readonly missing: readonly MissingAnswer[]; readonly operations: Operations }): JSX.Element {
  const look = useLook();
  return (
    <Section title={CONCLUSION.next}>
      {dependsOn.map((dependence) => {
        const behind = missingBehind(dependence, missing);
        const questions = groupMissing(behind).flatMap((sheet) => sheet.questions);
        return (
          <div key={dependence}>
            <h3 className={look.smallHeading}>{dependsName(dependence)}</h3>
            <p className={look.small}>{nextText(behind.length)}</p>
            <ul className={look.list}>
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

function Bullets({ lines }: { readonly lines: readonly string[] }): JSX.Element {
  const look = useLook();
  return (
    <ul className={look.bullets}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Assumptions({ changed, filling }: { readonly changed: readonly AssumptionId[]; readonly filling: Filling }): JSX.Element {
  const look = useLook();
  if (changed.length === 0) return <p className={look.text}>{CONCLUSION.noAssumptions}</p>;
  return <Bullets lines={changed.map((id) => assumptionText(id, filling.assumptions.get(id)?.current))} />;
}

export function RecommendationBar({ state: { workbook }, operations }: ViewProps): JSX.Element | null {
  const look = useLook();
  if (!workbook?.conclusions) return null;
  return <PrimaryButton className={look.wide} text={CONCLUSION.showSheet} onClick={() => void operations.showSheet('Recommendation')} />;
}
