import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';

const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** The sources of each directive. */
function directivesOf(html: string): Record<string, string[]> {
  return Object.fromEntries(
    contentSecurityPolicy(html)
      .split('; ')
      .map((directive) => {
        const [name, ...sources] = directive.split(' ');
        return [name, sources];
      }),
  );
}

it('allows the inline scripts and styles of a page by their hashes, each once, and nothing else of the kind', () => {
  const { 'script-src': scripts, 'style-src': styles } = directivesOf(`
    <script>alert(1)</script><SCRIPT type="module">alert(2)</SCRIPT><script>alert(1)</script >
    <script src="./app.js"></script><style media="print">p{}</style>
    <script>const page = '<style>b{}</style>';</script>`);
  expect(scripts).toEqual([
    "'self'",
    "'wasm-unsafe-eval'",
    hash('alert(1)'),
    hash('alert(2)'),
    hash("const page = '<style>b{}</style>';"),
  ]);
  expect(styles).toEqual(["'self'", hash('p{}')]);
});

it('changes with an inline script, and takes line ends as browsers do', () => {
  expect(contentSecurityPolicy('<script>a</script>')).not.toBe(contentSecurityPolicy('<script>b</script>'));
  expect(contentSecurityPolicy('<script>\r\na\r</script>')).toBe(contentSecurityPolicy('<script>\na\n</script>'));
});

it('begins with nothing and has no way for code that is not in the page or its folder', () => {
  const directives = directivesOf('<p>No script.</p>');
  expect(directives['default-src']).toEqual(["'none'"]);
  expect(Object.values(directives).flat()).not.toContainEqual(
    expect.stringMatching(/'unsafe-(inline|eval)'|https?:|\*/),
  );
});
