import { useMemo, useState } from 'react';
import { type Dataset, gatherFeature } from '#core/dataset/dataset.ts';
import type { RunPlan } from '#core/plan.ts';
import { evaluateValue, type RuleFinding, VALUE_RULES, type ValueRule } from '#core/statistics/singleValue.ts';
import { useLater, useText } from '#text/useText.ts';
import type { InspectedRow } from './inspect.ts';

/** One value of a row, by itself among the same values of the training rows. */
export interface SingleValueShown {
  feature: number;
  onPick(feature: number): void;
  /** What it is a value of: "Sample 57", "serror_rate". */
  name: string;
  value: number;
  /** With its unit. */
  written: string;
  others: Float32Array;
  findings: Record<ValueRule, RuleFinding>;
  /** In a sentence. */
  summary: string;
}

/**
 * The value that a person has picked of a row, until then the one that has most to do with its score. The training rows lie
 * on the page as all rows do, and one feature of them is gone through in a few milliseconds. Null where they are too few.
 */
export function useSingleValue(dataset: Dataset, plan: RunPlan, row: InspectedRow): SingleValueShown | null {
  const { singleValue: text } = useLater('lab');
  const { amount } = useText().numbers;
  const [picked, setPicked] = useState<{ row: number; feature: number } | null>(null);
  const { train } = plan.split;
  const feature = picked?.row === row.index ? picked.feature : indexOfMost(row.contributions);
  const others = useMemo(() => gatherFeature(dataset, train, feature), [dataset, train, feature]);
  const value = row.input[feature]!;
  const findings = useMemo(() => (others.length < 2 ? null : evaluateValue(value, others)), [value, others]);
  if (!findings) return null;
  const all = VALUE_RULES.map((rule) => findings[rule]);
  const unusual = all.filter((finding) => finding.unusual).length;
  const silent = all.filter(({ measure }) => measure === null).length;
  return {
    feature,
    onPick: (next) => setPicked({ row: row.index, feature: next }),
    name: dataset.shape.kind === 'signal' ? text.sample(feature + 1) : dataset.featureNames[feature]!,
    value,
    written: text.measured(amount(value), dataset.featureUnits[feature] ?? ''),
    others,
    findings,
    summary: text.summary(unusual, silent, all.length),
  };
}

function indexOfMost(values: Float32Array): number {
  let most = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[most]!) most = i;
  return most;
}
