import type { Plugin } from 'vite';

/**
 * Hooks of a plugin that acts once all of a build is written, what comes from public/ too. Vite closes a bundle that failed
 * as well, without a word: who then looked for its files would hide the reason.
 * @param order among the plugins that act then
 */
export function afterWriting(
  order: 'pre' | 'post',
  act: () => void | Promise<void>,
): Pick<Plugin, 'writeBundle' | 'closeBundle'> {
  let written = false;
  return {
    writeBundle() {
      written = true;
    },
    closeBundle: {
      order,
      sequential: true,
      async handler() {
        if (written) await act();
        written = false;
      },
    },
  };
}
