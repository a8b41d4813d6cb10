/** The one-page summary that `npm run assess` prints: what follows, what it rests on, and what would change it. */
import { listed, SOURCES, STATEMENT_IDS, VARIABLES, type Conclusion, type Conclusions } from '../method';

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

const ORIGIN = { theirs: 'the source’s own rule', 'theirs in direction': 'the source’s in direction, the exact step ours', ours: 'ours: the source leaves it open' } as const;

function conclusionLines(label: string, { text, rule, origin, source, final, dependsOn, changesIf, evidence }: Conclusion): readonly string[] {
  return [
    paragraph(label, text),
    paragraph('Rule', `${rule}, ${ORIGIN[origin]}. ${SOURCES[source].author}, “${SOURCES[source].title}”`),
    paragraph('Settled', final ? 'Yes: no missing answer could change the rule.' : `No: it depends on ${listed(dependsOn, 'and')}.`),
    ...evidence.map((line, i) => paragraph(i === 0 ? 'Rests on' : '', line)),
    ...changesIf.map((line, i) => paragraph(i === 0 ? 'Changes if' : '', line)),
  ];
}

const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');

/**
 * @example
 * summary(conclude(assessment)) // 'Northwind\n\nReports to   Report at the highest level open to you: …'
 */
export function summary(conclusions: Conclusions): string {
  const { organisation, readiness, maturity, reportingLine, assumptionsChanged } = conclusions;
  const stages = VARIABLES.map(({ id, name }) => `${name}: ${maturity.stages[id] ?? 'undetermined'}`);
  const asOf = organisation.asOf ? `, as of ${organisation.asOf}` : '';
  return [
    `${organisation.name}${asOf}`,
    '',
    ...conclusionLines('Reports to', reportingLine),
    '',
    paragraph('Maturity', `${stages.join('; ')}.`),
    paragraph('Readiness', readiness.yes === null ? 'No statement is answered.' : `${readiness.yes} of ${STATEMENT_IDS.length} statements ${isOrAre(readiness.yes)} in place, ${readiness.answered} ${isOrAre(readiness.answered)} answered.`),
    ...(readiness.gaps.length > 0 ? [paragraph('Gaps', readiness.gaps.map((id) => `${id} (${readiness.gapClass[id] ?? 'Undetermined'})`).join(', '))] : []),
    ...(readiness.missing.length > 0 ? [paragraph('Not answered', readiness.missing.join(', '))] : []),
    paragraph('Assumptions', assumptionsChanged.length > 0 ? `changed from the default: ${assumptionsChanged.join(', ')}` : 'all at their defaults'),
  ].join('\n');
}
