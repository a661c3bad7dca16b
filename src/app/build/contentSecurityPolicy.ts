import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** What a page of ours may load and run, besides the scripts and styles that stand in its own HTML. */
const ALLOWED = {
  'default-src': ["'none'"],
  // Compiling WebAssembly counts as evaluating code; it does in workers that are started from a blob, too.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  // A chart becomes a PNG by way of an image of its SVG.
  'img-src': ["'self'", 'blob:', 'data:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'", 'blob:'],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
};

/** Sources by directive. */
type Sources = Readonly<Record<string, readonly string[]>>;

/** Every script and style of a page, in the order they stand there: what one has inside is never taken for another. */
const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1\s*>/gi;

/**
 * The Content-Security-Policy that lets a page run as it stands: its inline scripts and styles are allowed by their
 * hashes, and no others.
 * @param html the page as it is sent
 * @param more what it may load besides, by directive
 */
export function contentSecurityPolicy(html: string, more: Sources = {}): string {
  const hashes: Record<string, string[]> = { 'script-src': [], 'style-src': [] };
  for (const [, tag, attributes, content] of html.matchAll(INLINE)) {
    if (/\bsrc\s*=/i.test(attributes!)) continue;
    hashes[`${tag!.toLowerCase()}-src`]!.push(hashOf(content!));
  }
  return Object.entries(ALLOWED)
    .map(([directive, sources]) =>
      [directive, ...sources, ...(more[directive] ?? []), ...new Set(hashes[directive])].join(' '),
    )
    .join('; ');
}

/** Browsers see line ends as parsers leave them. */
const hashOf = (content: string) =>
  `'sha256-${createHash('sha256').update(content.replace(/\r\n?/g, '\n')).digest('base64')}'`;

/** Where a page asks for its policy: in front of all that the policy is about. */
const PLACE = '<meta http-equiv="Content-Security-Policy" content="" />';

/**
 * Fills in the Content-Security-Policy of every page, as a meta element: plain file servers let nobody set headers. To come last in the list of plugins, so that what others write into the pages is allowed as well.
 */
export function contentSecurityPolicies(more: Sources): Plugin {
  return {
    name: 'content-security-policies',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const html = String(file.source);
          if (!html.includes(PLACE)) throw new Error(`${file.fileName} has no place for its Content-Security-Policy.`);
          file.source = html.replace(PLACE, PLACE.replace('""', `"${contentSecurityPolicy(html, more)}"`));
        }
      },
    },
  };
}
