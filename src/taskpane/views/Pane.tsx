/** The pane: what is spoken of, its three views, and at the foot the one thing to do next. */
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import { Pivot, PivotItem } from 'office-ui-fabric-react/lib/Pivot';
import * as React from 'react';
import { shownField, shownContents, viewOf, VIEWS, hasSheets, type Operations, type PaneState, type Store, type View } from '../state';
import { announcement, headline, noticeText, PANE, unreadText, VIEW_NAMES } from '../texts';
import { Answers, NextBar } from './Answers';
import { Conclusion, RecommendationBar } from './Conclusion';
import { usePaneStyles } from './pane-styles';
import type { ViewProps } from './widgets';
import { SetUp } from './SetUp';
import { Share } from './Share';
import { WriteBar } from './WriteBar';

const BODIES: Readonly<Record<View, (props: ViewProps) => JSX.Element>> = {
  setUp: SetUp,
  answers: Answers,
  conclusion: Conclusion,
  share: Share,
};
const FEET: Readonly<Record<View, (props: ViewProps) => JSX.Element | null>> = {
  setUp: WriteBar,
  answers: NextBar,
  conclusion: RecommendationBar,
  share: () => null,
};

export function Pane({ store, operations }: { readonly store: Store; readonly operations: Operations }): JSX.Element {
  const styles = usePaneStyles();
  const state = useStore(store);
  const props: ViewProps = { state, dispatch: store.dispatch, operations };
  const view = viewOf(state);
  const Foot = FEET[view];
  return (
    <div className={styles.pane}>
      <Header state={state} />
      <Messages {...props} />
      <nav className={styles.views} aria-label={PANE.views}>
        <Pivot
          headersOnly
          getTabId={tabId}
          selectedKey={view}
          onLinkClick={(item) => item?.props.itemKey && store.dispatch({ type: 'viewChosen', view: item.props.itemKey as View })}
        >
          {VIEWS.map((each) => (
            <PivotItem key={each} itemKey={each} headerText={VIEW_NAMES[each]} {...countOf(each, state)} />
          ))}
        </Pivot>
      </nav>
      <Body key={view} {...props} view={view} />
      <footer className={styles.footer}>
        <Foot {...props} />
      </footer>
      <p className={styles.heard} role="status">
        {state.workbook?.conclusions ? announcement(state.workbook.conclusions) : ''}
      </p>
    </div>
  );
}

const tabId = (view: string): string => `view-${view}`;

/** On the tab of the answers, how many are missing. */
const countOf = (view: View, { workbook }: PaneState): { readonly itemCount?: number } =>
  view === 'answers' && workbook && workbook.missing.length > 0 ? { itemCount: workbook.missing.length } : {};

function Body({ view, ...props }: ViewProps & { readonly view: View }): JSX.Element {
  const styles = usePaneStyles();
  const Shown = BODIES[view];
  return (
    <main className={styles.body}>
      <div role="tabpanel" aria-labelledby={tabId(view)} tabIndex={0} className={styles.panel}>
        {props.state.workbook === null && props.state.unread === null ? (
          <p className={styles.text}>{PANE.reading}</p>
        ) : (
          <Shown {...props} />
        )}
      </div>
    </main>
  );
}

function Header({ state }: { readonly state: PaneState }): JSX.Element {
  const styles = usePaneStyles();
  const progress = state.workbook?.progress ?? [];
  const sum = (of: (each: (typeof progress)[number]) => number): number => progress.reduce((total, each) => total + of(each), 0);
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{shownField(state, shownContents(state), 'name') || PANE.unnamed}</h1>
      {state.workbook && (
        <p className={styles.subtitle}>
          {headline({ hasSheets: hasSheets(state), answered: sum(({ answered }) => answered), of: sum(({ of }) => of) })}
        </p>
      )}
    </header>
  );
}

function Messages({ state: { unread, notice }, dispatch }: ViewProps): JSX.Element {
  const styles = usePaneStyles();
  return (
    <div className={styles.messages}>
      {unread && (
        <MessageBar messageBarType={MessageBarType.error} isMultiline>
          {unreadText(unread)}
        </MessageBar>
      )}
      {notice && (
        <MessageBar
          messageBarType={notice.kind === 'rowAdded' ? MessageBarType.success : MessageBarType.warning}
          isMultiline
          dismissButtonAriaLabel={PANE.dismiss}
          onDismiss={() => dispatch({ type: 'noticeDismissed' })}
        >
          {noticeText(notice)}
        </MessageBar>
      )}
    </div>
  );
}

function useStore(store: Store): PaneState {
  const [state, setState] = React.useState(store.state);
  React.useEffect(() => {
    // It may have changed between drawing and listening.
    setState(store.state());
    return store.listen(() => setState(store.state()));
  }, [store]);
  return state;
}
