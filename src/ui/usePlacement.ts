import { autoUpdate, computePosition, flip, hide, inline, offset, type Placement, shift } from '@floating-ui/dom';
import { type RefObject, useEffect } from 'react';
import './placement.css';

/** Between a popover and its anchor, in pixels. */
const GAP = 6;
/** Between a popover and the edges of the window, in pixels; as much on both sides is taken off its largest size. */
const padding = 12;

/**
 * Keeps a popover beside its anchor for as long as it is open, whatever scrolls or grows: on the side that is asked for
 * if there is room, else on another, and always within the window. It is gone while its anchor is out of sight, unless
 * someone is in it.
 *
 * By script, not by anchors of CSS: WebKit, as of 2.50, hangs for good in trying their fallbacks.
 */
export function usePlacement(
  popover: RefObject<HTMLElement | null>,
  anchor: RefObject<Element | null>,
  placement: Placement,
): void {
  useEffect(() => {
    const element = popover.current;
    if (!element) return;
    let leave = () => {};
    const onToggle = ({ newState }: ToggleEvent) => {
      leave();
      const beside = anchor.current;
      // Shown just after this, it is measured, and so placed, before it is painted.
      if (newState === 'open' && beside) leave = autoUpdate(beside, element, () => place(element, beside, placement));
    };
    element.addEventListener('beforetoggle', onToggle);
    return () => {
      element.removeEventListener('beforetoggle', onToggle);
      leave();
    };
  }, [popover, anchor, placement]);
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
      hide(),
    ],
  });
  popover.style.setProperty('--placed-left', `${x}px`);
  popover.style.setProperty('--placed-top', `${y}px`);
  const gone = middlewareData.hide?.referenceHidden && !popover.matches(':focus-within');
  popover.style.visibility = gone ? 'hidden' : '';
}

/** Above instead of below, with the same edges in line. */
const opposite = (placement: Placement) =>
  (placement.startsWith('top') ? placement.replace('top', 'bottom') : placement.replace('bottom', 'top')) as Placement;
