/** Which sheets to write: the quick selection, all of them, or those that somebody ticks. */
import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
import { ChoiceGroup } from 'office-ui-fabric-react/lib/ChoiceGroup';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import * as React from 'react';
import { SHEET_IDS, type SelectionName, type SheetId } from '../../sheets';
import { answersLeftOut, shownChoice } from '../state';
import { KIT_NAMES, leftOutText, SHEETS } from '../texts';
import { usePaneStyles } from './pane-styles';
import { Section, type ViewProps } from './widgets';

const KIT_ORDER: readonly SelectionName[] = ['quick', 'full', 'own'];

export function Sheets({ state, dispatch }: ViewProps): JSX.Element {
  const styles = usePaneStyles();
  const { selection, sheets } = shownChoice(state);
  const disabled = state.writing.kind === 'running';
  const left = answersLeftOut(state);
  return (
    <Section title={SHEETS.title}>
      <ChoiceGroup
        label={SHEETS.choose}
        selectedKey={selection}
        options={KIT_ORDER.map((key) => ({ key, text: KIT_NAMES[key], disabled }))}
        onChange={(_, option) => option && dispatch({ type: 'selectionChosen', selection: option.key as SelectionName })}
      />
      {selection === 'own' && (
        <Picked sheets={sheets} disabled={disabled} tick={(sheet, ticked) => dispatch({ type: 'sheetTicked', sheet, ticked })} />
      )}
      {selection !== 'full' && <p className={styles.small}>{SHEETS.unanswered}</p>}
      {left.length > 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {leftOutText(left)}
        </MessageBar>
      )}
    </Section>
  );
}

interface PickedProps {
  readonly sheets: readonly SheetId[];
  readonly disabled: boolean;
  readonly tick: (sheet: SheetId, ticked: boolean) => void;
}

function Picked({ sheets, disabled, tick }: PickedProps): JSX.Element {
  const styles = usePaneStyles();
  return (
    <div className={styles.tight}>
      <div role="group" aria-label={SHEETS.own} className={styles.ticks}>
        {SHEET_IDS.filter((sheet) => sheet !== 'Start').map((sheet) => (
          <Checkbox
            key={sheet}
            label={sheet}
            checked={sheets.includes(sheet)}
            disabled={disabled}
            onChange={(_, ticked = false) => tick(sheet, ticked)}
          />
        ))}
      </div>
      <p className={styles.small}>{SHEETS.always}</p>
    </div>
  );
}
