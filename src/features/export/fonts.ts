/**
 * The page's own typefaces as a style sheet that holds their files, so that a picture is set in them wherever it is shown.
 * A file that cannot be had is left out: words then come in another face, as wide as they were.
 * @param families that words of the picture are set in
 */
export async function embeddedFonts(families: ReadonlySet<string>): Promise<string> {
  const faces = [...document.styleSheets].flatMap(facesIn).filter(({ style }) => families.has(familyOf(style)));
  const rules = await Promise.all(faces.map(embedded));
  return rules.filter((rule) => rule !== null).join('\n');
}

function facesIn(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    // What an extension has put into the page may not be read.
    return [];
  }
}

/** The first of the families that words are asked to be set in, or that a face is called, without its quotes. */
export const firstFamily = (families: string): string => (families.split(',')[0] ?? '').trim().replaceAll(/["']/g, '');

const familyOf = (style: CSSStyleDeclaration) => firstFamily(style.getPropertyValue('font-family'));

/** A face with its file inside; null where that cannot be had. */
async function embedded({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string | null> {
  const found = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src'));
  if (!found) return null;
  const file = await inlined(new URL(found[1]!, parentStyleSheet?.href ?? document.baseURI));
  if (file === null) return null;
  const told = ['font-family', 'font-style', 'font-weight'].map((name) => `${name}:${style.getPropertyValue(name)}`);
  return `@font-face{${[...told, `src:url(${file}) format("woff2")`].join(';')}}`;
}

/** In the one-file edition files are in the style sheet already. */
async function inlined(address: URL): Promise<string | null> {
  if (address.protocol === 'data:') return address.href;
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    const letters = Array.from(new Uint8Array(await response.arrayBuffer()), (byte) => String.fromCharCode(byte));
    return `data:font/woff2;base64,${btoa(letters.join(''))}`;
  } catch {
    return null;
  }
}
