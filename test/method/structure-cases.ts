/** Structures to conclude from: a budget, time that is released, Sales as the top area, two of four functions at full time. */
import {
  structure,
  type FunctionPeople,
  type OperatingArea,
  type People,
  type ReportingRule,
  type StructureConclusion,
  type StructureFindings,
} from '../../src/method';
import { waitsFor } from './assessments';

const PEOPLE: Readonly<Record<string, People | null>> = {
  n: 'None',
  w: 'When they have time',
  h: 'Half-time named',
  f: 'Full-time named',
  '?': null,
};
export const NAMES = ['Sales', 'Service', 'Brand', 'Marketing', 'Operations', 'IT'];

/** `ff?` is Sales and Service full-time, Brand not known. */
export const people = (letters: string): readonly FunctionPeople[] =>
  [...letters].map((letter, i) => ({ function: NAMES[i]!, commitment: PEOPLE[letter]! }));

export const SALES: OperatingArea = { area: 'Sales', influence: 5, runsWell: 'Yes' };

export const findings = (line: ReportingRule, over: Partial<StructureFindings> = {}): StructureFindings => ({
  reportingLine: { rule: line, dependsOn: line === 'RL6' || line === 'RL2' ? waitsFor('maturity/UM') : [] },
  people: people('ffhn'),
  budget: 'Yes',
  release: 'Yes',
  crossFunctional: line === 'RL5' ? 'Evolved' : 'Developing',
  areas: [SALES],
  bar: 4,
  share: 0.5,
  ...over,
});

export const concluded = (line: ReportingRule, over: Partial<StructureFindings> = {}): StructureConclusion =>
  structure(findings(line, over));
