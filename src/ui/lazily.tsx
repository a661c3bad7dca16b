import { type ComponentType, use } from 'react';
import { keep } from '#core/fetch/keep.ts';
import { reachScript } from '#core/fetch/reachScript.ts';

/**
 * A component whose script is loaded when it is first drawn: until then it suspends. Other than React's own `lazy`, what
 * failed can be tried again.
 * @throws (in drawing) LoadError when the script cannot be had
 */
export function lazily<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  let failed = false;
  const script = keep(async () => {
    if (failed) await reachScript(restyle());
    failed = true;
    const loaded = await reachScript(load());
    failed = false;
    return loaded.default;
  });
  return (props) => {
    const View = use(script());
    return <View {...props} />;
  };
}

/** A style sheet that failed is not asked for again with its script, but stays in the page without rules. */
async function restyle(): Promise<void> {
  const broken = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].filter((link) => !link.sheet);
  await Promise.all(
    broken.map(
      (link) =>
        new Promise((done, failed) => {
          const again = link.cloneNode() as HTMLLinkElement;
          again.onload = done;
          again.onerror = failed;
          link.replaceWith(again);
        }),
    ),
  );
}
