/**
 * Where a pointer is on an element, in shares of its width and height, below 0 and above 1 outside of it. Shares hold
 * on a magnified page too, as pixels do not: those of the pointer are the screen's, those of a drawing its own.
 */
export function shareOf(
  element: Element,
  { clientX, clientY }: { clientX: number; clientY: number },
): { across: number; down: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { across: (clientX - left) / width, down: (clientY - top) / height };
}
