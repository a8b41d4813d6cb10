/** The result file, cco-conclusions/1, as other programs rely on it: here, and nowhere before, what was apart is joined to texts. */
import { changeText, type Conclusion, type Dependence, type Lens, type LensId } from '../decisions';
import type { Conclusions } from './conclusions';

/** A conclusion with the missing answers as instrument/item; an empty list, or the plan, by its instrument alone. */
type ConclusionInFile<Found extends Conclusion> = Omit<Found, 'dependsOn' | 'changesIf'> & {
  readonly dependsOn: readonly string[];
  readonly changesIf: readonly string[];
};

type Joined = 'need' | 'reportingLine' | 'structure' | 'leaderType' | 'triggers' | 'lenses' | 'roadmap';

/** The file says in its texts what the states say by name. */
export interface ResultFile extends Omit<Conclusions, Joined | 'states'> {
  readonly need: ConclusionInFile<Conclusions['need']>;
  readonly reportingLine: ConclusionInFile<Conclusions['reportingLine']>;
  readonly structure: ConclusionInFile<Omit<Conclusions['structure'], 'runnerUpText'>>;
  readonly leaderType: Omit<Conclusions['leaderType'], 'recommended'> & {
    readonly recommended: ConclusionInFile<Conclusions['leaderType']['recommended']>;
  };
  readonly triggers: ConclusionInFile<Conclusions['triggers']>;
  /** Each begins with role, no separate role, not yet or undetermined. */
  readonly lenses: Readonly<Record<LensId, string>>;
  readonly roadmap: Omit<Conclusions['roadmap'], 'lowerState'>;
}

/**
 * @example
 * resultFile(conclude(assessment)).need.dependsOn // ['readiness/R8', 'organisation/customerLeader']
 */
export function resultFile(conclusions: Conclusions): ResultFile {
  const { need, reportingLine, structure, leaderType, triggers, lenses, roadmap } = conclusions;
  return {
    ...without(conclusions, 'states'),
    need: inFile(need),
    reportingLine: inFile(reportingLine),
    structure: inFile(without(structure, 'runnerUpText')),
    leaderType: { ...leaderType, recommended: inFile(leaderType.recommended) },
    triggers: inFile(triggers),
    lenses: Object.fromEntries(Object.entries(lenses).map(([id, lens]) => [id, lensInFile(lens)])) as ResultFile['lenses'],
    roadmap: without(roadmap, 'lowerState'),
  };
}

const without = <Whole extends object, Key extends keyof Whole & string>(whole: Whole, key: Key): Omit<Whole, Key> =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key)) as unknown as Omit<Whole, Key>;

const inFile = <Found extends Conclusion>(conclusion: Found): ConclusionInFile<Found> => ({
  ...conclusion,
  dependsOn: conclusion.dependsOn.map(dependenceInFile),
  changesIf: conclusion.changesIf.map(changeText),
});

/**
 * A missing answer as the file names it.
 *
 * @example
 * dependenceInFile({ instrument: 'maturity', item: 'LC' }) // 'maturity/LC'
 */
export const dependenceInFile = ({ instrument, item }: Dependence): string => (item === undefined ? instrument : `${instrument}/${item}`);

const lensInFile = ({ view, reason }: Pick<Lens, 'view' | 'reason'>): string => `${view}: ${reason}`;
