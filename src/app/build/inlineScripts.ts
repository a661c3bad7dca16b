import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import type { Plugin } from 'vite';

const MARKED = /<script data-inline src="\/([^"]+)"><\/script>/g;

/** A TypeScript file without imports as a small classic script that browsers of 2015 can read. */
export function classicScript(file: string): string {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    isModule: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es5', minify: { compress: true, mangle: true } },
    minify: true,
  });
  return code;
}

/** Puts scripts that a page marks by `data-inline` into the page itself: they run at once, whatever the network does. */
export function inlineScripts(): Plugin {
  let root: string;
  return {
    name: 'inline-scripts',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace(MARKED, (_, file: string) => `<script>${classicScript(join(root, file))}</script>`),
    },
  };
}
