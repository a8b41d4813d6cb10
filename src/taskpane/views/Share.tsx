/** The fourth view: the executive page, the hand-off copy, and formulas that have to be healed. */
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import { ProgressIndicator } from 'office-ui-fabric-react/lib/ProgressIndicator';
import * as React from 'react';
import type { PagePreview } from '../../excel';
import { changeText, CONCLUSION, failureText, ownPageText, refusedShare, SHARE, sharedText, sharingText, writeProblemText } from '../texts';
import { usePaneStyles } from './pane-styles';
import { BeforeSheets, NotDone, Outcome, Section, type ViewProps } from './widgets';

export function Share(props: ViewProps): JSX.Element {
  const styles = usePaneStyles();
  const {
    state: { workbook, sharing },
    dispatch,
    operations,
  } = props;
  if (workbook === null || workbook.conclusions === null) return <BeforeSheets why={CONCLUSION.empty} dispatch={dispatch} />;
  const isBusy = sharing.kind === 'running';
  return (
    <div className={styles.stack}>
      <Came {...props} />
      {workbook.isHandedOff ? (
        <Section title={SHARE.handOff}>
          <p className={styles.text}>{SHARE.handedOff}</p>
          <div>
            <PrimaryButton text={SHARE.makeLive} disabled={isBusy} onClick={() => void operations.makeLive()} />
          </div>
        </Section>
      ) : (
        <>
          <Section title={SHARE.page}>
            <p className={styles.text}>{SHARE.pageHint}</p>
            {sharing.kind === 'previewed' ? (
              <Preview
                preview={sharing.preview}
                publish={(keep) => void operations.publish(keep)}
                cancel={() => dispatch({ type: 'shareChanged', sharing: { kind: 'idle' } })}
              />
            ) : (
              <div>
                <PrimaryButton text={SHARE.preview} disabled={isBusy} onClick={() => void operations.preview()} />
              </div>
            )}
          </Section>
          <HandOff
            disabled={isBusy}
            make={(names) => void operations.handOff(names)}
            copy={(names) => void operations.handOffFile(names)}
          />
        </>
      )}
      <Section title={SHARE.repair}>
        <p className={styles.text}>{SHARE.repairHint}</p>
        <div>
          <DefaultButton text={SHARE.doRepair} disabled={isBusy} onClick={() => void operations.repair()} />
        </div>
      </Section>
    </div>
  );
}

/** What is going on, or what came of the last thing that was done here. */
function Came({ state: { sharing } }: ViewProps): JSX.Element | null {
  switch (sharing.kind) {
    case 'idle':
    case 'previewed':
      return null;
    case 'running':
      return <ProgressIndicator label={sharingText(sharing.act)} />;
    case 'published':
    case 'handedOff':
    case 'copied':
    case 'live':
    case 'repaired':
      return (
        <Outcome of={sharing}>
          <MessageBar messageBarType={MessageBarType.success} isMultiline>
            {sharedText(sharing)}
          </MessageBar>
        </Outcome>
      );
    case 'refused':
      return <NotDone of={sharing} title={refusedShare(sharing.act)} lines={sharing.problems.map(writeProblemText)} />;
    case 'failed':
      return (
        <NotDone of={sharing} title={refusedShare(sharing.act)}>
          {failureText(sharing.failure)}
        </NotDone>
      );
  }
}

interface PreviewProps {
  readonly preview: PagePreview;
  readonly publish: (keep: boolean) => void;
  readonly cancel: () => void;
}

function Preview({ preview, publish, cancel }: PreviewProps): JSX.Element {
  const styles = usePaneStyles();
  const { there, changes, own } = preview;
  const [keep, setKeep] = React.useState(false);
  return (
    <Outcome of={preview}>
      {own.length > 0 && <p className={styles.text}>{ownPageText(own.length)}</p>}
      {there !== null && own.length === 0 && (
        <Checkbox label={SHARE.keep} checked={keep} onChange={(_, checked) => setKeep(checked === true)} />
      )}
      <div className={styles.buttons}>
        <PrimaryButton text={SHARE.publish} onClick={() => publish(keep)} />
        <DefaultButton text={SHARE.cancel} onClick={cancel} />
      </div>
      {changes.length === 0 && <p className={styles.text}>{SHARE.unchanged}</p>}
      {changes.length > 0 && <h3 className={styles.smallHeading}>{there === null ? SHARE.firstPage : SHARE.changes}</h3>}
      <dl className={styles.changes}>
        {changes.map((change) => (
          <React.Fragment key={change.what}>
            <dt>{change.what}</dt>
            <dd>{changeText(change)}</dd>
          </React.Fragment>
        ))}
      </dl>
    </Outcome>
  );
}

interface HandOffProps {
  readonly disabled: boolean;
  /** Of this workbook, and as one of its own. */
  readonly make: (names: boolean) => void;
  readonly copy: (names: boolean) => void;
}

function HandOff({ disabled, make, copy }: HandOffProps): JSX.Element {
  const styles = usePaneStyles();
  const [names, setNames] = React.useState(false);
  return (
    <Section title={SHARE.handOff}>
      <p className={styles.text}>{SHARE.handOffHint}</p>
      <Checkbox label={SHARE.names} checked={names} onChange={(_, checked) => setNames(checked === true)} />
      <p className={styles.small}>{SHARE.namesHint}</p>
      <div className={styles.buttons}>
        <DefaultButton text={SHARE.copyFile} disabled={disabled} onClick={() => copy(names)} />
        <DefaultButton text={SHARE.makeHandOff} disabled={disabled} onClick={() => make(names)} />
      </div>
    </Section>
  );
}
