/** The tables of docs/ that say what instruments ask and which parts functions take, made from the instruments themselves. */
import {
  ANSWER_PARTS,
  DONT_KNOW,
  INSTRUMENTS,
  LISTS,
  partWord,
  SCALES,
  type AnswerPart,
  type Field,
  type InstrumentDefinition,
  type ItemGroup,
  type ItemList,
  type ScaleId,
} from '../method';

/** A file of docs/, the name of the table in it, and its rows. */
export interface DocumentTable {
  readonly file: string;
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** More ids than these are told by the first and the last. */
const MOST_IDS = 9;

const itemsIn = (ids: readonly string[]): string => (ids.length > MOST_IDS ? `${ids[0]} to ${ids[ids.length - 1]}` : ids.join(', '));

function itemsOf({ items, open, own, mostOwn }: ItemGroup): string {
  if (items.length === 0) return own ?? '';
  if (!open) return itemsIn(items);
  return `${itemsIn(items)}, or ${mostOwn === undefined ? '' : `up to ${mostOwn} of `}your own`;
}

const PLAIN = { text: 'text', date: 'YYYY-MM-DD', rank: '1, 2, …' } as const;
const BY = { rater: ', by rater', either: ', by rater or once', organisation: '' } as const;

const isPlain = (kind: Field['kind']): kind is keyof typeof PLAIN => kind in PLAIN;

/** Don't know goes without saying. */
const choicesOf = (scale: ScaleId): readonly string[] => SCALES[scale].choices.filter((choice) => choice !== DONT_KNOW);

const takes = ({ kind, by }: Field): string => `${BY[by]}: ${isPlain(kind) ? PLAIN[kind] : choicesOf(kind).join(', ')}`;

/** Fields beside one another that take the same are told together. */
function fieldsOf(fields: readonly Field[]): string {
  const groups: { names: string[]; takes: string }[] = [];
  for (const field of fields) {
    const last = groups[groups.length - 1];
    if (last?.takes === takes(field)) last.names.push(field.field);
    else groups.push({ names: [field.field], takes: takes(field) });
  }
  return groups.map((group) => `${group.names.join(', ')}${group.takes}`).join(' · ');
}

const instrumentRows = (INSTRUMENTS as readonly InstrumentDefinition[]).flatMap(({ id, groups }) =>
  groups.map((group) => [id, itemsOf(group), fieldsOf(group.fields)]),
);

function partRow(name: string, part: AnswerPart): readonly string[] {
  const word = partWord(name);
  switch (part.kind) {
    case 'block': {
      const { items, fields, raters } = part.block;
      return [
        word,
        itemsIn(items),
        [...(raters === undefined ? [] : ['raters']), fields.join(', ')].filter((part) => part !== '').join(', then '),
      ];
    }
    case 'list': {
      const { instrument, items, mostOwn, fields }: ItemList = LISTS[part.list];
      const own = (INSTRUMENTS as readonly InstrumentDefinition[])
        .find(({ id }) => id === instrument)
        ?.groups.find((group) => group.own)?.own;
      const rows = items.length === 0 ? `${own} each` : `${itemsIn(items.map(({ id }) => id))}${mostOwn > 0 ? ', and your own' : ''}`;
      return [word, rows, [items.length === 0 ? 'name' : mostOwn > 0 ? 'id, label or name' : 'id or label', ...fields].join(', ')];
    }
    case 'ranks':
      return [word, `the rows of ${partWord(part.list)}, or those of the method where they are left out`, 'raters'];
    case 'dashboard':
      return [word, 'a stage each, under a row of functions', 'stage, then a function each: in each cell the metric'];
  }
}

export const DOCUMENT_TABLES: readonly DocumentTable[] = [
  { file: 'docs/assessment-file.md', name: 'instruments', rows: [['instrument', 'item', 'field: what it takes'], ...instrumentRows] },
  {
    file: 'docs/functions.md',
    name: 'parts',
    rows: [['part', 'rows', 'columns'], ...Object.entries(ANSWER_PARTS).map(([name, part]) => partRow(name, part))],
  },
];

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/**
 * A text with its table made anew, between the lines that mark it.
 *
 * @throws Error where the text has no such marks
 *
 * @example
 * withTable('<!-- parts -->\n\n<!-- /parts -->', { file: 'docs/functions.md', name: 'parts', rows: [['part'], ['risks']] })
 */
export function withTable(text: string, { file, name, rows: [header = [], ...rows] }: DocumentTable): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${file}: found no ${start} with ${end} behind it`);
  const table = [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n');
  return `${before}${start}\n\n${table}\n\n${end}${after}`;
}
