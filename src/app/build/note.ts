/** Fills in what a page is told by its build, in a `<meta name content>` that has a place for it. */
export function note(html: string, name: string, content: string): string {
  const place = `<meta name="${name}" content="`;
  if (!html.includes(place)) throw new Error(`The page has no <meta name="${name}">.`);
  return html.replace(new RegExp(`${place}[^"]*`), () => place + content);
}
