/** The top area: the most influence that reaches the bar, every tie named, nothing guessed. */
import { statedTopArea, topArea, topAreaText } from '../../src/method';

const text = (areas: Readonly<Record<string, number | null>>, bar = 4): string =>
  topAreaText(
    topArea(
      Object.entries(areas).map(([area, influence]) => ({ area, influence })),
      bar,
    ),
  );

it('is the area with the highest influence', () => expect(text({ Sales: 4, Service: 5, IT: 1 })).toBe('Service'));
it('names all of a tie', () => expect(text({ Sales: 5, Service: 5, IT: 5, Brand: 4 })).toBe('Tie of Sales, Service and IT'));
it('is none below the bar', () => expect(text({ Sales: 3, Service: 2 })).toBe('None with an influence of 4 or more'));
it('moves with the bar (A-IN1)', () => expect(text({ Sales: 3, Service: 2 }, 3)).toBe('Sales'));
it('is undetermined while a listed area is blank', () =>
  expect(text({ Sales: 5, Service: null, IT: null })).toBe('Undetermined, no influence is given for Service and IT'));
it('is undetermined where no area is listed', () => expect(text({})).toBe('Undetermined, no area is listed'));

// Areas have names of people's own, which may begin like the words of a verdict.
it.each([
  ['Sales', 'one'],
  ['Tie of Sales and Service', 'several or none'],
  ['None with an influence of 4 or more', 'several or none'],
  ['Undetermined', 'open'],
  ['Undetermined, no area is listed', 'open'],
  ['Undetermined work, and more', 'one'],
  ['Tie offices of Sales', 'one'],
  ['None without Sales', 'one'],
])('a cell that states "%s" states %s', (text, kind) => expect(statedTopArea(text)).toBe(kind));
