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

it('the votes nearest to what is wanted are asked first, where one of them is enough', () => {
  // One No, five Partly, five Yes: the sixth is Partly. One Partly that becomes Yes makes the sixth Yes.
  const partly = Array.from({ length: 5 }, () => 'Partly');
  const yes = Array.from({ length: 5 }, () => 'Yes');
  expect(fewestVotes(rated('yes', 'No', ...partly, ...yes), (answer) => answer === 'Yes', RULES)).toEqual({
    votes: 1,
    voters: [1, 2, 3, 4, 5],
    to: 'Yes',
    isDecision: false,
  });
});

it('the votes farthest from it are asked where the nearest are not enough', () => {
  // Were Partly to become Yes, one No beside two Yes would contest it; the No that becomes Partly leaves two Yes of three.
  expect(fewestVotes(rated('yes', 'No', 'Partly', 'Yes'), (answer) => answer === 'Yes', RULES)).toMatchObject({ votes: 1, voters: [0] });
});

it('is the vote after which the lower of the two in the middle is as wanted', () => {
  // No and Yes are each a step from Partly; Partly and Yes give Partly, while No and Partly would give No.
  expect(fewestVotes(rated('yes', 'No', 'Yes'), (answer) => answer === 'Partly', RULES)).toMatchObject({ votes: 1, voters: [0] });
});

it('moves on to the next farthest once the farthest have all moved', () => {
  // Two No, three Partly, wanted Yes: both No and one Partly, and three of five are Yes. After one No, and after two, the third is Partly.
  const votes = rated('yes', 'No', 'No', 'Partly', 'Partly', 'Partly');
  expect(fewestVotes(votes, (answer) => answer === 'Yes', RULES)).toEqual({ votes: 3, voters: [], to: 'Yes', isDecision: false });
});

it('a decision goes to the wanted answer, and nowhere where none would do', () => {
  const decided = { ...rated('fact', 'Yes'), decided: 'Yes' } as const;
  expect(fewestVotes(decided, (answer) => answer === 'No', RULES)).toMatchObject({ to: 'No', isDecision: true });
  expect(fewestVotes(decided, () => false, RULES)).toBeUndefined();
});
