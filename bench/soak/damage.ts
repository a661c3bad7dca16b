import type { Random } from '#core/random/random.ts';

/** What has broken readers of text elsewhere. */
const HOSTILE = [
  ...[
    '1e300',
    '-1e300',
    '1e999',
    'NaN',
    '-0',
    '',
    'null',
    '[]',
    '{}',
    '__proto__',
    'constructor',
    '<script>',
    '%00',
    '%',
  ],
  ...['&', '=', '.', ':', '~', '!', '"', '\\', ',', '\u202E', '\u0000', '\uD83D', 'x'.repeat(5000), '9'.repeat(400)],
];

const pick = <T>(from: readonly T[], random: Random): T => from[random.int(from.length)]!;

/** A text with a few places changed: cut, doubled, or with something hostile put in. */
export function damagedText(text: string, random: Random): string {
  let damaged = text;
  for (let left = 1 + random.int(4); left > 0; left--) {
    const at = random.int(damaged.length + 1);
    const end = Math.min(damaged.length, at + random.int(12));
    const put = [
      () => pick(HOSTILE, random),
      () => '',
      () => damaged.slice(at, end).repeat(2),
      () => String.fromCharCode(random.int(0x10000)),
      () => String(random.int(1000) - 500),
    ];
    damaged = damaged.slice(0, at) + pick(put, random)() + damaged.slice(end);
  }
  return random.int(20) === 0 ? damaged.slice(0, random.int(damaged.length + 1)) : damaged;
}

/** Bytes of which a few are others, or which end early. */
export function damagedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const damaged = bytes.slice(0, random.int(4) === 0 ? random.int(bytes.length + 1) : bytes.length);
  // Most readers look at the beginning first, so most of the damage is done there.
  const reach = random.int(2) === 0 ? Math.min(400, damaged.length) : damaged.length;
  for (let left = random.int(8); left > 0 && reach > 0; left--) damaged[random.int(reach)] = random.int(256);
  return damaged;
}

/** Plain data in which a few values are others, wherever they lie. */
export function damagedData(data: unknown, random: Random): unknown {
  const others = [null, -1, 1e300, 0.5, '', 'x', [], {}, true, undefined];
  if (random.int(40) === 0) return pick(others, random);
  if (Array.isArray(data)) return data.map((item) => damagedData(item, random));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, damagedData(value, random)]));
}
