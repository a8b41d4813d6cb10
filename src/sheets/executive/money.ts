/** What the role costs and brings in, what of that has to come true, and the stages: the parts with a chart. */
import { VARIABLES, filledIn, listed, type PlanFigures } from '../../method';
import type { ExecutivePage, StageBar } from './shape';
import type { Words } from './words';

export function money(words: Words): ExecutivePage['money'] {
  const { texts, conclusions, writing } = words;
  const figures = conclusions.selfFunding;
  const currency = conclusions.organisation.currency ?? '';
  if (figures === null) return { verdict: conclusions.selfFundingText, figures: [], notes: [], years: [], title: '', currency };
  const { paybackYears, firstSelfFundingYear, npv, peakFunding, peakFundingYear, probabilitySelfFunded } = figures;
  const { benefits, costs } = figures;
  let sum = 0;
  return {
    verdict: conclusions.selfFundingText,
    figures: [
      [texts.firstYear, firstSelfFundingYear === null ? texts.never : filledIn(texts.year, { year: firstSelfFundingYear })],
      [texts.payback, paybackYears === null ? texts.notPaidBack : yearsSaid(words, paybackYears)],
      [texts.npv, writing.money(npv)],
      [
        texts.peak,
        peakFundingYear === null
          ? texts.nothingTiedUp
          : filledIn(texts.peakIn, { amount: writing.money(peakFunding), year: peakFundingYear }),
      ],
      [
        texts.probability,
        probabilitySelfFunded === null
          ? texts.notSimulated
          : filledIn(texts.probabilityOf, { percent: writing.percent(probabilitySelfFunded) }),
      ],
    ],
    notes: moneyNotes(words, figures),
    years: benefits.map((benefit, year) => {
      sum += benefit - costs[year]!;
      return { benefit, cost: costs[year]!, cumulative: sum };
    }),
    title: moneyTitle(words, figures),
    currency,
  };
}

function yearsSaid({ texts, writing }: Words, years: number): string {
  const said = writing.number(years, 1);
  return said === writing.number(1, 1) ? texts.oneYear : filledIn(texts.years, { count: said });
}

/** What the money rests on that a reader should know (A-SF6). */
function moneyNotes({ texts, assessment: { selfFunding = {} } }: Words, { programs, treatment }: PlanFigures): readonly string[] {
  const unset = (selfFunding.programs ?? [])
    .filter(({ attribution }, i) => attribution === undefined && programs[i]?.counted === true)
    .map(({ name }) => `“${name}”`);
  return [
    ...(unset.length > 0 ? [filledIn(texts.attributionUnset, { programs: listed(unset, 'and') })] : []),
    ...(treatment === 'additive' ? [texts.treatmentAdditive] : []),
  ];
}

function moneyTitle(words: Words, { rule, paybackYears, peakFunding }: PlanFigures): string {
  const { texts, writing } = words;
  if (rule !== 'SF1') return texts[`moneyTitle${rule}`];
  if (paybackYears === null || paybackYears === 0) return texts.moneyTitleSF1Free;
  return filledIn(texts.moneyTitleSF1, { years: yearsSaid(words, paybackYears), peak: writing.money(peakFunding) });
}

const STEPS = { Early: 1, Developing: 2, Evolved: 3 } as const;
const STAGE_TEXTS = { Early: 'early', Developing: 'developing', Evolved: 'evolved' } as const;

export function stages({ texts, conclusions: { maturity } }: Words): ExecutivePage['stages'] {
  const bars = VARIABLES.map(({ id, name }): StageBar => {
    const stage = maturity.stages[id];
    if (stage === null || stage === 'Contested') return { name, step: null, said: stage === null ? texts.unknown : texts.contestedStage };
    return { name, step: STEPS[stage], said: texts[STAGE_TEXTS[stage]] };
  });
  const { earlyMin, earlyMax } = maturity;
  const counted = [texts.earlyNone, texts.earlyOne, texts.earlyTwo, texts.earlyThree];
  return {
    title: earlyMin === earlyMax ? counted[earlyMin]! : filledIn(texts.earlyBetween, { least: earlyMin, most: earlyMax }),
    // The least developed first; what is not known stands last.
    bars: [...bars].sort((one, other) => (one.step ?? 4) - (other.step ?? 4)),
  };
}

export function moneyConditions({ texts, writing, conclusions: { selfFunding } }: Words): readonly string[] {
  const share = selfFunding?.benefitMultiplierAtZeroNpv ?? null;
  const uplift = selfFunding?.breakEvenUplift ?? null;
  return [
    ...(share === null
      ? []
      : [
          share > 1
            ? filledIn(texts.mustMore, { times: writing.number(share, 1) })
            : filledIn(texts.mustBenefits, { percent: writing.percent(share) }),
        ]),
    ...(uplift === null ? [] : [filledIn(texts.mustUplift, { percent: writing.percent(uplift, 1) })]),
  ];
}
