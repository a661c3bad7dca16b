import { isLiveSlow } from '#store/runs/selectors.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { Explain } from '#ui/Explain.tsx';
import styles from './LiveToggle.module.css';

/** Trains anew with every change, and says where runs take so long that the charts lag behind. */
export function LiveToggle() {
  const { controls: text, explanations } = useLater('lab');
  const live = useStore((state) => state.live);
  const lastRunMs = useStore((state) => state.lastRunMs);
  const slow = useStore(isLiveSlow);
  const { setLive } = useStore.getState();
  return (
    <div className={styles.live}>
      <CheckboxField label={slow ? text.liveSlow : text.live} checked={live} onChange={setLive} />
      <Explain
        subject={text.liveSubject}
        text={slow && lastRunMs !== null ? text.aboutSlow(lastRunMs / 1000) : explanations.live}
      />
    </div>
  );
}
