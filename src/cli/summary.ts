/** The one-page summary that `npm run assess` prints: what follows, what it rests on, and what would change it. */
import {
  changeText,
  dependenceWords,
  LENS_IDS,
  listed,
  oneDecimal,
  robustnessText,
  SOURCES,
  STATEMENT_IDS,
  VARIABLES,
  type Conclusion,
  type Conclusions,
  type Dependence,
  type FundingFigures,
} from '../method';

const WIDTH = 96;
const LABEL = 16;

/** A text in lines of at most the page's width, the second and later ones under the first. */
function paragraph(label: string, text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > WIDTH - LABEL) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((part, i) => `${(i === 0 ? label : '').padEnd(LABEL)}${part}`).join('\n');
}

const ORIGIN = {
  theirs: 'the source’s own rule',
  'theirs in direction': 'the source’s in direction, the exact step ours',
  ours: 'ours: the source leaves it open',
} as const;

/** Longer lists are counted, so that the page stays one. */
const MOST_NAMES = 6;
const MOST_LINES = 2;

const someOf = (names: readonly string[]): string =>
  names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more` : listed(names, 'and');

/** A variable by its id, so that a line holds all three. */
const shortly = (dependence: Dependence): string =>
  dependence.instrument === 'maturity' ? `maturity ${dependence.item ?? ''}` : dependenceWords(dependence);

/** What it rests on in full, and all that would change it, stand in the result file and on the Recommendation. */
function conclusionLines(label: string, { text, rule, origin, source, final, dependsOn, changesIf }: Conclusion): readonly string[] {
  return [
    paragraph(label, text),
    paragraph('Rule', `${rule}, ${ORIGIN[origin]}. ${SOURCES[source].author}, “${SOURCES[source].title}”`),
    paragraph('Settled', final ? 'Yes: no missing answer could change the rule.' : `No: it depends on ${someOf(dependsOn.map(shortly))}.`),
    ...changesIf.slice(0, MOST_LINES).map((change, i) => paragraph(i === 0 ? 'Changes if' : '', changeText(change))),
    ...(changesIf.length > MOST_LINES
      ? [paragraph('', `and ${changesIf.length - MOST_LINES} more, on the Recommendation and in the result file`)]
      : []),
  ];
}

const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');

/** Several sentences under one label. */
const list = (label: string, lines: readonly string[]): readonly string[] => lines.map((line, i) => paragraph(i === 0 ? label : '', line));

/**
 * @example
 * summary(conclude(assessment)) // 'Northwind\n\nWhat to do   Proceed to an exploration and design of the role. …'
 */
export function summary(conclusions: Conclusions): string {
  const { organisation, need, reportingLine, structure, leaderType } = conclusions;
  const asOf = organisation.asOf ? `, as of ${organisation.asOf}` : '';
  return [
    `${organisation.name}${asOf}`,
    '',
    ...conclusionLines('What to do', need),
    '',
    ...conclusionLines('Reports to', reportingLine),
    '',
    ...conclusionLines('Structure', structure),
    '',
    ...conclusionLines('Type of leader', leaderType.recommended),
    '',
    ...besides(conclusions),
  ].join('\n');
}

/** The figures that can be computed, rounded for reading. */
function moneyText(
  { npv, roi, irr, paybackYears, peakFunding, peakFundingYear, probabilitySelfFunded }: FundingFigures,
  currency = '',
): string {
  const money = (amount: number): string => `${currency} ${Math.round(amount).toLocaleString('en-US')}`.trim();
  const percent = (share: number): string => `${Math.round(100 * share)} %`;
  return [
    `NPV ${money(npv)}`,
    ...(roi === null ? [] : [`ROI ${percent(roi)}`]),
    ...(irr === null ? [] : [`IRR ${percent(irr)}`]),
    paybackYears === null ? 'not paid back' : `payback ${oneDecimal(paybackYears)} years`,
    ...(peakFundingYear === null ? [] : [`most tied up ${money(peakFunding)} in year ${peakFundingYear}`]),
    ...(probabilitySelfFunded === null ? [] : [`funds itself in ${percent(probabilitySelfFunded)} of the simulated cases`]),
  ].join(' · ');
}

function besides({
  readiness,
  maturity,
  leaderType,
  triggers,
  accountabilities,
  lenses,
  lensesText,
  organisation,
  selfFunding,
  selfFundingText,
  roadmap,
  robustness,
  warnings,
  boardQuestions,
  unanswered,
  assumptionsChanged,
}: Conclusions): readonly string[] {
  const stages = VARIABLES.map(({ id, name }) => `${name}: ${maturity.stages[id] ?? 'undetermined'}`);
  return [
    paragraph('Maturity', `${stages.join('; ')}.`),
    paragraph(
      'Readiness',
      readiness.yes === null
        ? 'No statement is answered.'
        : `${readiness.yes} of ${STATEMENT_IDS.length} statements ${isOrAre(readiness.yes)} in place, ` +
            `${readiness.answered} ${isOrAre(readiness.answered)} answered.`,
    ),
    ...(readiness.gaps.length > 0
      ? [paragraph('Gaps', readiness.gaps.map((id) => `${id} (${readiness.gapClass[id] ?? 'Undetermined'})`).join(', '))]
      : []),
    paragraph('Leader today', leaderType.today ?? 'None.'),
    paragraph('Triggers', triggers.text),
    paragraph('Accountable', accountabilities.text),
    paragraph('Self-funding', selfFundingText),
    ...(selfFunding === null ? [] : [paragraph('', moneyText(selfFunding, organisation.currency))]),
    paragraph('Later', roadmap.lowerText),
    paragraph('Sources', lensesText),
    ...LENS_IDS.map((id) => paragraph('', `${id}: ${lenses[id].view}: ${lenses[id].reason}`)),
    paragraph('Raters', `What to do: ${robustnessText(robustness.need)}. Reporting line: ${robustnessText(robustness.reportingLine)}.`),
    ...list('Warnings', warnings),
    ...list('A board asks', boardQuestions),
    ...list('Unanswered', unanswered),
    paragraph(
      'Assumptions',
      assumptionsChanged.length > 0 ? `changed from the default: ${assumptionsChanged.join(', ')}` : 'all at their defaults',
    ),
  ];
}
