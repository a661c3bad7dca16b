import { useRef, useState } from 'react';
import { PRESET_IDS, type PresetId } from '#core/experiment/presetIds.ts';
import { datasetsOf, presetOf } from '#detectors/experiments/presets.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Popover } from '#ui/Popover.tsx';

import styles from './PresetBar.module.css';
import { seedByChance, surprise } from './surprise.ts';

/** Experiments worth seeing: from a list, or by lot. */
export function PresetBar() {
  const text = useLater('lab').presets;
  const [open, setOpen] = useState(false);
  const openAtPress = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const { choosePreset } = useStore.getState();
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-expanded={open}
        // The press itself closes what is open; the click after it must not open it again.
        onPointerDown={() => {
          openAtPress.current = open;
        }}
        onClick={() => {
          setOpen(!openAtPress.current);
          openAtPress.current = false;
        }}
      >
        {text.button} ▾
      </button>
      <Button
        title={text.surpriseTitle}
        onClick={() => {
          const { experiment, threshold, surprise: goTo } = useStore.getState();
          goTo(surprise({ experiment, threshold }, seedByChance()));
        }}
      >
        {text.surprise}
      </Button>
      {open && (
        <Popover title={text.title} anchor={button} wide onClose={() => setOpen(false)}>
          <PresetList
            onChoose={(id) => {
              setOpen(false);
              choosePreset(id);
            }}
          />
        </Popover>
      )}
    </>
  );
}

function PresetList({ onChoose }: { onChoose(id: PresetId): void }) {
  const text = useLater('lab').presets;
  const experiment = useStore((state) => state.experiment);
  const present = presetOf(experiment);
  return (
    <>
      <p className={styles.lead}>{text.lead}</p>
      <ul className={styles.list}>
        {PRESET_IDS.map((id) => {
          const { name, watch } = text.of[id];
          const remarks = [
            ...(id === present ? [text.present] : []),
            ...(datasetsOf(id).includes(experiment.dataset) ? [] : [text.only(datasetsOf(id))]),
          ];
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.choice}
                aria-current={id === present || undefined}
                onClick={() => onChoose(id)}
              >
                <span className={styles.name}>
                  {name}
                  {remarks.length > 0 && <span className={styles.remark}> ({remarks.join(', ')})</span>}
                </span>
                <span className={styles.watch}>{watch}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
