import type { Limit } from './field.ts';
import { given, type LinkMessage, type Part, type Setting } from './linkMessage.ts';

/** Reads the settings of one part of an experiment, and notes what it had to change. */
export interface Reader {
  raw(key: string): unknown;
  number<F extends number | null>(key: string, field: Setting, limit: Limit, fallback: F): number | F;
  choice<T extends string>(key: string, field: Setting, choices: readonly T[], fallback: T): T;
  boolean(key: string, field: Setting, fallback: boolean): boolean;
  /** Valid names, each once. @param least as many as there have to be */
  list(
    key: string,
    field: Setting,
    choices: readonly string[],
    least: number,
    fallback: readonly string[],
  ): readonly string[];
  /** To be called last: names the keys that nobody asked for. */
  rejectOthers(): void;
}

/** So many unknown names are told. */
const MOST_NAMES = 3;

/** Reads own properties alone, so that a hostile `__proto__` or `constructor` is just one more unknown name. */
export function reader(input: unknown, part: Part, changes: LinkMessage[]): Reader {
  const isRecord = typeof input === 'object' && input !== null && !Array.isArray(input);
  if (input !== undefined && !isRecord) changes.push({ say: 'noSettings', part, given: given(input) });
  const record = (isRecord ? input : {}) as Record<string, unknown>;
  const asked = new Set<string>();
  const raw = (key: string): unknown => {
    asked.add(key);
    return Object.hasOwn(record, key) ? record[key] : undefined;
  };
  return {
    raw,
    number(key, field, { min, max, integer }, fallback) {
      const value = raw(key);
      if (value === undefined) return fallback;
      if (typeof value !== 'number' || Number.isNaN(value)) {
        changes.push({ say: 'notANumber', field, given: given(value), used: fallback });
        return fallback;
      }
      const nearest = Math.min(max, Math.max(min, integer ? Math.round(value) : value)) + 0;
      if (nearest !== value) changes.push({ say: 'outOfBounds', field, given: value, used: nearest });
      return nearest;
    },
    choice(key, field, choices, fallback) {
      const value = raw(key);
      if (value === undefined) return fallback;
      const found = choices.find((choice) => choice === value);
      if (found !== undefined) return found;
      changes.push({ say: 'noSuchChoice', field, given: given(value), choices, used: fallback });
      return fallback;
    },
    list(key, field, choices, least, fallback) {
      const value = raw(key);
      if (value === undefined) return fallback;
      const names = Array.isArray(value) ? value : [value];
      const valid = [...new Set(choices)].filter((choice) => names.includes(choice));
      const found = [...new Set(names)].filter((name) => valid.includes(name));
      if (found.length < least) {
        const used = fallback.join(', ');
        changes.push({ say: 'tooFewChosen', field, given: given(names.join(', ')), least, choices, used });
        return fallback;
      }
      const wrong = names.filter((name) => !valid.includes(name));
      if (wrong.length > 0) {
        changes.push({ say: 'noSuchChoice', field, given: given(wrong[0]), choices, used: found.join(', ') });
      }
      return found;
    },
    boolean(key, field, fallback) {
      const value = raw(key);
      if (value === undefined || typeof value === 'boolean') return value ?? fallback;
      changes.push({ say: 'neitherYesNorNo', field, given: given(value), used: fallback });
      return fallback;
    },
    rejectOthers() {
      const unknown = Object.keys(record).filter((key) => !asked.has(key));
      if (unknown.length === 0) return;
      const names = unknown.slice(0, MOST_NAMES).map((name) => String(given(name)));
      changes.push({ say: 'unknownSettings', part, names, more: unknown.length - names.length });
    },
  };
}
