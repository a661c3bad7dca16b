/** Words that stand in lines, in as few as they fit into: a word that is wider than the room has a line to itself. */
export function wrapWords<Word extends { width: number }>(
  words: readonly Word[],
  space: number,
  room: number,
): Word[][] {
  const lines: Word[][] = [];
  let left = 0;
  for (const word of words) {
    const line = lines.at(-1);
    if (line && left + space + word.width <= room) {
      line.push(word);
      left += space + word.width;
    } else {
      lines.push([word]);
      left = word.width;
    }
  }
  return lines;
}
