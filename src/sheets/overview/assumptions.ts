/** The Assumptions sheet: everything the sources leave open, what is assumed instead, and who changed it. */
import { allowedText, ASSUMPTIONS, type Assumption } from '../../method';
import { type SheetLayout, type Validation, dateContent, SheetBuilder, heightFor, cellAt, cellName, type Area, COLOUR } from '../layout';
import { shownValue, typed, type SheetContext } from '../contents';

const HEADER = 5;
const FIRST = HEADER + 1;
const WHAT_WIDTH = 58;
const AT = { id: 1, current: 2, default: 3, what: 4, allowed: 5, changed: 6, who: 7, when: 8, why: 9, source: 10 } as const;

/** What may stand in a row's cell, as Excel checks it; shares are checked when they are read. */
function ruleOf(assumption: Assumption, cell: string): Validation['rule'] {
  const { allowed } = assumption;
  switch (allowed.kind) {
    case 'choice':
      return { kind: 'words', words: allowed.of };
    case 'number': {
      const least = `${cell}${allowed.open === 'least' ? '>' : '>='}${allowed.least}`;
      const conditions = [
        `ISNUMBER(${cell})`,
        least,
        ...(allowed.most === Infinity ? [] : [`${cell}<=${allowed.most}`]),
        ...(allowed.whole ? [`INT(${cell})=${cell}`] : []),
      ];
      return { kind: 'formula', formula: `AND(${conditions.join(',')})`, expected: allowedText(assumption) };
    }
    case 'shares':
    case 'fixed':
      return { kind: 'any' };
  }
}

/** A native formula, TRUE where the cell holds what is allowed; an empty cell stands for the default. */
function isAllowed(rule: Validation['rule'], cell: string): string {
  if (rule.kind === 'words') return `OR(${cell}="",${rule.words.map((word) => `LOWER(TRIM(${cell}))="${word}"`).join(',')})`;
  return rule.kind === 'formula' ? `IF(ISNUMBER(${cell}),${rule.formula},${cell}="")` : 'TRUE';
}

export function assumptionsSheet({ cellContents }: SheetContext): SheetLayout {
  const builder = new SheetBuilder({
    sheet: 'Assumptions',
    title: 'Assumptions',
    purpose:
      'What the sources leave open is assumed here, in sight. Change the yellow cell and the conclusions follow; say who, when and why.',
    tabColour: COLOUR.muted,
    widths: [2, 8, 16, 16, WHAT_WIDTH, 22, 10, 14, 12, 28, 8],
    frozenColumns: 0,
    orientation: 'Landscape',
  });
  builder
    .putRow([HEADER, AT.id], ['Id', 'Current', 'Default', 'What is assumed', 'Allowed', 'Changed', 'Who', 'When', 'Why', 'Whose'], 'header')
    .height(HEADER, 1, 22);
  ASSUMPTIONS.forEach((assumption, i) =>
    assumptionRow(builder, { assumption, row: FIRST + i, filled: cellContents.assumptions.get(assumption.id) }),
  );
  const column = (column: number, columns = 1): Area => ({ row: FIRST, column, rows: ASSUMPTIONS.length, columns });
  return builder
    .style(column(AT.who, 3), 'inputText')
    .style(column(AT.when), 'inputDate')
    .validate(column(AT.who), { kind: 'any' }, { title: 'Who', message: 'Excel does not tell an add-in who you are: please write it.' })
    .emphasise(column(AT.changed), 'missing', `${cellName(FIRST, AT.changed)}="changed"`)
    .emphasise(column(AT.changed), 'early', `${cellName(FIRST, AT.changed)}="not allowed"`)
    .name('CCO_AssumptionStates', column(AT.changed), 'whether each assumption is changed, and allowed')
    .name('CCO_Assumptions', column(AT.id, 2), 'the register: id and current value')
    .name('CCO_AssumptionDefaults', column(AT.id, 3), 'the register: id, current value and default')
    .name('CCO_AssumptionChanges', column(AT.who, 3), 'who changed it, when and why')
    .band(
      '=IF(CCO_AssumptionsChanged=0,"Every assumption stands at its default.",' +
        'CCO_AssumptionsChanged&IF(CCO_AssumptionsChanged=1," assumption is"," assumptions are")&" changed from the ' +
        'default.")',
    )
    .put([FIRST + ASSUMPTIONS.length + 1, AT.id], 'Changed', 'code')
    .put(
      [FIRST + ASSUMPTIONS.length + 1, AT.current],
      `=COUNTIF(${cellName(FIRST, AT.changed)}:${cellName(FIRST + ASSUMPTIONS.length - 1, AT.changed)},"changed")`,
      'figure',
    )
    .name('CCO_AssumptionsChanged', cellAt(FIRST + ASSUMPTIONS.length + 1, AT.current), 'how many assumptions are changed')
    .finish({ frozenRows: FIRST, titleRows: { first: 0, last: HEADER }, lastPrintedRow: FIRST + ASSUMPTIONS.length + 1 });
}

interface AssumptionRow {
  readonly assumption: Assumption;
  readonly row: number;
  readonly filled: ReturnType<SheetContext['cellContents']['assumptions']['get']>;
}

function assumptionRow(builder: SheetBuilder, { assumption, row, filled }: AssumptionRow): void {
  const { id, what, source } = assumption;
  const standard = shownValue(assumption.default);
  const fixed = assumption.allowed.kind === 'fixed';
  const allowed = allowedText(assumption);
  const current = cellName(row, AT.current);
  const rule = ruleOf(assumption, current);
  builder
    .put([row, AT.id], id, 'code')
    .put([row, AT.current], typed(filled?.current ?? standard), fixed ? 'text' : 'inputText')
    .put([row, AT.default], typed(standard), 'text')
    .put([row, AT.what], what, 'text')
    .put([row, AT.allowed], allowed, 'anchor')
    .put(
      [row, AT.changed],
      `=IF(OR(${current}="",EXACT(${current}&"",${cellName(row, AT.default)}&"")),"",IF(${isAllowed(rule, current)},` +
        '"changed","not allowed"))',
      'result',
    )
    .put([row, AT.source], source, 'code')
    .height(row, 1, heightFor([what, WHAT_WIDTH], [allowed, 22]));
  if (filled?.who) builder.put([row, AT.who], typed(filled.who));
  if (filled?.when) builder.put([row, AT.when], dateContent(filled.when));
  if (filled?.why) builder.put([row, AT.why], typed(filled.why));
  if (!fixed) {
    builder.validate(cellAt(row, AT.current), rule, { title: id, message: `${what} Allowed: ${allowed}.` });
  }
}
