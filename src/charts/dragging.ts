/** Each drag has a number of its own. */
let drags = 0;

/**
 * Tells the page that a threshold is being dragged: then marks follow the hand at once, in every chart, as a transition
 * would only lag behind it.
 */
export function tellDragging(dragging: boolean): void {
  const { dataset } = document.documentElement;
  if (dragging) dataset.dragging = String(++drags);
  else delete dataset.dragging;
}
