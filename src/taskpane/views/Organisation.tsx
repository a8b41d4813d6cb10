/** The organisation's form: what is typed here reaches the Start sheet with the next writing. */
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import * as React from 'react';
import { fieldProblem, ORGANISATION, shownField, shownContents, type FieldKind, type OrganisationField } from '../state';
import { FIELD_HINTS, FIELD_LABELS, fieldProblemText, SET_UP } from '../texts';
import { Choice } from './Choice';
import { usePaneStyles } from './pane-styles';
import { Section, type ViewProps } from './widgets';

export function Organisation({ state, dispatch }: ViewProps): JSX.Element {
  const styles = usePaneStyles();
  const cellContents = shownContents(state);
  return (
    <Section title={SET_UP.organisation}>
      <div className={styles.stack}>
        {ORGANISATION.map((field) => (
          <Field
            key={field.key}
            field={field}
            text={shownField(state, cellContents, field.key)}
            disabled={state.writing.kind === 'running'}
            isTyped={state.edits.organisation.has(field.key)}
            edit={(text) => dispatch({ type: 'fieldEdited', key: field.key, text })}
          />
        ))}
      </div>
    </Section>
  );
}

interface FieldProps {
  readonly field: OrganisationField;
  readonly text: string;
  readonly disabled: boolean;
  /** What stands in the workbook is judged where it stands; here only what was typed here. */
  readonly isTyped: boolean;
  readonly edit: (text: string) => void;
}

function Field({ field: { key, takes }, text, disabled, isTyped, edit }: FieldProps): JSX.Element {
  if (takes.kind === 'choice') {
    return <Choice label={FIELD_LABELS[key]} labelShown choices={takes.choices} chosen={text} disabled={disabled} choose={edit} />;
  }
  const problem = isTyped ? fieldProblem(takes, text) : null;
  return (
    <TextField
      label={FIELD_LABELS[key]}
      type={inputType(takes, text)}
      inputMode={takes.kind === 'amount' ? 'numeric' : 'text'}
      value={text}
      disabled={disabled}
      placeholder={FIELD_HINTS[key] ?? ''}
      autoComplete="off"
      errorMessage={problem === null ? '' : fieldProblemText(problem, text)}
      validateOnLoad={false}
      onChange={(_, typed = '') => edit(typed)}
    />
  );
}

/** A browser's date field shows nothing for a text that is no date, so such a text is shown as text. */
const inputType = (takes: FieldKind, text: string): string =>
  takes.kind === 'date' && fieldProblem(takes, text) === null ? 'date' : 'text';
