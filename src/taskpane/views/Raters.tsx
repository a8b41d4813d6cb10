/** Who answers: the list of raters, and a line to add one. */
import { DefaultButton, IconButton } from 'office-ui-fabric-react/lib/Button';
import { TextField, type ITextField } from 'office-ui-fabric-react/lib/TextField';
import * as React from 'react';
import { RATER_GROUPS } from '../../method';
import { listedRaters, raterProblem, shownContents, type ListedRater, type RaterProblem } from '../state';
import { groupOf, raterAnswers, raterProblemText, removeRater, SET_UP } from '../texts';
import { Choice } from './Choice';
import { usePaneStyles } from './pane-styles';
import { Section, type ViewProps } from './widgets';

export function Raters({ state, dispatch }: ViewProps): JSX.Element {
  const styles = usePaneStyles();
  const nameField = React.useRef<ITextField>(null);
  const raters = listedRaters(shownContents(state));
  const disabled = state.writing.kind === 'running';
  const someCanGo = raters.some(({ answers }) => answers === 0);
  return (
    <Section title={SET_UP.raters}>
      {raters.length === 0 && <p className={styles.text}>{SET_UP.noRaters}</p>}
      {raters.length > 0 && (
        <ul className={styles.list}>
          {raters.map((rater) => (
            <Rater
              key={rater.id}
              rater={rater}
              disabled={disabled}
              leaveRoom={someCanGo}
              regroup={(group) => dispatch({ type: 'raterRegrouped', id: rater.id, group })}
              remove={() => {
                dispatch({ type: 'raterRemoved', id: rater.id });
                nameField.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
      {raters.some(({ answers }) => answers > 0) && <p className={styles.small}>{SET_UP.answeredStay}</p>}
      <AddRater
        raters={raters}
        disabled={disabled}
        nameField={nameField}
        add={(id, group) => dispatch({ type: 'raterAdded', rater: { id, group } })}
      />
    </Section>
  );
}

interface RaterProps {
  readonly rater: ListedRater;
  readonly disabled: boolean;
  /** Whether others have a button to remove them, so that the columns stay in line. */
  readonly leaveRoom: boolean;
  readonly regroup: (group: string) => void;
  readonly remove: () => void;
}

function Rater({ rater: { id, group, answers }, disabled, leaveRoom, regroup, remove }: RaterProps): JSX.Element {
  const styles = usePaneStyles();
  return (
    <li className={styles.rater}>
      <div className={styles.raterName}>
        <p className={styles.text}>{id}</p>
        <p className={styles.small}>{raterAnswers(answers)}</p>
      </div>
      <div className={styles.raterGroup}>
        <Choice label={groupOf(id)} labelShown={false} choices={RATER_GROUPS} chosen={group} disabled={disabled} choose={regroup} />
      </div>
      {leaveRoom && (
        <div className={styles.raterRemove}>
          {answers === 0 && (
            <IconButton
              iconProps={{ iconName: 'Cancel' }}
              ariaLabel={removeRater(id)}
              title={removeRater(id)}
              disabled={disabled}
              onClick={remove}
            />
          )}
        </div>
      )}
    </li>
  );
}

interface AddRaterProps {
  readonly raters: readonly ListedRater[];
  readonly disabled: boolean;
  readonly nameField: React.RefObject<ITextField>;
  readonly add: (id: string, group: string) => void;
}

function AddRater({ raters, disabled, nameField, add }: AddRaterProps): JSX.Element {
  const styles = usePaneStyles();
  const [name, setName] = React.useState('');
  const [group, setGroup] = React.useState('');
  const [problem, setProblem] = React.useState<RaterProblem | null>(null);
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    const found = raterProblem(name, raters);
    setProblem(found);
    if (found === null) {
      add(name, group);
      setName('');
      setGroup('');
    }
    nameField.current?.focus();
  };
  return (
    <form className={styles.addRater} onSubmit={submit} noValidate>
      <TextField
        label={SET_UP.addRater}
        componentRef={nameField}
        value={name}
        disabled={disabled}
        autoComplete="off"
        errorMessage={problem === null ? '' : raterProblemText(problem, name)}
        onChange={(_, typed = '') => {
          setName(typed);
          setProblem(null);
        }}
      />
      <Choice label={SET_UP.group} labelShown choices={RATER_GROUPS} chosen={group} disabled={disabled} choose={setGroup} />
      <div>
        <DefaultButton type="submit" iconProps={{ iconName: 'Add' }} text={SET_UP.add} disabled={disabled} />
      </div>
      {raters.length === 0 && <p className={styles.small}>{SET_UP.ratersHint}</p>}
    </form>
  );
}
