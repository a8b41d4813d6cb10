/** The Consensus sheet: where each leader stands on the role and the disruption it brings, and whether all of them agree. */
import { ASSUMPTIONS, consensusInstrument, SCALES, SOURCES, type Consensus, type Position } from '../../method';
import {
  type SheetLayout,
  SheetBuilder,
  heightFor,
  areaName,
  cellAt,
  cellName,
  type Area,
  drawSentences,
  COLOUR,
  type EmphasisName,
} from '../layout';
import { call, type SheetContext } from '../contents';
import { drawList } from '../lists';
import { countSaying, eachSaying, listing, NO_RESULT } from '../formulas';

const HEADER = 5;
const AT = { leader: 1, position: 2, next: 3, note: 4 } as const;

/** What a position means for the consensus, and what to do about a leader who takes it. */
const MEANINGS: Readonly<Record<Position, { readonly means: string; readonly next: string; readonly emphasis: EmphasisName }>> = {
  Agrees: {
    means: 'Backs the role and the disruption that it brings, without conditions. Only this counts as agreement.',
    next: '',
    emphasis: 'evolved',
  },
  'Agrees with conditions': {
    means:
      'Backs it once something else is settled. Until then it is no agreement: the condition may be the very thing ' +
      'that the role has to change.',
    next: 'Settle the conditions',
    emphasis: 'developing',
  },
  'Does not agree': {
    means: 'Is against the role or against what it will disrupt. One such leader is enough, and no other answer outweighs it.',
    next: 'Hear the reasons',
    emphasis: 'early',
  },
  'Not asked': { means: 'Nobody has put the question. An empty cell means the same.', next: 'Ask', emphasis: 'missing' },
};
const POSITIONS = SCALES.position.choices as readonly Position[];

/** What the consensus comes to, from the positions themselves, the first that holds. */
const stateFormula = (leaders: string, positions: string): string => {
  const asked = countSaying(positions, 'Agrees', 'Agrees with conditions', 'Does not agree');
  return (
    `IF(${countSaying(positions, 'Does not agree')}>0,"${STATE.against}",IF(${asked}<MAX(1,COUNTA(${leaders})),"${STATE.open}",` +
    `IF(${countSaying(positions, 'Agrees with conditions')}>0,"${STATE.conditions}","${STATE.all}")))`
  );
};

/** By the names that the method gives them. */
const STATE = {
  against: 'not confirmed',
  open: 'undetermined',
  conditions: 'conditional',
  all: 'confirmed',
} as const satisfies Readonly<Record<string, Consensus['kind']>>;

/** The consensus as a sentence, with the leaders on whom it hangs. */
function sentence(leaders: string, positions: string): string {
  const named = (position: Position): string =>
    listing({ names: leaders, holds: eachSaying(positions, position), count: countSaying(positions, position) });
  const is = (state: Consensus['kind'], then: string, otherwise: string): string =>
    `IF(CCO_ConsensusState="${state}",${then},${otherwise})`;
  const all = '"Confirmed: every leader listed agrees to the role and to the disruption that it brings."';
  const conditional = `"Conditional: all agree, and some with conditions, from "&${named('Agrees with conditions')}&"."`;
  const against = `"Not confirmed: no agreement from "&${named('Does not agree')}&"."`;
  return (
    `IF(ISERROR(CCO_Consensus),"${NO_RESULT}",IF(COUNTA(CCO_Consensus_Items)=0,` +
    `"Nobody is listed yet. ${consensusInstrument.suggestion}",` +
    `${is(STATE.all, all, is(STATE.conditions, conditional, is(STATE.against, against, 'CCO_Consensus&"."')))}))`
  );
}

export function consensusSheet(context: SheetContext): SheetLayout {
  const builder = new SheetBuilder({
    sheet: 'Consensus',
    title: consensusInstrument.title,
    purpose: `${consensusInstrument.ask} After ${SOURCES.NEED.author}, “${SOURCES.NEED.title}”.`,
    tabColour: COLOUR.accent,
    widths: [2, 30, 24, 22, 52],
    frozenColumns: 0,
    orientation: 'Portrait',
  });
  const leaders = drawList(builder, context, {
    list: 'consensus',
    at: [HEADER, AT.leader],
    what: 'the leaders',
    item: { header: 'Leader', ask: consensusInstrument.suggestion, shows: 'label' },
    fields: consensusInstrument.fields,
    results: [{ header: 'Next', style: 'text', formula: ({ field }) => nextFor(field('position')) }],
    note: { header: 'Note', ask: 'What the leader said, to whom and when; with conditions, which.' },
  });
  const positions = leaders.field('position');
  colours(builder, positions);
  const result = leaders.below + 1;
  const below = drawSentences(builder, {
    row: result,
    column: AT.leader,
    sentences: [
      {
        label: 'Consensus',
        text: `=${call('CCO.CONSENSUS', areaName(leaders.items), areaName(positions))}`,
        name: 'CCO_Consensus',
        leastLines: 2,
      },
      { label: 'When it counts', text: `${ASSUMPTIONS.find(({ id }) => id === 'A-CG1')?.what ?? ''} (A-CG1, ours)` },
    ],
  });
  const afterMeanings = meanings(builder, below + 1, { leaders: leaders.items, positions });
  builder.section(afterMeanings + 1, 'Whom to list');
  const last = drawSentences(builder, {
    row: afterMeanings + 2,
    column: AT.leader,
    sentences: [
      { label: 'Who belongs here', text: consensusInstrument.suggestion },
      ...consensusInstrument.suggested.map(({ label, text }) => ({ label, text })),
    ],
  });
  const [names, taken] = [areaName(leaders.items), areaName(positions)];
  // A merged cell is no place for a formula that works on arrays, so the sentence stands here and is shown above.
  builder
    .put([last + 1, AT.leader], 'Sentence of this page', 'note')
    .put([last + 2, AT.leader], `=${sentence(names, taken)}`, 'smallText')
    .name('CCO_Consensus_Sentence', cellAt(last + 2, AT.leader), 'the consensus as a sentence')
    .put([last + 3, AT.leader], `=${stateFormula(names, taken)}`, 'smallText')
    .name('CCO_ConsensusState', cellAt(last + 3, AT.leader), 'confirmed, conditional, not confirmed or undetermined');
  return builder
    .band('=CCO_Consensus_Sentence')
    .finish({ frozenRows: HEADER + 1, titleRows: { first: 0, last: HEADER }, lastPrintedRow: last - 1 });
}

/** An empty cell is a leader who has not been asked. */
const nextFor = (cell: string): string =>
  POSITIONS.filter((position) => position !== 'Not asked').reduceRight(
    (rest, position) => `IF(LOWER(TRIM(${cell}))="${position.toLowerCase()}","${MEANINGS[position].next}",${rest})`,
    `"${MEANINGS['Not asked'].next}"`,
  );

function colours(builder: SheetBuilder, area: Area): void {
  for (const position of POSITIONS)
    builder.emphasise(area, MEANINGS[position].emphasis, `${cellName(area.row, area.column)}="${position}"`);
}

/** The four positions with the number of leaders who take each. */
function meanings(
  builder: SheetBuilder,
  row: number,
  { leaders, positions }: { readonly leaders: Area; readonly positions: Area },
): number {
  const range = areaName(positions);
  const first = row + 2;
  builder
    .section(row, 'What each position means')
    .putRow([row + 1, AT.leader], ['Position', null, 'What it means', null], 'header')
    .put([row + 1, AT.position], 'Leaders', 'headerCentered');
  POSITIONS.forEach((position, i) => {
    const { means } = MEANINGS[position];
    const text: Area = { row: first + i, column: AT.next, rows: 1, columns: 2 };
    const count = `COUNTIF(${range},"${position}")`;
    builder
      .put([first + i, AT.leader], position, 'label')
      .put(
        [first + i, AT.position],
        position === 'Not asked' ? `=COUNTA(${areaName(leaders)})-COUNTA(${range})+${count}` : `=${count}`,
        'result',
      )
      .put([text.row, text.column], means)
      .style(text, 'text')
      .merge(text)
      .height(first + i, 1, heightFor([means, builder.widthOf(AT.next) + builder.widthOf(AT.note)]));
    builder.emphasise(cellAt(first + i, AT.position), MEANINGS[position].emphasis, `${cellName(first + i, AT.position)}>0`);
  });
  return first + POSITIONS.length;
}
