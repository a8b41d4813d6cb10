/** The verdict in words, and what is to be known beside it: the method's sentences, filled in by formulas. */
import { FUNDING_NOTES, UNDETERMINED, VERDICTS, YEARS_OF_WORK } from '../../method';
import { absoluteArea, type Area, quoted, type Sentence } from '../layout';
import { sentenceOf } from '../formulas';
import { CASE_AT } from './case-tables';
import { atEnd, isDiscounted } from './figures';
import { allOf, countIn, firstOf, ifElse, isIn, isNumber, isNumberAnd } from './formula-parts';
import { AT, columnOf } from './layout';
import { LACKS, RULE } from './row-rules';
import type { ResultLines, ResultsRequest, Working } from './shape';
import { MODEL_STATE, ROW_STATE } from './states';

/** Why there is no verdict, in the order of the states. */
const UNDETERMINED_SINCE: readonly (readonly [state: string, text: string])[] = [
  [MODEL_STATE.noModel, UNDETERMINED.plan],
  [MODEL_STATE.notComplete, 'Undetermined: an input has to be mended first; what is wrong stands beside its row.'],
  [MODEL_STATE.tooLong, 'Undetermined: the horizon goes beyond the last year that is drawn; update the sheets, and it has its columns.'],
  [MODEL_STATE.noMargin, UNDETERMINED.margin],
  [MODEL_STATE.noBaseline, UNDETERMINED.baseline],
];

export function verdictSentences(request: ResultsRequest, lines: ResultLines): readonly Sentence[] {
  const { state } = request.working.switches;
  const notes = notesOn(request);
  return [
    {
      label: 'Verdict',
      text: `=${firstOf(
        UNDETERMINED_SINCE.map(([since, said]) => [isIn(state, since), sentenceOf(said)]),
        verdictText(request, lines),
      )}`,
      leastLines: 2,
      name: 'CCO_SelfFundingVerdict',
    },
    {
      label: 'To know',
      text: `=${firstOf(
        [
          [`${state}<>""`, '"Nothing yet."'],
          [`${notes}=""`, '"Nothing more."'],
        ],
        `TRIM(${notes})`,
      )}`,
      leastLines: 2,
      name: 'CCO_SelfFundingNotes',
    },
  ];
}

/** The sentence of each rule. */
function verdictText({ inputs, working }: ResultsRequest, { shortNow }: ResultLines): string {
  const rule = 'CCO_SelfFundingRule';
  const byYear = sentenceOf(VERDICTS.end, { year: working.switches.last });
  const end = `${byYear}&${ifElse(isDiscounted(inputs), sentenceOf(VERDICTS.discounted), '""')}`;
  const paid = paybackText(inputs);
  const fundsItself = ifElse(
    `${atEnd(shortNow, working)}=0`,
    `${sentenceOf(VERDICTS.SF1, { end, paid })}&${fragileText(inputs)}`,
    sentenceOf(VERDICTS.belowRate, { paid }),
  );
  return firstOf(
    [
      [isIn(rule, 'SF0'), sentenceOf(VERDICTS.SF0)],
      [isIn(rule, 'SF1'), fundsItself],
      [isIn(rule, 'SF2'), sentenceOf(VERDICTS.SF2, { end, year: 'CCO_FirstSelfFundingYear' })],
    ],
    sentenceOf(VERDICTS.SF3, { end }),
  );
}

function paybackText(inputs: ResultsRequest['inputs']): string {
  const payback = ifElse(isDiscounted(inputs), 'CCO_DiscountedPayback', 'CCO_Payback');
  const rounded = `ROUND(${payback},1)`;
  const years = `${rounded}&${ifElse(`${rounded}=1`, '" year"', '" years"')}`;
  return ifElse(`${payback}=0`, sentenceOf(VERDICTS.neverShort), sentenceOf(VERDICTS.paidBack, { years }));
}

function fragileText({ fragileFrom, sameWithin }: ResultsRequest['inputs']): string {
  const needed = 'CCO_BenefitMultiplier';
  const isFragile = `${needed}-${fragileFrom}>${sameWithin}*MAX(ABS(${needed}),ABS(${fragileFrom}))`;
  const fragile = sentenceOf(VERDICTS.fragile, { percent: `ROUND(100*${needed},1)` });
  return ifElse(isNumber(needed), ifElse(isFragile, fragile, '""'), '""');
}

/** TRUE where the same revenue is counted twice. */
export const countsTwice = ({ inputs, working }: Pick<ResultsRequest, 'inputs' | 'working'>): string =>
  allOf(
    `${working.switches.own}=0`,
    isIn(inputs.inUse.treatment, 'additive'),
    `${working.customerPrograms}>0`,
    `${working.interactionPrograms}>0`,
  );

type NotesRequest = Pick<ResultsRequest, 'inputs' | 'working'>;

/** A sentence with a space behind it, where something holds. */
const when = (condition: string, sentence: string): string => ifElse(condition, `${sentence}&" "`, '""');

/** What is to be known beside the verdict, one sentence after the other, each with a space behind it. */
function notesOn({ inputs, working }: NotesRequest): string {
  const { last, own } = working.switches;
  const peak = 'CCO_PeakFundingYear';
  return [
    when(allOf(`${own}=1`, `${last}<${YEARS_OF_WORK}`), sentenceOf(FUNDING_NOTES.flowsEndEarly, { year: last })),
    when(countsTwice({ inputs, working }), sentenceOf(FUNDING_NOTES.countedTwice)),
    ifElse(`${own}=1`, '""', notesOnModel({ inputs, working })),
    when(isNumberAnd(peak, allOf(`${peak}>0`, `${peak}=${last}`)), sentenceOf(FUNDING_NOTES.peakAtEnd, { year: last })),
  ].join('&');
}

function notesOnModel({ inputs, working }: NotesRequest): string {
  const { customers } = inputs.inUse;
  const [programStates, costStates] = [absoluteArea(inputs.programs.states), absoluteArea(inputs.costs.states)];
  const programRules = absoluteArea(inputs.programs.rules);
  const hasNoProgram = `SUMPRODUCT(--(${programStates}<>""))=0`;
  const costsThatCount = countIn(costStates, ROW_STATE.counts);
  const late = `(${startTooLate(working, working.programs)}+${startTooLate(working, working.costs)})`;
  const [main] = working.cases;
  return [
    when(`${countIn(programStates, ROW_STATE.leftOut)}>0`, leftOutNote(inputs)),
    when(
      `${countIn(programRules, RULE.unsetAttribution)}>0`,
      sentenceOf(FUNDING_NOTES.attributionUnset, { programs: firstNamed(inputs, programRules, RULE.unsetAttribution) }),
    ),
    when(allOf(hasNoProgram, `${costsThatCount}>0`), sentenceOf(FUNDING_NOTES.noProgram)),
    when(`${costsThatCount}=0`, sentenceOf(FUNDING_NOTES.noCost)),
    when(`${late}>0`, `${late}&" of the programs and costs start after the last year that counts."`),
    when(isNumberAnd(customers, `MIN(${main.netNew.all})+${customers}<0`), '"The programs leave fewer than 0 customers in some year."'),
  ].join('&');
}

/** How many programs, or costs, that count start after the last year. */
const startTooLate = ({ switches: { last } }: Working, cases: Area): string => {
  const [counts, starts] = [CASE_AT.counts, CASE_AT.start].map((column) => absoluteArea(columnOf(cases, column))) as [string, string];
  return `SUMPRODUCT(${counts}*(${starts}>${last}))`;
};

/** The first program whose cell among those says a word, and how many more there are: `“Renewals” and 2 more`. */
function firstNamed(inputs: ResultsRequest['inputs'], cells: string, word: string): string {
  const [first, more] = firstAndMore(inputs, cells, word);
  return `${first}&${more}`;
}

function firstAndMore({ programs }: ResultsRequest['inputs'], cells: string, word: string): readonly [first: string, more: string] {
  const names = absoluteArea(columnOf(programs.area, AT.label));
  const many = countIn(cells, word);
  const first = `"“"&INDEX(${names},MATCH(${quoted(word)},${cells},0))&"”"`;
  return [first, ifElse(`${many}>1`, `" and "&(${many}-1)&" more"`, '""')];
}

function leftOutNote(inputs: ResultsRequest['inputs']): string {
  const [states, rules] = [absoluteArea(inputs.programs.states), absoluteArea(inputs.programs.rules)];
  const [first, more] = firstAndMore(inputs, states, ROW_STATE.leftOut);
  const rule = `INDEX(${rules},MATCH(${quoted(ROW_STATE.leftOut)},${states},0))`;
  const lack = firstOf(
    [RULE.noMetric, RULE.noOwner].map((each) => [isIn(rule, each), quoted(LACKS[each])]),
    quoted(LACKS[RULE.noBaseline]),
  );
  return `${first}&" is left out ("&${lack}&")"&${more}&"; its value cannot be measured."`;
}
