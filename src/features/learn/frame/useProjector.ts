import { useEffect, useLayoutEffect, useState } from 'react';
import { SECTIONS } from '../sections.ts';
import { anchorOf } from './Section.tsx';

export interface Projector {
  /** The section on the screen; null while the page is read as a whole. */
  shown: string | null;
  enter(): void;
  leave(): void;
  /** To the next section (1) or back (−1). */
  go(steps: number): void;
}

/** Controls that arrow keys belong to, and fields to type into. */
const OWNERS = 'input, select, textarea, [contenteditable], [role="tab"], [role="radio"], [role="slider"]';

/**
 * Projector mode: one section a screen in large type. `p` enters and leaves, arrows and Page keys turn over, Escape
 * leaves.
 * @param current the section being read, to begin with
 */
export function useProjector(current: string | null): Projector {
  const [shown, setShown] = useState<string | null>(null);
  const at = SECTIONS.findIndex(({ id }) => id === shown);

  const enter = () => setShown(current ?? SECTIONS[0]!.id);
  const leave = () => setShown(null);
  const go = (steps: number) => {
    const next = SECTIONS[Math.min(SECTIONS.length - 1, Math.max(0, at + steps))]!;
    setShown(next.id);
  };

  // Whoever turned over wants to read from the top; whoever left wants to stay where they were.
  const [before, setBefore] = useState<string | null>(null);
  useEffect(() => {
    if (shown === before) return;
    setBefore(shown);
    const section = document.getElementById(anchorOf(shown ?? before!));
    section?.scrollIntoView({ behavior: 'instant' });
    section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [shown, before]);

  // Before the next key can come: another effect waits for the paint, and till then keys would act on what was before.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target, defaultPrevented } = event;
      if (defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const owned = target instanceof Element && target.closest(OWNERS) !== null;
      if (key === 'p' && !(owned && isTyping(target))) shown === null ? enter() : leave();
      else if (shown === null) return;
      // Escape puts away a note that is open first.
      else if (key === 'Escape' && !document.querySelector(':popover-open')) leave();
      else if (owned) return;
      else if (key === 'ArrowRight' || key === 'PageDown') go(1);
      else if (key === 'ArrowLeft' || key === 'PageUp') go(-1);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  return { shown, enter, leave, go };
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'range');
