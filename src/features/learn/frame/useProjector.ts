import { useEffect, useLayoutEffect, useState } from 'react';
import type { SlidePart } from '#text/section.ts';
import { isTyping } from '#ui/isTyping.ts';
import { useMediaQuery } from '#ui/useMediaQuery.ts';
import { commandOf } from '../../commands/commands.ts';
import { anchorOf } from '../section.ts';
import { SECTIONS } from '../sections.ts';
import { fitSlide } from './fitSlide.ts';
import { goesOn, scrollByScreen } from './goesOn.ts';

/** What is on the screen: a part of a section. */
interface Slide {
  id: string;
  part: SlidePart;
}

const PARTS: readonly SlidePart[] = ['question', 'figure', 'meaning'];

export interface Projector {
  /** Null while the page is read as a whole. */
  shown: Slide | null;
  enter(): void;
  leave(): void;
  /** To the next slide (1) or back (−1). */
  go(by: 1 | -1): void;
  /** Whether there is one. */
  canGo(by: 1 | -1): boolean;
}

/** Controls that arrow keys belong to, and fields to type into. */
const OWNERS = 'input, select, textarea, [contenteditable], [role="tab"], [role="radio"], [role="slider"]';

/**
 * Projector mode: large type, and a section in three slides where the window is wide: its question, its figure, and what
 * that means. `p` enters and leaves, arrows turn over, Page keys too once there is no more to scroll to, Escape leaves.
 * @param current the section being read, to begin with
 */
export function useProjector(current: string | null): Projector {
  const [shown, setShown] = useState<Slide | null>(null);
  const wide = useMediaQuery('(width >= 72rem)');

  const slides = SECTIONS.flatMap(({ id }) =>
    PARTS.filter((part) => wide || part === 'question').map((part) => ({ id, part })),
  );
  const slideAt = (by: number) => {
    const at = slides.findIndex(({ id, part }) => id === shown?.id && part === (wide ? shown.part : 'question'));
    return slides[at + by];
  };
  const enter = () => setShown({ id: current ?? SECTIONS[0]!.id, part: 'question' });
  const leave = () => setShown(null);
  const canGo = (by: 1 | -1) => slideAt(by) !== undefined;
  const go = (by: 1 | -1) => setShown(slideAt(by) ?? shown);

  // Whoever turned over wants to read from the top; whoever left wants to stay where they were.
  const [before, setBefore] = useState<Slide | null>(null);
  useEffect(() => {
    if (shown === before) return;
    setBefore(shown);
    const section = document.getElementById(anchorOf((shown ?? before!).id));
    if (shown) scrollTo({ top: 0, behavior: 'instant' });
    else section?.scrollIntoView({ behavior: 'instant' });
    section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [shown, before]);

  useLayoutEffect(() => {
    const section = shown && wide && document.getElementById(anchorOf(shown.id));
    return section ? fitSlide(section) : undefined;
  }, [shown, wide]);

  // Before the next key can come: another effect waits for the paint, and till then keys would act on what was before.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target, defaultPrevented } = event;
      if (defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const owned = target instanceof Element && target.closest(OWNERS) !== null;
      if (commandOf(event, 'essay') === 'project' && !isTyping(target)) shown === null ? enter() : leave();
      else if (shown === null) return;
      // Escape puts away a note that is open first.
      else if (key === 'Escape' && !document.querySelector(':popover-open')) leave();
      else if (owned) return;
      // Page keys, which presenters' remotes send, first show what the screen has no room for.
      else if (key === 'PageDown' && goesOn(1)) scrollByScreen(1);
      else if (key === 'PageUp' && goesOn(-1)) scrollByScreen(-1);
      else if (key === 'ArrowRight' || key === 'PageDown') go(1);
      else if (key === 'ArrowLeft' || key === 'PageUp') go(-1);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  return { shown, enter, leave, go, canGo };
}
