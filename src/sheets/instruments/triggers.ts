/** The Triggers sheet: the events that put the role on the table, with their evidence, and what they warrant. */
import { ORGANISATION_FIELDS, SOURCES, triggersInstrument, type Conclusions, changeText } from '../../method';
import { type SheetLayout, SheetBuilder, areaName, cellAt, cellName, quoted, drawSentences, type Sentence, COLOUR } from '../layout';
import { conclusionsOf } from '../document';
import { call, type SheetContext } from '../contents';
import { drawList } from '../lists';
import { countSaying, NO_RESULT, pick } from '../formulas';

const HEADER = 5;
const AT = { label: 1 } as const;

export function triggersSheet(context: SheetContext): SheetLayout {
  const builder = new SheetBuilder({
    sheet: 'Triggers',
    title: triggersInstrument.title,
    purpose: `${triggersInstrument.ask} After “${SOURCES.ROLE.title}”.`,
    tabColour: COLOUR.accent,
    widths: [2, 30, 38, 14, 42, 13, 28],
    frozenColumns: 0,
    orientation: 'Landscape',
  });
  const list = drawList(builder, context, {
    list: 'triggers',
    at: [HEADER, AT.label],
    what: 'the triggers',
    item: { header: 'Trigger', ask: triggersInstrument.suggestion, shows: 'label' },
    beside: [{ header: 'Question', of: ({ text }) => text }],
    fields: triggersInstrument.fields,
    note: { header: 'Note', ask: 'Who says so, and what else is known.' },
    leastRows: 8,
  });
  const answers = list.field('answer');
  builder.emphasise(answers, 'here', `${cellName(answers.row, answers.column)}="Yes"`);
  const result = list.below + 1;
  const last = drawSentences(builder, { row: result, column: AT.label, sentences: sentences(context) });
  const figures = last + 2;
  // A custom function in a merged cell may find no room, so it stands below and is shown above.
  builder
    .put([figures - 1, AT.label], 'Result of this page', 'note')
    .put([figures, AT.label], `=${call('CCO.TRIGGERS', areaName(list.items), areaName(answers), leader(context))}`, 'smallText')
    .name('CCO_Triggers', cellAt(figures, AT.label), 'what the triggers warrant');
  const band =
    `=IF(ISERROR(CCO_Triggers),${quoted(NO_RESULT)},IF(${countSaying(areaName(answers), 'Yes', 'No')}=0,` +
    `${quoted(`Nothing answered yet. ${triggersInstrument.ask}`)},CCO_Triggers))`;
  return builder.band(band).finish({ frozenRows: HEADER + 1, titleRows: { first: 0, last: HEADER }, lastPrintedRow: last - 1 });
}

/** Whether a customer leader exists, from Start. */
function leader({ present }: SheetContext): string {
  const label = ORGANISATION_FIELDS.find(({ key }) => key === 'customerLeader')?.label ?? '';
  return present.has('Start') ? `INDEX(CCO_Organisation,MATCH(${quoted(label)},INDEX(CCO_Organisation,0,1),0),2)` : '""';
}

function sentences(context: SheetContext): readonly Sentence[] {
  const now: Conclusions['triggers'] | undefined = conclusionsOf(context)?.triggers;
  return [
    { label: 'What they warrant', text: '=CCO_Triggers', now: now?.text, leastLines: 2 },
    {
      label: 'How it is read',
      text:
        'One Yes suffices, be it one of the four or your own: it warrants establishing the role where there is none, and ' +
        'reviewing it where there is one. There is no trigger only once all four are answered with No (ROLE, theirs).',
    },
    ...(context.present.has('Recommendation')
      ? [
          {
            label: 'What would change it',
            text: `=${pick('triggers', 'Changes if')}`,
            now: now?.changesIf.map(changeText).join('\n'),
            leastLines: 3,
          },
          {
            label: 'Whose rule',
            text:
              `=${pick('triggers', 'Rule')}&", "&${pick('triggers', 'Whose rule')}&" (ROLE)"&IF(${pick('triggers', 'Final')},` +
              '"",". Not settled yet")',
          },
        ]
      : []),
  ];
}
