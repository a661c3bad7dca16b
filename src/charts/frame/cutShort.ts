/** A name in so many letters at most, the last of them a sign that it goes on. */
export const cutShort = (name: string, letters: number): string =>
  name.length <= letters ? name : `${name.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
