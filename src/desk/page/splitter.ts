/** The bar between grid and pane: dragged, or moved by the arrow keys. */
import { byId } from './element';

const NARROWEST = 280;
const WIDEST = 640;
const START = 350;
const STEP = 10;

/** Widths in pixels; Excel opens a task pane at 350. */
export const enableSplitter = (): void => {
  const splitter = byId('splitter');
  const pane = byId('pane');
  let width = START;

  const resize = (wanted: number): void => {
    width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
    pane.style.width = `${width}px`;
    splitter.setAttribute('aria-valuemin', String(NARROWEST));
    splitter.setAttribute('aria-valuemax', String(WIDEST));
    splitter.setAttribute('aria-valuenow', String(width));
  };

  splitter.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') resize(width + STEP);
    if (key === 'ArrowRight') resize(width - STEP);
  });
  splitter.addEventListener('pointerdown', ({ pointerId }) => {
    splitter.setPointerCapture(pointerId);
    document.body.classList.add('resizing');
  });
  splitter.addEventListener('pointermove', ({ pointerId, clientX }) => {
    if (splitter.hasPointerCapture(pointerId)) resize(document.body.clientWidth - clientX);
  });
  splitter.addEventListener('lostpointercapture', () => document.body.classList.remove('resizing'));
  resize(START);
};
