import { LIVE_LIMIT_MS, setLive } from '#store/session.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { Explain } from '#ui/Explain.tsx';
import styles from './LiveToggle.module.css';

/** Offered where a run is quick enough to follow every change. */
export function LiveToggle() {
  const { explanations } = useLater('lab');
  const live = useStore((state) => state.live);
  const lastRunMs = useStore((state) => state.lastRunMs);
  const tooSlow = !live && lastRunMs !== null && lastRunMs > LIVE_LIMIT_MS;
  return (
    <div className={styles.live}>
      <CheckboxField label="Live" checked={live} disabled={tooSlow} onChange={setLive} />
      <Explain
        subject="live mode"
        text={
          tooSlow
            ? [
                `Live mode trains anew after every change, which is for runs of under two seconds; the last one took ${(lastRunMs / 1000).toFixed(1)} s here.`,
                'A smaller network, fewer rows or fewer epochs bring it back.',
              ]
            : explanations.live
        }
      />
    </div>
  );
}
