/** The Leader type sheet: seven facts about the role, today's type by definition, the five types, and the one that is recommended. */
import {
  LEADER_TYPE_CAUTIONS,
  LEADER_TYPE_RULES,
  leaderTypeInstrument,
  ORGANISATION_FIELDS,
  SOURCES,
  type Conclusions,
  type LeaderTypeName,
} from '../../method';
import {
  type Blueprint,
  Draft,
  heightFor,
  absoluteCell,
  cellName,
  quoted,
  type Area,
  drawSentences,
  type Sentence,
  COLOUR,
} from '../layout';
import { concludedFrom } from '../document';
import { call, type SheetContext } from '../contents';
import { drawList } from '../lists';
import { firstSentence, NO_RESULT, pick } from '../formulas';

const HEADER = 5;
const AT = { label: 1, text: 2, answer: 3, note: 4 } as const;

const NO_LEADER = 'No customer leader today';
const OPEN = 'Undetermined';
/** As CCO.LEADERTYPE begins where facts are missing. */
const DEPENDS = `${OPEN}: it depends on `;
const WHETHER_ONE_EXISTS = 'whether a customer leader exists';

export function leaderTypeSheet(context: SheetContext): Blueprint {
  const draft = new Draft({
    sheet: 'Leader type',
    title: leaderTypeInstrument.title,
    purpose: `${leaderTypeInstrument.ask} Five types after ${SOURCES.ROLE.author}, “${SOURCES.ROLE.title}”.`,
    tabColour: COLOUR.accent,
    widths: [2, 26, 52, 20, 42],
    frozenColumns: 0,
    orientation: 'Portrait',
  });
  const facts = drawList(draft, context, {
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
  const now = concludedFrom(context);
  draft.section(facts.below + 1, 'Today, by definition');
  const afterToday = drawSentences(draft, {
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
      { label: 'Type today', text: `=${today(context)}`, name: 'CCO_LeaderTypeToday', now: now?.leaderType.today ?? '', leastLines: 2 },
    ],
  });
  const hasSpill = context.present.has('Recommendation');
  const afterTypes = types(draft, afterToday + 1, hasSpill);
  draft.section(afterTypes + 1, 'The type to recommend');
  const last = drawSentences(draft, {
    row: afterTypes + 2,
    column: AT.label,
    sentences: [
      ...(hasSpill ? recommended(now) : []),
      { label: 'How common they are', text: `${LEADER_TYPE_CAUTIONS.join('. ')}. This is evidence and no reason.` },
    ],
  });
  return draft
    .band(`=${sentence(hasSpill)}`)
    .height(3, 1, 48)
    .finish({ frozenRows: 4, titleRows: { first: 0, last: 3 }, lastPrintedRow: last - 1 });
}

/** What the facts describe is today's type only where there is a leader. */
function today({ present }: SheetContext): string {
  const label = ORGANISATION_FIELDS.find(({ key }) => key === 'customerLeader')?.label ?? '';
  const leader = present.has('Start')
    ? `LOWER(TRIM(INDEX(CCO_Organisation,MATCH(${quoted(label)},INDEX(CCO_Organisation,0,1),0),2)))`
    : '""';
  const open =
    `${quoted(DEPENDS + WHETHER_ONE_EXISTS)}&IF(LEFT(CCO_LeaderTypeDescribed,${DEPENDS.length})=${quoted(DEPENDS)},` +
    'IF(ISNUMBER(FIND(" and ",CCO_LeaderTypeDescribed)),", "," and ")&MID(CCO_LeaderTypeDescribed,' +
    `${DEPENDS.length + 1},500),"")`;
  return `IF(${leader}="none",${quoted(NO_LEADER)},IF(${leader}="exists",CCO_LeaderTypeDescribed,${open}))`;
}

/** Today's type and the recommended one in a breath. */
function sentence(hasSpill: boolean): string {
  const type = 'CCO_LeaderTypeToday';
  const nowText =
    `IF(${type}=${quoted(NO_LEADER)},"${NO_LEADER}.",IF(LEFT(${type},${OPEN.length})="${OPEN}","Today’s type is not ` +
    `settled.",IF(LEFT(${type},4)="None","Today’s leader is none of the five types as defined.","Today: "&${type}` +
    '&".")))';
  const ask = `Nothing answered yet. ${leaderTypeInstrument.ask}`;
  if (!hasSpill) return `IF(ISERROR(${type}),"${NO_RESULT}",IF(COUNTA(CCO_LeaderType_Answers)=0,${quoted(ask)},${nowText}))`;
  const text = pick('leaderType', 'Text');
  const then =
    `IF(${pick('leaderType', 'Final')},"Recommended: "&${firstSentence(text)},"No recommendation yet"&MID(` +
    `${firstSentence(text)},${OPEN.length + 1},500))`;
  return (
    `IF(OR(ISERROR(${type}),ISERROR(${text})),"${NO_RESULT}",IF(AND(COUNTA(CCO_LeaderType_Answers)=0,NOT(` +
    `${pick('leaderType', 'Final')})),${quoted(ask)},${nowText}&" "&${then}))`
  );
}

/** The five, with the one that holds today and the one to recommend. */
function types(draft: Draft, row: number, hasSpill: boolean): number {
  const first = row + 2;
  draft
    .section(row, 'The five types')
    .putRow([row + 1, AT.label], ['Type', 'Definition', null, hasSpill ? 'Today, or recommended' : 'Today'], 'header');
  leaderTypeInstrument.types.forEach(({ id, label, text }, i) => {
    const at = first + i;
    const definition: Area = { row: at, column: AT.text, rows: 1, columns: 2 };
    draft
      .put([at, AT.label], label, 'label')
      .put([at, AT.text], text)
      .style(definition, 'text')
      .merge(definition)
      .put([at, AT.note], `=${markOf(id, hasSpill)}`, 'resultText')
      .height(at, 1, heightFor([text, draft.widthOf(AT.text) + draft.widthOf(AT.answer)]));
  });
  const all: Area = { row: first, column: AT.label, rows: leaderTypeInstrument.types.length, columns: 4 };
  const mark = absoluteCell(first, AT.note).replace(/\$(\d+)$/, '$1');
  draft.emphasise(all, 'here', `LEFT(${mark},5)="Today"`);
  if (hasSpill) draft.emphasise(all, 'next', `${mark}="Recommended"`);
  return first + leaderTypeInstrument.types.length;
}

function markOf(type: LeaderTypeName, hasSpill: boolean): string {
  const isToday = `IF(ISERROR(CCO_LeaderTypeToday),FALSE,CCO_LeaderTypeToday="${type}")`;
  if (!hasSpill) return `IF(${isToday},"Today","")`;
  const rule = LEADER_TYPE_RULES.find((each) => each.type === type)?.rule ?? '';
  const isRecommended = `IF(ISERROR(${pick('leaderType', 'Rule')}),FALSE,${pick('leaderType', 'Rule')}="${rule}")`;
  return `IF(${isToday},IF(${isRecommended},"Today, and recommended","Today"),IF(${isRecommended},"Recommended",""))`;
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
      now: conclusion?.changesIf.join('\n'),
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
