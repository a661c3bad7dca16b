import { PACES } from '#store/keptPace.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import styles from './PaceSelect.module.css';

/** How many epochs of a run go by in a second: one after another, or as fast as can be. */
export function PaceSelect() {
  const { controls: text, help } = useLater('lab');
  const pace = useStore((state) => state.pace);
  // Live mode has to keep up with the hand.
  const live = useStore((state) => state.live);
  const { choosePace } = useStore.getState();
  return (
    <select
      className={styles.pace}
      aria-label={text.paceName}
      title={live ? help.paceLive : help.pace}
      disabled={live}
      value={PACES.indexOf(pace)}
      onChange={(event) => choosePace(PACES[Number(event.target.value)]!)}
    >
      {PACES.map((each, at) => (
        <option key={each} value={at}>
          {text.pace(each)}
        </option>
      ))}
    </select>
  );
}
