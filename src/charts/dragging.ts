/**
 * Tells the page that a threshold is being dragged: then marks follow the hand at once, in every chart, as a transition
 * would only lag behind it.
 */
export function tellDragging(dragging: boolean): void {
  document.documentElement.toggleAttribute('data-dragging', dragging);
}
