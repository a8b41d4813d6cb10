/** Small parts that several views are put together from. */
import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { Link } from 'office-ui-fabric-react/lib/Link';
import * as React from 'react';
import type { CellPlace } from '../../sheets';
import type { Operations, PaneEvent, PaneState } from '../state';
import { useLook } from './look';

export interface ViewProps {
  readonly state: PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  readonly operations: Operations;
}

/** A part of a view under its own heading. */
export function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }): JSX.Element {
  const look = useLook();
  const id = useId('section');
  return (
    <section className={look.section} aria-labelledby={id}>
      <h2 id={id} className={look.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Leads to a cell of the workbook. */
export function PlaceLink({ place, label, children, operations }: { readonly place: CellPlace; readonly label?: string; readonly children: React.ReactNode; readonly operations: Operations }): JSX.Element {
  return (
    <Link onClick={() => void operations.select(place)} {...(label === undefined ? {} : { 'aria-label': label })}>
      {children}
    </Link>
  );
}

/** A heading that opens and closes what stands under it. */
export function Expandable({ title, count, children }: { readonly title: string; readonly count: string; readonly children: React.ReactNode }): JSX.Element {
  const look = useLook();
  const id = useId('expandable');
  const [open, setOpen] = React.useState(true);
  return (
    <div>
      <h3 className={look.text}>
        <button type="button" className={look.expander} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <Icon iconName={open ? 'ChevronDown' : 'ChevronRight'} />
          {title}
          <span className={look.expanderCount}>{count}</span>
        </button>
      </h3>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}

/** An element that takes the focus each time `moment` becomes another value than null. */
export function useFocusOn<Element extends HTMLElement>(moment: unknown): React.RefObject<Element> {
  const target = React.useRef<Element>(null);
  React.useEffect(() => {
    if (moment !== null) target.current?.focus();
  }, [moment]);
  return target;
}

let ids = 0;

/** An id that no other element of the page has. */
export function useId(prefix: string): string {
  const [id] = React.useState(() => `${prefix}-${(ids += 1)}`);
  return id;
}
