/** The pane's icons, drawn here: no icon font is loaded, and nothing comes over the network. */
import * as React from 'react';
import { registerIcons } from 'office-ui-fabric-react/lib/Styling';

/** On a field of 16 by 16, in the colour of the text around it. */
const drawn = (...strokes: readonly string[]): JSX.Element => (
  <svg
    viewBox="0 0 16 16"
    width="1em"
    height="1em"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {strokes.map((path) => (
      <path key={path} d={path} />
    ))}
  </svg>
);

const CIRCLE = 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13Z';
const CROSS = 'M4 4l8 8M12 4l-8 8';

/** By the names under which Fluent's components ask for them, and our own. */
const ICONS = {
  Add: drawn('M8 3v10M3 8h10'),
  Blocked2: drawn(CIRCLE, 'M3.6 3.6l8.8 8.8'),
  Cancel: drawn(CROSS),
  CheckMark: drawn('M2.5 8.5l3.5 3.5l7.5-8'),
  ChevronDown: drawn('M3 6l5 5l5-5'),
  ChevronRight: drawn('M6 3l5 5l-5 5'),
  Clear: drawn(CROSS),
  Completed: drawn(CIRCLE, 'M5 8.2l2.2 2.2L11 6'),
  ErrorBadge: drawn(CIRCLE, 'M5.5 5.5l5 5M10.5 5.5l-5 5'),
  Info: drawn(CIRCLE, 'M8 7.2v4M8 4.8v.1'),
  Unsettled: drawn(CIRCLE, 'M5 8h6'),
  Warning: drawn('M8 2L14.5 13.5h-13Z', 'M8 6.2v3.6M8 11.6v.1'),
} as const;

/** Has to run before the first component is drawn. */
export const registerPaneIcons = (): void => registerIcons({ icons: { ...ICONS } });
