import { reset } from '#store/session.ts';
import { useStore } from '#store/store.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { LatentNotices } from './LatentNotices.tsx';
import styles from './Notices.module.css';

/** All that a person should know and did not ask for: failures, fallbacks, values that had to be changed. */
export function Notices() {
  const phase = useStore((state) => state.phase);
  const failure = useStore((state) => state.failure);
  const changes = useStore((state) => state.changes);
  const notices = useStore((state) => state.notices);
  const end = useStore((state) => state.end);
  const adjustedAt = useStore((state) => state.adjustedAt);
  const standIn = useStore((state) => state.datasets[state.experiment.dataset]?.standIn ?? false);
  const { dismissChanges, dismissNotice } = useStore.getState();
  return (
    <div className={styles.notices}>
      {phase === 'failed' && failure && (
        <Notice kind="error" title="That did not work" actions={<Button onClick={reset}>Try again</Button>}>
          {failure}
        </Notice>
      )}
      {end?.reason === 'diverged' && (
        <Notice kind="warning" title="Training stopped itself">
          {end.message} The page shows the last good epoch.
        </Notice>
      )}
      <LatentNotices />
      {standIn && (
        <Notice kind="warning" title="These rows are stand-ins, not real ones">
          They were drawn from summary statistics, because the real files could not be had when the page was built. Run
          “npm run data” with a network connection, or put the files into data/raw, and build again.
        </Notice>
      )}
      {changes.length > 0 && (
        <Notice kind="info" title="This link was mended" onDismiss={dismissChanges}>
          {changes.slice(0, MOST_CHANGES).join(' ')}
          {changes.length > MOST_CHANGES && ` And ${changes.length - MOST_CHANGES} more.`}
        </Notice>
      )}
      {adjustedAt.length > 0 && (
        <Notice kind="info" title="Settings moved in mid-run">
          The learning rate or batch size was changed after epoch {adjustedAt.at(-1)}, so this link will not repeat the
          run; it holds the settings as they are now.
        </Notice>
      )}
      {[...notices.entries()].map(([at, { title, message }]) => (
        <Notice key={message} kind="info" title={title} onDismiss={() => dismissNotice(at)}>
          {message}
        </Notice>
      ))}
    </div>
  );
}

const MOST_CHANGES = 4;
