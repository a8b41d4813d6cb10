/** How few raters would have to answer otherwise, and who they are. */
import { fewestVotes, readCell, type GroupRules, type Rated } from '../../src/method';

const RULES: GroupRules = { rounding: 'down', contestedShare: 0.25 };

const rated = <Scale extends 'yes' | 'fact'>(scale: Scale, ...answers: readonly string[]): Rated<Scale> => ({
  id: 'x',
  scale,
  ratings: answers.map((answer) => readCell(scale, answer)),
  decided: null,
  answer: null,
});

it('one vote turns a majority of one, and any of the majority can give it', () => {
  expect(fewestVotes(rated('fact', 'No', 'Yes', 'No'), (answer) => answer === 'Yes', RULES)).toEqual({
    votes: 1,
    voters: [0, 2],
    to: 'Yes',
    isDecision: false,
  });
});

it('three votes are needed against four to none: after two there is a tie, which is contested', () => {
  // 4 No: after one vote 3:1, after two 2:2, which is contested, after three 1:3.
  expect(fewestVotes(rated('fact', 'No', 'No', 'No', 'No'), (answer) => answer === 'Yes', RULES)).toMatchObject({
    votes: 3,
    voters: [],
    to: 'Yes',
  });
});

it('a median moves by the vote nearest to it', () => {
  // No, Partly, Yes: the middle is Partly; one No that becomes Yes makes the middle Yes.
  expect(fewestVotes(rated('yes', 'No', 'Partly', 'Yes'), (answer) => answer === 'Yes', RULES)).toMatchObject({ votes: 1, to: 'Yes' });
});

it('where the group has decided, its decision would have to change', () => {
  expect(fewestVotes({ ...rated('fact', 'No'), decided: 'No' }, (answer) => answer === 'Yes', RULES)).toEqual({
    votes: 1,
    voters: [],
    to: 'Yes',
    isDecision: true,
  });
});

it('where nobody has answered, no vote can change', () => {
  expect(fewestVotes(rated('fact', '', "Don't know"), (answer) => answer === 'Yes', RULES)).toBeUndefined();
});
