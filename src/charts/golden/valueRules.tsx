import type { ReactElement } from 'react';
import { evaluateValue } from '#core/statistics/singleValue.ts';
import { ValueRules } from '../valueRules/ValueRules.tsx';
import { logistic, noun } from './scored.ts';

const others = Array.from({ length: 200 }, (_, i) => 40 + 4 * logistic(i, 200));

export const VALUE_RULES: Record<string, ReactElement> = {
  'valueRules/value-rules': (
    <ValueRules
      value={66}
      others={others}
      findings={{ ...evaluateValue(66, others), iqr: { measure: null, limit: 1.5, unusual: false, usual: null } }}
      feature="serror_rate"
      noun={noun}
    />
  ),
};
