/** I-14 Roadmap: six phases over five years or more, from the decision to the day the work stands by itself. */
import type { InstrumentHead, ItemField } from './item';

export interface RoadmapPhase {
  /** From 0 to 5. */
  readonly phase: number;
  readonly name: string;
  /** What happens in it. */
  readonly text: string;
}

export const roadmapInstrument = {
  id: 'roadmap',
  title: 'Roadmap',
  source: 'NEED',
  alsoFrom: 'ROLE',
  ask: 'What will be different at the end of each phase, who answers for it, and when is it reviewed?',
  phases: [
    {
      phase: 0,
      name: 'Decide and agree',
      text: 'Leaders decide whether the role is wanted, where it reports and what it may decide, and agree on it.',
    },
    { phase: 1, name: 'Establish', text: 'The role starts, a first result is there for all to see, and change management begins.' },
    { phase: 2, name: 'Embed', text: 'The new ways of working become part of what the areas do every day.' },
    { phase: 3, name: 'Scale', text: 'What has worked in some areas is carried to all of them.' },
    { phase: 4, name: 'Integrate', text: 'Customer measures become part of the business measures, and of reward.' },
    { phase: 5, name: 'Sustain', text: 'The work is handed over to those who carry it on, and the structure is decided again.' },
  ],
  fields: [
    { field: 'outcome', label: 'Outcome', text: 'Which outcome, one that can be measured, will show that the phase is done?' },
    { field: 'owner', label: 'Owner', text: 'Who answers for it?' },
    { field: 'review', label: 'Review', text: 'On which day is it reviewed?' },
    { field: 'closes', label: 'Closes', text: 'Which readiness statements become Yes in it?' },
    { field: 'projected', label: 'Projected', text: 'Which answers will be different at the end of it?' },
  ],
} as const satisfies InstrumentHead<'roadmap'> & { readonly phases: readonly RoadmapPhase[]; readonly fields: readonly ItemField[] };

export const PHASES: readonly RoadmapPhase[] = roadmapInstrument.phases;
