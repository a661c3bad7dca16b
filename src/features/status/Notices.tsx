import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { fateOf } from '#core/experiment/linkMessage.ts';
import type { Message } from '#core/message.ts';
import { linkTo } from '#store/link.ts';
import { currentRun, shownRun } from '#store/runs/selectors.ts';
import { reset } from '#store/session/commands.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { LatentNotices } from './LatentNotices.tsx';
import styles from './Notices.module.css';

/** All that a person should know and did not ask for: failures, fallbacks, values that had to be changed. */
export function Notices() {
  const text = useLater('lab').notices;
  const { phase, failure, notices } = useStore(
    useShallow((state) => {
      const { phase, failure, notices } = currentRun(state);
      return { phase, failure, notices };
    }),
  );
  const changes = useStore((state) => state.changes);
  const end = useStore((state) => shownRun(state).end);
  const adjustedAt = useStore((state) => shownRun(state).adjustedAt);
  /** An end, changes and a data set of which enough has been said: the next are new objects. */
  const [dismissed, dismiss] = useState<ReadonlySet<object>>(new Set());
  const onDismiss = (news: object) => () => dismiss(new Set([...dismissed, news]));
  const dataset = useStore((state) => state.datasets[state.experiment.dataset]);
  const { dismissChanges, dismissNotice } = useStore.getState();
  return (
    <div className={styles.notices}>
      {phase === 'failed' && failure && (
        <Notice kind="error" title={text.failed} actions={<Button onClick={retry}>{text.retry}</Button>}>
          {text.tell(failure)} {isRefusal(failure) && <OwnTab />}
        </Notice>
      )}
      {end?.reason === 'diverged' && !dismissed.has(end) && (
        <Notice kind="warning" title={text.diverged} onDismiss={onDismiss(end)}>
          {text.lastGood(end.message)}
        </Notice>
      )}
      <LatentNotices />
      {dataset?.standIn && !dismissed.has(dataset) && (
        <Notice kind="warning" title={text.standIn} onDismiss={onDismiss(dataset)}>
          {text.standInLead}
        </Notice>
      )}
      {changes.length > 0 && (
        <Notice key={JSON.stringify(changes)} kind="info" title={text.link[fateOf(changes)]} onDismiss={dismissChanges}>
          {text.changes(changes.slice(0, MOST_CHANGES), changes.length - MOST_CHANGES)}
        </Notice>
      )}
      {adjustedAt.length > 0 && !dismissed.has(adjustedAt) && (
        <Notice kind="info" title={text.adjusted} onDismiss={onDismiss(adjustedAt)}>
          {text.adjustedAfter(adjustedAt.at(-1)!)}
        </Notice>
      )}
      {[...notices.entries()].map(([at, message]) => (
        <Notice key={JSON.stringify(message)} kind="info" title={text.otherEngine} onDismiss={() => dismissNotice(at)}>
          {text.tell(message)}
        </Notice>
      ))}
    </div>
  );
}

const MOST_CHANGES = 4;

/** The button goes with its notice: whoever pressed it by key finds themselves at what they wanted to do. */
function retry(): void {
  reset();
  document.querySelector<HTMLElement>('#run button')?.focus();
}

/** Whether the page that this one stands within is the cause. */
const isRefusal = (failure: Message) => failure.say === 'trainingStopped' && failure.problem.say === 'workerRefused';

/** The way out of a frame, with the experiment as it stands. */
function OwnTab() {
  const text = useLater('lab').notices;
  const href = linkTo(useStore(useShallow(({ experiment, threshold }) => ({ experiment, threshold }))));
  return (
    <a href={href} target="_blank" rel="noopener">
      {text.ownTab}
    </a>
  );
}
