import { useState } from 'react';
import { useStore } from '#store/store.ts';
import { useLater, useText } from '#text/useText.ts';
import { Chooser } from '#ui/Chooser.tsx';
import { NumberField } from '#ui/NumberField.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { useMediaQuery } from '#ui/useMediaQuery.ts';
import styles from './PrevalenceChooser.module.css';

/** Shares as detectors meet them at work, where anomalies are rare. */
const RARE = [0.05, 0.01];

/** In per cent. */
const LIMIT = { min: 0.01, max: 99.99, integer: false } as const;

/** A button that says at which share of abnormal rows the metrics hold, and behind it other shares. @param own that of the test rows */
export function PrevalenceChooser({ own }: { own: number }) {
  const { prevalence: text } = useLater('lab').metrics;
  const { shareInPercent } = useText().numbers;
  const onDesk = useMediaQuery('(width >= 60rem)');
  const chosen = useStore((state) => state.prevalence);
  const share = shareInPercent(chosen ?? own);
  return (
    <Chooser label={onDesk ? text.short(share) : text.at(share)} title={text.title} wide>
      <Shares own={own} />
    </Chooser>
  );
}

function Shares({ own }: { own: number }) {
  const { prevalence: text } = useLater('lab').metrics;
  const { shareInPercent } = useText().numbers;
  const chosen = useStore((state) => state.prevalence);
  const { choosePrevalence } = useStore.getState();
  const [byHand, setByHand] = useState(chosen !== null && !RARE.includes(chosen));
  const choose = (value: string) => {
    setByHand(value === 'hand');
    if (value === 'hand') choosePrevalence(chosen ?? Math.round(1000 * own) / 1000);
    else choosePrevalence(value === 'own' ? null : Number(value));
  };
  return (
    <>
      <SelectField
        label={text.share}
        value={byHand ? 'hand' : chosen === null ? 'own' : String(chosen)}
        options={[
          { value: 'own', label: text.own(shareInPercent(own)) },
          ...RARE.map((share) => ({ value: String(share), label: shareInPercent(share) })),
          { value: 'hand', label: text.byHand },
        ]}
        onChange={choose}
      />
      {byHand && chosen !== null && (
        <NumberField
          label={text.percent}
          // What was typed comes back as it was: 0.07 · 100 is not quite 7.
          value={Number((100 * chosen).toPrecision(12))}
          limit={LIMIT}
          onChange={(percent) => choosePrevalence(percent / 100)}
        />
      )}
      <p className={styles.about}>{text.about}</p>
    </>
  );
}
