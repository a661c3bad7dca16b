import type { Placement } from '@floating-ui/dom';
import { type RefObject, useEffect } from 'react';
import './placement.css';

/**
 * Keeps a popover beside its anchor for as long as it is open, whatever scrolls or grows: on the side that is asked for
 * if there is room, else on another, and always within the window. It is gone while its anchor is out of sight, unless
 * someone is in it.
 *
 * By script, not by anchors of CSS: WebKit, as of 2.50, hangs for good in trying their fallbacks. The script is fetched when
 * the first popover opens, for nobody needs it to begin reading.
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
      leave = () => {};
      const beside = anchor.current;
      if (newState === 'open' && beside) leave = stayBeside(beside, element, placement);
    };
    element.addEventListener('beforetoggle', onToggle);
    return () => {
      element.removeEventListener('beforetoggle', onToggle);
      leave();
    };
  }, [popover, anchor, placement]);
}

/** @returns what ends it */
function stayBeside(anchor: Element, popover: HTMLElement, placement: Placement): () => void {
  let left = false;
  let leave = () => {};
  // Unseen until it is where it belongs, but able to take the focus, as what is hidden is not. Nor is it in the way: who
  // presses where it is not to stay would press beside it, and so close it, when it has gone there.
  Object.assign(popover.style, { opacity: '0', pointerEvents: 'none' });
  import('./keepBeside.ts').then(
    ({ keepBeside }) => {
      if (left) return;
      Object.assign(popover.style, { inset: '', margin: '' });
      leave = keepBeside(anchor, popover, placement);
    },
    () => {
      // Without the script that places it, the middle of the window is where it can be read.
      if (!left) Object.assign(popover.style, { opacity: '', pointerEvents: '', inset: '0', margin: 'auto' });
    },
  );
  return () => {
    left = true;
    leave();
  };
}
