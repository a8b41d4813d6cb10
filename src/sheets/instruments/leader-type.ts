/** The Leader type sheet: seven facts about the role, today's type by definition, the five types, and the one that is recommended. */
import {
  LEADER_TYPE_CAUTIONS,
  LEADER_TYPE_RULES,
  leaderTypeInstrument,
  ORGANISATION_FIELDS,
  SOURCES,
  type Conclusions,
  type LeaderTypeName,
  type LeaderTypeState,
  changeText,
} from '../../method';
import {
  type SheetLayout,
  SheetBuilder,
  heightFor,
  cellAt,
  cellName,
  quoted,
  type Area,
  drawSentences,
  type Sentence,
  COLOUR,
} from '../layout';
import { conclusionsOf } from '../document';
import { call, type SheetContext } from '../contents';
import { drawList } from '../lists';
import { callWith, firstSentence, NO_RESULT, partOf, pick, pickFrom, type ConcludePart, type ConclusionColumn } from '../formulas';

const HEADER = 5;
const AT = { label: 1, text: 2, answer: 3, note: 4 } as const;

export function leaderTypeSheet(context: SheetContext): SheetLayout {
  const builder = new SheetBuilder({
    sheet: 'Leader type',
    title: leaderTypeInstrument.title,
    purpose: `${leaderTypeInstrument.ask} Five types after ${SOURCES.ROLE.author}, “${SOURCES.ROLE.title}”.`,
    tabColour: COLOUR.accent,
    widths: [2, 26, 52, 20, 42],
    frozenColumns: 0,
    orientation: 'Portrait',
  });
  const facts = drawList(builder, context, {
    list: 'leaderType',
    at: [HEADER, AT.label],
    what: 'the facts about the role',
    item: { header: 'Fact', ask: '', shows: 'label' },
    beside: [{ header: 'Question', of: ({ text }) => text }],
    fields: [{ field: 'answer', label: 'Answer', text: 'What is true today or, without a customer leader, of the role that is intended?' }],
    note: { header: 'Note', ask: 'What the answer rests on.' },
  });
  const answers = facts.field('answer');
  const described = call('CCO.LEADERTYPE', ...leaderTypeInstrument.facts.map((_, i) => cellName(answers.row + i, answers.column)));
  const now = conclusionsOf(context);
  builder.section(facts.below + 1, 'Today, by definition');
  const afterToday = drawSentences(builder, {
    row: facts.below + 2,
    column: AT.label,
    sentences: [
      {
        label: 'What the facts describe',
        text: `=${described}`,
        name: 'CCO_LeaderTypeDescribed',
        now: now?.leaderType.today ?? '',
        leastLines: 2,
      },
      { label: 'Type today', text: '=CCO_LeaderType_Result', name: 'CCO_LeaderTypeToday', now: now?.leaderType.today ?? '', leastLines: 2 },
    ],
  });
  const hasSpill = context.present.has('Recommendation');
  const afterTypes = types(builder, afterToday + 1, hasSpill);
  builder.section(afterTypes + 1, 'The type to recommend');
  const last = drawSentences(builder, {
    row: afterTypes + 2,
    column: AT.label,
    sentences: [
      ...(hasSpill ? recommended(now) : []),
      { label: 'How common they are', text: `${LEADER_TYPE_CAUTIONS.join('. ')}. This is evidence and no reason.` },
    ],
  });
  // What takes one cell out of many may find no room in a merged cell, so it stands here and is shown above.
  builder
    .put([last + 1, AT.label], 'Results of this page', 'note')
    .put([last + 2, AT.label], `=${concludedToday(context, 'Text')}`, 'smallText')
    .name('CCO_LeaderType_Result', cellAt(last + 2, AT.label), 'today’s type, or what it depends on')
    .put([last + 3, AT.label], `=${concludedToday(context, 'Rule')}`, 'smallText')
    .name('CCO_LeaderTypeState', cellAt(last + 3, AT.label), 'today’s type, no leader, none of the five or undetermined');
  return builder
    .band(`=${sentence(hasSpill)}`)
    .height(3, 1, 48)
    .finish({ frozenRows: 4, titleRows: { first: 0, last: 3 }, lastPrintedRow: last - 1 });
}

/** What CONCLUDE says of today's type, from the facts of this sheet and from whether there is a leader: one column of its row. */
function concludedToday({ present }: SheetContext, column: ConclusionColumn): string {
  const label = ORGANISATION_FIELDS.find(({ key }) => key === 'customerLeader')?.label ?? '';
  const leader = `INDEX(CCO_Organisation,MATCH(${quoted(label)},INDEX(CCO_Organisation,0,1),0),0)`;
  const parts: readonly ConcludePart[] = [['organisation', leader, 'Start'], partOf('leader type')];
  return pickFrom(callWith('CCO.CONCLUDE', parts, present), 'leaderTypeToday', column);
}

const isToday = (state: LeaderTypeState): string => `CCO_LeaderTypeState="${state}"`;

/** Today's type and the recommended one in a breath. */
function sentence(hasSpill: boolean): string {
  const type = 'CCO_LeaderTypeToday';
  const nowText =
    `IF(${isToday('no leader')},"No customer leader today.",IF(${isToday('undetermined')},"Today’s type is not settled.",` +
    `IF(${isToday('none of the five')},"Today’s leader is none of the five types as defined.","Today: "&${type}&".")))`;
  const ask = `Nothing answered yet. ${leaderTypeInstrument.ask}`;
  if (!hasSpill) return `IF(ISERROR(${type}),"${NO_RESULT}",IF(COUNTA(CCO_LeaderType_Answers)=0,${quoted(ask)},${nowText}))`;
  const text = pick('leaderType', 'Text');
  const waits = pick('leaderType', 'Waits for');
  const then =
    `IF(${pick('leaderType', 'Final')},"Recommended: "&${firstSentence(text)},` +
    `"No recommendation yet"&IF(${waits}="","","; it waits for "&${waits})&".")`;
  return (
    `IF(OR(ISERROR(${type}),ISERROR(${text})),"${NO_RESULT}",IF(AND(COUNTA(CCO_LeaderType_Answers)=0,NOT(` +
    `${pick('leaderType', 'Final')})),${quoted(ask)},${nowText}&" "&${then}))`
  );
}

/** The five, with the one that holds today and the one to recommend. */
function types(builder: SheetBuilder, head: number, hasSpill: boolean): number {
  const first = head + 2;
  builder
    .section(head, 'The five types')
    .putRow([head + 1, AT.label], ['Type', 'Definition', null, hasSpill ? 'Today, or recommended' : 'Today'], 'header');
  leaderTypeInstrument.types.forEach(({ id, label, text }, i) => {
    const at = first + i;
    const row: Area = { row: at, column: AT.label, rows: 1, columns: 4 };
    const definition: Area = { row: at, column: AT.text, rows: 1, columns: 2 };
    builder
      .put([at, AT.label], label, 'label')
      .put([at, AT.text], text)
      .style(definition, 'text')
      .merge(definition)
      .put([at, AT.note], `=${markOf(id, hasSpill)}`, 'resultText')
      .height(at, 1, heightFor([text, builder.widthOf(AT.text) + builder.widthOf(AT.answer)]))
      .emphasise(row, 'here', isToday(id));
    if (hasSpill) builder.emphasise(row, 'next', `AND(${isRecommended(id)},NOT(${isToday(id)}))`);
  });
  return first + leaderTypeInstrument.types.length;
}

/** Whether a type is the one to recommend, by the rule that leads to it. */
const isRecommended = (type: LeaderTypeName): string =>
  `CCO_LeaderTypeRule="${LEADER_TYPE_RULES.find((each) => each.type === type)?.rule ?? ''}"`;

function markOf(type: LeaderTypeName, hasSpill: boolean): string {
  const today = `IF(ISERROR(CCO_LeaderTypeState),FALSE,${isToday(type)})`;
  if (!hasSpill) return `IF(${today},"Today","")`;
  const recommended = `IF(ISERROR(CCO_LeaderTypeRule),FALSE,${isRecommended(type)})`;
  return `IF(${today},IF(${recommended},"Today, and recommended","Today"),IF(${recommended},"Recommended",""))`;
}

function recommended(now: Conclusions | null): readonly Sentence[] {
  const conclusion = now?.leaderType.recommended;
  const clashes = pick('leaderTypeToday', 'Evidence');
  return [
    { label: 'Recommended', text: `=${pick('leaderType', 'Text')}`, now: conclusion?.text, leastLines: 2 },
    {
      label: 'Whose rule',
      text:
        `=${pick('leaderType', 'Rule')}&", "&${pick('leaderType', 'Whose rule')}&" (A-LT1)"&IF(` +
        `${pick('leaderType', 'Final')},"",". Not settled yet")`,
    },
    {
      label: 'What would change it',
      text:
        `=IF(${pick('leaderType', 'Changes if')}<>"",${pick('leaderType', 'Changes if')},IF(` +
        `${pick('leaderType', 'Final')},"No single answer would.","It waits for "&${pick('leaderType', 'Waits for')}&"."))`,
      now: conclusion?.changesIf.map(changeText).join('\n'),
      leastLines: 3,
    },
    {
      label: 'What does not go together',
      text: `=IF(${clashes}="","Nothing, as far as it is known.",${pick('leaderTypeToday', 'Evidence')})`,
      now: now?.leaderType.coherence.join('\n'),
      leastLines: 2,
    },
  ];
}
