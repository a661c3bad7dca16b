import { readFileSync } from 'node:fs';
import { contentSecurityPolicy } from '../src/app/build/contentSecurityPolicy.ts';
import { ONE_FILE_SOURCES } from '../src/app/build/oneFile.ts';
import { expect, test } from './test.ts';

const META = /<meta http-equiv="Content-Security-Policy" content="([^"]*)" ?\/?>/;

for (const [name, file, more] of [
  ['page', 'dist/index.html', {}],
  ['one-file edition', 'dist-single/anomascope.html', ONE_FILE_SOURCES],
] as const) {
  test(`the built ${name} asks for the policy that lets it run as it stands, in front of all else`, () => {
    const html = readFileSync(file, 'utf8');
    const policy = META.exec(html);
    expect(policy?.[1]).toBe(contentSecurityPolicy(html, more));
    expect(html.search(/<(?:script|style|link)\b/)).toBeGreaterThan(policy!.index);
  });
}
