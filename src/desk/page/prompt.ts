/** The note beside a selected cell whose validation has a prompt, as Excel shows it. */
import { validationAt, type CellPosition, type Workbook } from '../engine';
import { byId, element } from './element';

/** Pixels between the cell and its note, and between the note and the window's edge. */
const GAP = 6;

/** Where the cell is in the window; null where it is scrolled out of sight. */
const rectOf = (workbook: Workbook, { sheetId, col, row }: CellPosition): DOMRect | null => {
  const { getters } = workbook.model;
  const grid = document.querySelector('#grid .o-grid')?.getBoundingClientRect();
  if (!grid || !getters.isVisibleInViewport({ sheetId, col, row })) return null;
  const { x, y, width, height } = getters.getVisibleRect({ left: col, right: col, top: row, bottom: row });
  return new DOMRect(grid.x + x, grid.y + y, width, height);
};

/** Under the cell, or above it where there is no room. */
const place = (note: HTMLElement, cell: DOMRect): void => {
  const { width, height } = note.getBoundingClientRect();
  const below = cell.bottom + GAP;
  const top = below + height + GAP <= window.innerHeight ? below : cell.top - GAP - height;
  note.style.left = `${Math.max(GAP, Math.min(cell.left + GAP, window.innerWidth - width - GAP))}px`;
  note.style.top = `${Math.max(GAP, top)}px`;
};

const draw = (workbook: Workbook): void => {
  const note = byId('prompt');
  const position = workbook.model.getters.getActivePosition();
  const prompt = validationAt(workbook, position)?.validation.prompt;
  const cell = prompt?.showPrompt && (prompt.title || prompt.message) ? rectOf(workbook, position) : null;
  note.hidden = !cell;
  if (!prompt || !cell) return;
  note.replaceChildren(...(prompt.title ? [element('strong', {}, [prompt.title])] : []), prompt.message);
  place(note, cell);
};

/** Keeps the note where the selection is. @returns what ends it */
export const showPrompts = (workbook: Workbook): (() => void) => {
  const owner = {};
  let waiting = 0;
  // Once a frame at most, and after the grid has moved: the engine tells of every command.
  const later = (): void => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => draw(workbook));
  };
  workbook.model.on('update', owner, later);
  return () => {
    workbook.model.off('update', owner);
    cancelAnimationFrame(waiting);
    byId('prompt').hidden = true;
  };
};
