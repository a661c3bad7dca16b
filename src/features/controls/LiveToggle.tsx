import { LIVE_LIMIT_MS, setLive } from '#store/session.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { Explain } from '#ui/Explain.tsx';
import styles from './LiveToggle.module.css';

/** Offered where a run is quick enough to follow every change. */
export function LiveToggle() {
  const { controls: text, explanations } = useLater('lab');
  const live = useStore((state) => state.live);
  const lastRunMs = useStore((state) => state.lastRunMs);
  const tooSlow = !live && lastRunMs !== null && lastRunMs > LIVE_LIMIT_MS;
  return (
    <div className={styles.live}>
      <CheckboxField label={text.live} checked={live} disabled={tooSlow} onChange={setLive} />
      <Explain subject={text.liveSubject} text={tooSlow ? text.liveTooSlow(lastRunMs / 1000) : explanations.live} />
    </div>
  );
}
