/** The foot of the Set up view: says what writing will do, asks where sheets are there already, and shows how far it is. */
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { ChoiceGroup } from 'office-ui-fabric-react/lib/ChoiceGroup';
import { ProgressIndicator } from 'office-ui-fabric-react/lib/ProgressIndicator';
import * as React from 'react';
import type { WriteProgress } from '../../excel';
import type { WhereFound } from '../../sheets';
import { fieldsToMend, hasSheets, hasUnwritten, sheetsToWrite, whereFoundOf } from '../state';
import { planText, progressText, WHERE_FOUND, WRITE } from '../texts';
import { usePaneStyles } from './pane-styles';
import type { ViewProps } from './widgets';

export function WriteBar({ state, dispatch, operations }: ViewProps): JSX.Element {
  const styles = usePaneStyles();
  const { writing, workbook } = state;
  const cannot = fieldsToMend(state).length > 0;
  const sheets = sheetsToWrite(state);
  const existing = (workbook?.sheets ?? []).filter(({ sheet }) => sheets.includes(sheet)).length;
  const plan = planText({ sheets: sheets.length, existing, whereFound: whereFoundOf(state) });
  if (writing.kind === 'running') return <Progress progress={writing.progress} />;
  if (writing.kind === 'asking') {
    return (
      <Ask
        whereFound={writing.whereFound}
        plan={plan}
        choose={(whereFound) => dispatch({ type: 'whereFoundChosen', whereFound })}
        cancel={() => dispatch({ type: 'writingCancelled' })}
        write={() => void operations.write(writing.whereFound)}
      />
    );
  }
  return (
    <div className={styles.tight}>
      {cannot && <p className={styles.small}>{WRITE.mend}</p>}
      {!cannot && hasUnwritten(state) && hasSheets(state) && <p className={styles.text}>{WRITE.unwritten}</p>}
      {!cannot && <p className={styles.small}>{plan}</p>}
      <PrimaryButton
        className={styles.wide}
        text={hasSheets(state) ? WRITE.update : WRITE.create}
        disabled={cannot || workbook === null}
        onClick={() => (hasSheets(state) ? dispatch({ type: 'writingAsked' }) : void operations.write('update'))}
      />
    </div>
  );
}

interface AskProps {
  readonly whereFound: WhereFound;
  readonly plan: string;
  readonly choose: (whereFound: WhereFound) => void;
  readonly cancel: () => void;
  readonly write: () => void;
}

function Ask({ whereFound, plan, choose, cancel, write }: AskProps): JSX.Element {
  const styles = usePaneStyles();
  const bar = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => bar.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);
  return (
    <div ref={bar} className={styles.tight} onKeyDown={({ key }) => key === 'Escape' && cancel()}>
      <ChoiceGroup
        label={WRITE.ask}
        selectedKey={whereFound}
        options={(['update', 'copy'] as const).map((key) => ({ key, text: WHERE_FOUND[key] }))}
        onChange={(_, option) => option && choose(option.key as WhereFound)}
      />
      <p className={styles.small}>{plan}</p>
      <div className={styles.buttons}>
        <PrimaryButton text={WRITE.proceed} onClick={write} />
        <DefaultButton text={WRITE.cancel} onClick={cancel} />
      </div>
    </div>
  );
}

/** Excel takes the sheets in one piece and tells no share of it, so the bar runs without a share. */
function Progress({ progress }: { readonly progress: WriteProgress | null }): JSX.Element {
  return <ProgressIndicator label={progressText(progress)} ariaValueText={progressText(progress)} />;
}
