import { useMemo, useState } from 'react';
import { ErrorHistogram } from '#charts/histogram/ErrorHistogram.tsx';
import type { ThresholdRule } from '#core/experiment/experiment.ts';
import type { LearnPart } from '#core/learn/parts.ts';
import type { ConfusionMatrix } from '#core/metrics/confusion.ts';
import { confusionAt, createScoreIndex } from '#core/metrics/scoreIndex.ts';
import { chooseThreshold } from '#core/metrics/threshold.ts';
import { useText } from '#text/useText.ts';
import { withPart } from '../../parts.tsx';
import { Sides } from '../../Sides.tsx';
import styles from './ThresholdFigure.module.css';

export default withPart('scores', ThresholdFigure);

const RULES = {
  percentile: { rule: 'percentile', percentile: 95 },
  meanSigma: { rule: 'meanSigma', sigmas: 3 },
  bestF1: { rule: 'bestF1' },
} as const satisfies Record<string, ThresholdRule>;

type Chosen = keyof typeof RULES | 'manual';
const CHOICES: readonly Chosen[] = ['percentile', 'meanSigma', 'bestF1', 'manual'];

/** Three rules for one threshold, and the reader's own hand: each with what it costs, in words. */
function ThresholdFigure({ part: { arrays } }: { part: LearnPart<'scores'> }) {
  const { learn, numbers } = useText();
  const { words } = learn.sections.threshold;
  const { validation, test, found } = useMemo(() => {
    const onValidation = createScoreIndex(arrays.validation!, arrays.validationAbnormal!);
    return {
      validation: onValidation,
      test: createScoreIndex(arrays.test!, arrays.testAbnormal!),
      found: {
        percentile: chooseThreshold(RULES.percentile, onValidation),
        meanSigma: chooseThreshold(RULES.meanSigma, onValidation),
        bestF1: chooseThreshold(RULES.bestF1, onValidation),
      },
    };
  }, [arrays]);
  const [chosen, setChosen] = useState<Chosen>('percentile');
  const [byHand, setByHand] = useState(found.percentile);
  const thresholds: Record<Chosen, number> = { ...found, manual: byHand };
  const threshold = thresholds[chosen];
  const missed = ({ fn, tp }: ConfusionMatrix) => words.missed(fn, fn + tp);
  const alarms = ({ fp, tn }: ConfusionMatrix) => words.alarms(fp, fp + tn);
  const now = confusionAt(test, threshold);
  return (
    <Sides
      left={
        <div className={styles.histograms}>
          <ErrorHistogram
            normal={test.normal}
            abnormal={test.abnormal}
            threshold={threshold}
            thresholdText={words.text(numbers.measured(threshold), missed(now), alarms(now))}
            onThreshold={(value) => {
              setByHand(value);
              setChosen('manual');
            }}
            noun={words.noun}
          />
        </div>
      }
      right={
        <fieldset className={styles.cards} aria-label={words.rules}>
          {CHOICES.map((id) => {
            const onTest = confusionAt(test, thresholds[id]);
            const onValidation = confusionAt(validation, thresholds[id]);
            return (
              <button
                key={id}
                type="button"
                className={styles.card}
                aria-pressed={id === chosen}
                onClick={() => {
                  // The hand takes over from where the line stands.
                  if (id === 'manual') setByHand(threshold);
                  setChosen(id);
                }}
              >
                <span className={styles.head}>
                  <strong>{words.rule[id]}</strong>
                  <span className={styles.value}>{numbers.measured(thresholds[id])}</span>
                </span>
                <span>{missed(onTest)}</span>
                <span>{alarms(onTest)}</span>
                <span className={styles.small}>
                  {id === 'manual' ? words.needs.manual : words.chosen(missed(onValidation), alarms(onValidation))}
                </span>
                {id !== 'manual' && <span className={styles.small}>{words.needs[id]}</span>}
              </button>
            );
          })}
        </fieldset>
      }
    />
  );
}
