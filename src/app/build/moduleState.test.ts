import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Why these few hold something that changes: each is about a thing that there is one of in a browser, or in a thread. */
const EXPLAINED = {
  'core/fetch/fetchFile.ts: distrusted': 'A browser has one cache of files, and these are those in it that failed.',
  'core/kernels/kernels.ts: compiled': 'What has been compiled is the same for all who compute on this thread.',
  'core/kernels/kernels.ts: waiting': 'The memory of one who has done is the next one’s.',
  'core/neighbours/searchInRoom.ts: residents': 'Which rows lie in that memory.',
  'engine/tfjs/device.ts: lostDevices': 'tfjs has one list of its backends, from which these have to be taken.',
};

/** At the top of a module: a variable, or a container that is not said to be readonly. */
const HOLDS =
  /^(?:export )?(?:(?:let|var) (\w+)|const (\w+)(?:: (?!readonly |Readonly)[^=]+)? = (?:new (?:Weak)?(?:Map|Set)\b|new EventTarget\b|\[\];|\{\};))/gm;

it('finds variables and containers, but not what is readonly', () => {
  const names = (source: string) => [...source.matchAll(HOLDS)].map(([, variable, container]) => variable ?? container);
  expect(names('let a = 1;\nexport let b: number;\nfunction f() {\n  let c;\n}\n')).toEqual(['a', 'b']);
  expect(names('const a = new Map<string, () => void>();\nconst b: Known[] = [];\nexport const c = {};')).toEqual([
    'a',
    'b',
    'c',
  ]);
  expect(names('const a: readonly number[] = [];\nconst b: ReadonlySet<string> = new Set([1]);')).toEqual([]);
});

it('keeps state in the store and in run objects, not in modules', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /[.]tsx?$/.test(file) && !/[.]test[.]tsx?$|testing[.]ts$|[/]assembly[/]/.test(file),
  );
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap((file) =>
    [...readFileSync(`src/${file}`, 'utf8').matchAll(HOLDS)].map(
      ([, variable, container]) => `${file}: ${variable ?? container}`,
    ),
  );
  expect(found.sort()).toEqual(Object.keys(EXPLAINED).sort());
});
