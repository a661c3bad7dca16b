import { type RefObject, useLayoutEffect } from 'react';
import { isTyping } from '#ui/isTyping.ts';
import { type CommandId, commandOf, type Scope } from './commands.ts';

/**
 * Has the keys of a scope do what they stand for, as long as whoever asks is there.
 * @param within the part of the page that the scope is; without it, wherever the focus is
 */
export function useCommands(
  scope: Scope,
  actions: Partial<Record<CommandId, () => void>>,
  within?: RefObject<HTMLElement | null>,
): void {
  // Before the next key can come, which would act on what was before.
  useLayoutEffect(() => {
    const place: EventTarget = within?.current ?? window;
    const press = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.defaultPrevented || isTyping(event.target)) return;
      // A list of choices takes letters for itself.
      if (event.target instanceof HTMLSelectElement && !event.ctrlKey && !event.metaKey) return;
      const id = commandOf(event, scope);
      const act = id && actions[id];
      if (!act) return;
      event.preventDefault();
      act();
    };
    place.addEventListener('keydown', press);
    return () => place.removeEventListener('keydown', press);
  });
}
