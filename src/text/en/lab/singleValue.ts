import type { RuleFinding, ValueRule } from '#core/statistics/singleValue.ts';
import type { RowNoun } from '../../told.ts';
import { numbers } from '../locale.ts';
import { counted } from './rows.ts';

const { amount, fixed, whole } = numbers;

/** What each rule is called. */
const rules: Record<ValueRule, string> = {
  zScore: 'z-score',
  modifiedZ: 'Modified z-score',
  iqr: 'Interquartile fences',
  grubbs: 'Grubbs’ test',
  dixon: 'Dixon’s Q test',
};

/** What each measures, and what it takes for granted. */
const assumes: Record<ValueRule, string> = {
  zScore:
    'Standard deviations from the mean. It takes the values to be normally distributed; a few strange ones among them widen its limits.',
  modifiedZ:
    'Distance from the median by the median deviation. It takes the middle of the values to be normally distributed, whatever the rest.',
  iqr: 'Interquartile ranges beyond the quartiles. It assumes no distribution, but that both sides spread about alike.',
  grubbs:
    'Standard deviations from the mean, this value counted in. It takes all others to be normally distributed, and lets one outlier in twenty such samples be a false alarm.',
  dixon:
    'The gap to the nearest value by the range of all. It takes few values, 3 to 30, and all others to be normally distributed.',
};

/** Why a rule has nothing to say. */
const silent: Record<ValueRule, string> = {
  zScore: 'nothing to say: no two values differ',
  modifiedZ: 'nothing to say: at least half of the values are the same',
  iqr: 'nothing to say: the quartiles are the same',
  grubbs: 'nothing to say: no two values differ',
  dixon: 'nothing to say: no two values differ',
};

/** In digits that tell both apart. */
function against({ measure, limit }: RuleFinding): string {
  const written = (number: number) => (number >= 100 ? whole(number) : fixed(number, 2));
  if (measure === null) return '–';
  const near = written(measure) === written(limit) && measure !== limit;
  const shown = near ? [fixed(measure, 4), fixed(limit, 4)] : [written(measure), amount(limit)];
  return `${shown[0]} ${measure > limit ? '>' : '≤'} ${shown[1]}`;
}

/** Whether one value of a row is unusual by itself among those of the training rows. */
export const singleValue = {
  title: (noun: RowNoun) => `One value of this ${noun.one}, alone`,
  subject: 'single values',
  help: [
    'Whether this one value is unusual among the same values of the training rows, by five rules that look at nothing else.',
    'Point at another value to ask about that one. A row can be strange without any strange value, and the other way round.',
  ] as const,
  /** @param feature "Sample 57", "serror_rate". @param value with its unit */
  at: (feature: string, value: string) => `${feature}: ${value}.`,
  /** A value and its unit. */
  measured: (value: string, unit: string) => (unit ? `${value} ${unit}` : value),
  sample: (sample: number) => `Sample ${sample}`,
  /** @param unusual rules that call it so. @param silentRules those that say nothing */
  summary: (unusual: number, silentRules: number, all: number) => {
    if (silentRules === all) return 'No rule has anything to say.';
    if (unusual === 0) return silentRules === 0 ? 'Usual by every rule.' : 'Usual by every rule that speaks.';
    return `Unusual by ${unusual === all ? `all ${all} rules` : `${unusual} of ${all} rules`}.`;
  },
  rules,
  against,
  finding: (rule: ValueRule, { measure, unusual }: RuleFinding) =>
    measure === null ? silent[rule] : unusual ? 'unusual' : 'usual',
  assumes,
  /** Of Dixon's test, where there are more values than it is for. @param seen how many of them it is asked about */
  doesNotApply: (values: number, seen: number, noun: RowNoun) =>
    `It does not apply to ${counted(values, noun)}: it is asked about this value and ${seen} of them, evenly taken.`,
  chart: {
    /** @param said for each rule, what it says */
    label: (feature: string, value: string, values: number, noun: RowNoun, said: readonly string[]) =>
      `${feature}, ${value}, among ${whole(values)} training ${noun.many}, and between which values each rule calls it usual. ${said.join('; ')}.`,
    training: (values: number, noun: RowNoun) => `${whole(values)} training ${noun.many}`,
    here: 'this value',
  },
  details: 'What each rule assumes',
};
