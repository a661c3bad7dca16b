import { presetOf } from '#detectors/experiments/presets.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Notice } from '#ui/Notice.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import styles from './PresetNote.module.css';

/** What to watch for in the preset that was chosen: as long as the settings are still its own, and nobody has dismissed it. */
export function PresetNote() {
  const text = useLater('lab').presets;
  const advice = useStore((state) => state.advice);
  const chosen = useStore(({ experiment }) => advice !== null && presetOf(experiment) === advice);
  const { dismissAdvice } = useStore.getState();
  const shown = advice !== null && chosen ? text.of[advice] : null;
  return (
    <div className={styles.place}>
      <VisuallyHidden>
        <span aria-live="polite">{shown && `${shown.name}. ${shown.watch} ${text.pressTrain}`}</span>
      </VisuallyHidden>
      {shown && (
        <Notice kind="info" title={shown.name} onDismiss={dismissAdvice}>
          {shown.watch}
        </Notice>
      )}
    </div>
  );
}
