/** Draws the pane into jsdom, and finds its parts as a person names them. */
import * as React from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import { act, Simulate } from 'react-dom/test-utils';
import { registerPaneIcons } from '../../../src/taskpane/icons';
import { createOperations, createStore, type Store } from '../../../src/taskpane/state';
import { Pane } from '../../../src/taskpane/views';
import { fakeAssessments, fakeWorkbook, type FakeAnswers, type FakeWorkbook } from '../fixtures';

export interface Drawn {
  readonly store: Store;
  readonly workbook: FakeWorkbook;
  readonly page: HTMLElement;
  readonly button: (name: string | RegExp) => HTMLButtonElement;
  readonly field: (label: string) => HTMLInputElement;
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly type: (label: string, text: string) => Promise<void>;
  /** Chooses or ticks what is so labelled. */
  readonly pick: (label: string) => Promise<void>;
  readonly change: FakeWorkbook['change'];
}

let place: HTMLElement | null = null;

/**
 * Fluent puts a message into its region a moment after the region itself, so that it is read out: one round draws the one, the
 * next the other.
 */
const ROUNDS = 4;
async function moment(): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) await new Promise((resolve) => setTimeout(resolve, 2));
}

registerPaneIcons();

export async function draw(given: FakeAnswers): Promise<Drawn> {
  const store = createStore();
  const workbook = fakeWorkbook(given);
  const operations = createOperations({ store, workbook, assessments: fakeAssessments });
  const page = document.body.appendChild(document.createElement('div'));
  place = page;
  await act(async () => {
    render(<Pane store={store} operations={operations} />, page);
    await operations.start();
    await moment();
  });
  const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
  const button = (name: string | RegExp): HTMLButtonElement => {
    const matches = (found: string): boolean => (typeof name === 'string' ? found === name : name.test(found));
    const found = [...page.querySelectorAll('button')].find((each) => matches(nameOf(each)));
    if (!found) throw new Error(`No button ${String(name)} among ${[...page.querySelectorAll('button')].map(nameOf).join(' | ')}`);
    return found;
  };
  const field = (label: string): HTMLInputElement => {
    const found = [...page.querySelectorAll('label')].find(({ textContent }) => textContent?.trim() === label);
    const input = found && document.getElementById(found.htmlFor);
    if (!input) throw new Error(`No field ${label}`);
    return input as HTMLInputElement;
  };
  const doing = (what: () => void): Promise<void> =>
    act(async () => {
      what();
      await moment();
    }) as unknown as Promise<void>;
  return {
    store,
    workbook,
    page,
    button,
    field,
    press: (name) => doing(() => button(name).click()),
    type: (label, text) =>
      doing(() => {
        const input = field(label);
        input.value = text;
        Simulate.change(input);
      }),
    pick: (label) => doing(() => field(label).click()),
    change: (next) => workbook.change(next),
  };
}

export function clear(): void {
  if (!place) return;
  unmountComponentAtNode(place);
  place.remove();
  place = null;
}

export { act, moment };
