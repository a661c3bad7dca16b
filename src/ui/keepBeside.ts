import { autoUpdate, computePosition, flip, hide, inline, offset, type Placement, shift } from '@floating-ui/dom';

/** Between a popover and its anchor, in pixels. */
const GAP = 6;
/** Between a popover and the edges of the window, in pixels; as much on both sides is taken off its largest size. */
const padding = 12;

/** Places an open popover, and again whenever anything scrolls or grows, until what is returned is called. */
export function keepBeside(anchor: Element, popover: HTMLElement, placement: Placement): () => void {
  return autoUpdate(anchor, popover, () => place(popover, anchor, placement));
}

async function place(popover: HTMLElement, anchor: Element, placement: Placement): Promise<void> {
  const { x, y, middlewareData } = await computePosition(anchor, popover, {
    strategy: 'fixed',
    placement,
    middleware: [
      // An anchor may be words that begin on one line and end on the next.
      inline(),
      offset(GAP),
      // Along the anchor it is shifted, so only the way across it decides on the side.
      flip({ padding, crossAxis: false, fallbackPlacements: [opposite(placement), 'right-start', 'left-start'] }),
      shift({ padding, crossAxis: true }),
      // What is in a window over the page is out of sight with that window alone, wherever the window stands in the page.
      hide({ boundary: anchor.closest(':modal') ?? 'clippingAncestors' }),
    ],
  });
  popover.style.setProperty('--placed-left', `${x}px`);
  popover.style.setProperty('--placed-top', `${y}px`);
  const gone = middlewareData.hide?.referenceHidden && !popover.matches(':focus-within');
  popover.style.visibility = gone ? 'hidden' : '';
  popover.style.opacity = '';
  popover.style.pointerEvents = '';
}

/** Above instead of below, with the same edges in line. */
const opposite = (placement: Placement) =>
  (placement.startsWith('top') ? placement.replace('top', 'bottom') : placement.replace('bottom', 'top')) as Placement;
