import { LIMITS } from '#core/experiment/defaults.ts';
import type { ThresholdRule } from '#core/experiment/experiment.ts';
import type { MisclassificationCosts } from '#core/metrics/curves.ts';
import { useEvaluated } from '#store/evaluated.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Explain } from '#ui/Explain.tsx';
import { NumberField } from '#ui/NumberField.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import styles from './ThresholdRuleFields.module.css';

/** How the threshold is chosen, with the numbers that the rule asks for. */
export function ThresholdRuleFields() {
  const { explanations, labels, threshold: words } = useLater('lab');
  const text = words.rule;
  const threshold = useStore((state) => state.threshold);
  const { changeThreshold } = useStore.getState();
  const present = useEvaluated()?.evaluation.threshold ?? 0.1;
  return (
    <div className={styles.fields}>
      <SelectField
        label={text.name}
        hideLabel
        value={threshold.rule}
        options={Object.entries(labels.rule).map(([value, label]) => ({
          value: value as ThresholdRule['rule'],
          label,
        }))}
        onChange={(rule) => changeThreshold(startingRule(rule, present, useStore.getState().costs))}
      />
      <RuleNumbers threshold={threshold} onChange={changeThreshold} />
      <Explain subject={text.subject} text={explanations.thresholdRule} />
    </div>
  );
}

interface NumbersProps {
  threshold: ThresholdRule;
  onChange(rule: ThresholdRule): void;
}

function RuleNumbers({ threshold, onChange }: NumbersProps) {
  const { help, threshold: words } = useLater('lab');
  const text = words.rule;
  switch (threshold.rule) {
    case 'percentile':
      return (
        <NumberField
          label={text.percentile}
          hideLabel
          value={threshold.percentile}
          limit={LIMITS.percentile}
          step={1}
          onChange={(percentile) => onChange({ ...threshold, percentile })}
        />
      );
    case 'meanSigma':
      return (
        <NumberField
          label={text.sigmas}
          hideLabel
          value={threshold.sigmas}
          limit={LIMITS.sigmas}
          step={0.5}
          onChange={(sigmas) => onChange({ ...threshold, sigmas })}
        />
      );
    case 'cost':
      return (
        <>
          <NumberField
            label={text.falseAlarm}
            hideLabel
            value={threshold.falseAlarm}
            limit={LIMITS.cost}
            step={1}
            onChange={(falseAlarm) => onChange({ ...threshold, falseAlarm })}
          />
          <span>{help.alarm}</span>
          <NumberField
            label={text.miss}
            hideLabel
            value={threshold.miss}
            limit={LIMITS.cost}
            step={1}
            onChange={(miss) => onChange({ ...threshold, miss })}
          />
          <span>{help.miss}</span>
        </>
      );
    default:
      return null;
  }
}

/** The rule as it is first met; by hand, the threshold stays where it is. */
function startingRule(rule: ThresholdRule['rule'], present: number, costs: MisclassificationCosts): ThresholdRule {
  switch (rule) {
    case 'percentile':
      return { rule, percentile: 95 };
    case 'meanSigma':
      return { rule, sigmas: 3 };
    case 'cost':
      return { rule, ...costs };
    case 'manual':
      return { rule, value: present };
    default:
      return { rule };
  }
}
