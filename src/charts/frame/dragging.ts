/** For the looks of the page: while a threshold is dragged, marks follow the hand at once, as a transition would only lag. */
export function tellDragging(dragging: boolean): void {
  document.documentElement.toggleAttribute('data-dragging', dragging);
}
