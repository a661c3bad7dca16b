import { shownFrame, shownRun } from '#store/runs/selectors.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { SliderField } from '#ui/SliderField.tsx';
import styles from './EpochShown.module.css';

/** Looks back at earlier epochs of the run on the screen. Its room is there before there is one to look back at. */
export function EpochShown() {
  const text = useLater('lab').curves.loss;
  const now = useStore((state) => shownRun(state).frame);
  const frames = useStore((state) => shownRun(state).frames);
  const shown = useStore(shownFrame);
  const { showEpoch } = useStore.getState();
  const last = frames.at(-1);
  if (!now || !shown || !last || frames.length === 1) return <div className={styles.epoch} />;
  const back = now === last ? text.latest : text.kept;
  return (
    <div className={styles.epoch}>
      <span className={styles.name} aria-hidden="true">
        {text.columns[0]}
      </span>
      <SliderField
        label={text.shown}
        hideLabel
        explain={text.lookBack}
        // The frames of a long run are not all there: each is a step, whatever lies between.
        value={frames.indexOf(shown)}
        min={0}
        max={frames.length - 1}
        step={1}
        format={(at) => text.at(frames[at]!.epoch, last.epoch)}
        // At its end it goes along with what is still learnt.
        onChange={(at) => showEpoch(frames[at] === now ? null : frames[at]!.epoch)}
      />
      <Button variant="quiet" label={back.name} disabled={shown === now} onClick={() => showEpoch(null)}>
        {back.short}
      </Button>
    </div>
  );
}
