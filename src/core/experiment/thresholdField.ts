import { LIMITS } from './defaults.ts';
import type { ThresholdRule } from './experiment.ts';
import type { OwnField } from './field.ts';
import { numeric } from './fieldValues.ts';
import { type Reader, reader } from './reader.ts';

const RULES = ['percentile', 'meanSigma', 'bestF1', 'bestAccuracy', 'cost', 'manual'] as const;

/** The numbers that a rule has, in the order in which links write them: `cost:1:10`. */
const NUMBERS: Record<string, string[]> = {
  percentile: ['percentile'],
  meanSigma: ['sigmas'],
  cost: ['falseAlarm', 'miss'],
  manual: ['value'],
};

export const thresholdField: OwnField<'threshold', ThresholdRule> = {
  kind: 'own',
  name: 'threshold',
  key: 't',
  read: (text) => {
    const [rule = '', ...numbers] = text.split(':');
    const names = Object.hasOwn(NUMBERS, rule) ? NUMBERS[rule]! : [];
    return { rule, ...Object.fromEntries(numbers.map((text, i) => [names[i] ?? `number ${i + 1}`, numeric(text)])) };
  },
  write: (rule) => {
    const numbers: Record<string, unknown> = { ...rule };
    return [rule.rule, ...(NUMBERS[rule.rule] ?? []).map((name) => numbers[name])].join(':');
  },
  parse: (input, fallback, changes) => {
    const read = reader(input, { name: 'threshold' }, changes);
    const parsed = ruleOf(read.choice('rule', { name: 'thresholdRule' }, RULES, fallback.rule), read);
    read.rejectOthers();
    return parsed;
  },
};

function ruleOf(rule: ThresholdRule['rule'], read: Reader): ThresholdRule {
  switch (rule) {
    case 'percentile':
      return { rule, percentile: read.number('percentile', { name: 'percentile' }, LIMITS.percentile, 95) };
    case 'meanSigma':
      return { rule, sigmas: read.number('sigmas', { name: 'sigmas' }, LIMITS.sigmas, 3) };
    case 'cost':
      return {
        rule,
        falseAlarm: read.number('falseAlarm', { name: 'falseAlarm' }, LIMITS.cost, 1),
        miss: read.number('miss', { name: 'miss' }, LIMITS.cost, 10),
      };
    case 'manual':
      return { rule, value: read.number('value', { name: 'threshold' }, LIMITS.thresholdValue, 0.1) };
    default:
      return { rule };
  }
}
