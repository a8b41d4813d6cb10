/** What the workbook refuses, told where a person looks. */
import { byId, element } from './element';

/** Long enough to read two sentences. */
const SHOWN_FOR_MS = 9_000;

let timer: ReturnType<typeof setTimeout> | undefined;

export const hideMessage = (): void => {
  clearTimeout(timer);
  byId('message').hidden = true;
};

/** Shows a sentence until it is closed, replaced, or has stood for a while. */
export const showMessage = (sentence: string): void => {
  const box = byId('message');
  clearTimeout(timer);
  box.replaceChildren(
    element('span', {}, [sentence]),
    element('button', { type: 'button', ariaLabel: 'Close this message', onclick: hideMessage }, ['×']),
  );
  box.hidden = false;
  timer = setTimeout(hideMessage, SHOWN_FOR_MS);
};
