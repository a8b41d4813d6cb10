/**
 * A choice of a few words, which can also be left unanswered. The browser's own list in Fluent's look: Fluent's Dropdown
 * brings a panel, a focus trap and check boxes along, a tenth of the whole pane, and covers a narrow pane when it opens.
 */
import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { Label } from 'office-ui-fabric-react/lib/Label';
import * as React from 'react';
import { SET_UP } from '../texts';
import { usePaneStyles } from './pane-styles';
import { useId } from './widgets';

export interface ChoiceProps {
  readonly label: string;
  /** A list of rows shows its label once, over all of them. */
  readonly labelShown: boolean;
  readonly choices: readonly string[];
  readonly chosen: string;
  readonly disabled: boolean;
  readonly choose: (choice: string) => void;
}

/** A word that is none of the choices is shown, not hidden. */
export function Choice({ label, labelShown, choices, chosen, disabled, choose }: ChoiceProps): JSX.Element {
  const styles = usePaneStyles();
  const id = useId('choice');
  const unknown = chosen !== '' && !choices.includes(chosen) ? [chosen] : [];
  return (
    <div>
      <Label htmlFor={id} disabled={disabled} className={labelShown ? '' : styles.heard}>
        {label}
      </Label>
      <div className={styles.choice}>
        <select id={id} className={styles.select} value={chosen} disabled={disabled} onChange={({ target }) => choose(target.value)}>
          <option value="">{SET_UP.notStated}</option>
          {[...choices, ...unknown].map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
        <Icon iconName="ChevronDown" className={styles.choiceIcon} />
      </div>
    </div>
  );
}
