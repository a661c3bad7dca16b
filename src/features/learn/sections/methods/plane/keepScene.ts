import { whenSettled } from '#store/whenSettled.ts';
import type { Scene } from './scene.ts';

/** A scene that is written down once it has come to rest. */
interface KeepingScene {
  /** This is the scene now. */
  shows(scene: Scene): void;
  /** Writes down what is not yet, and lets go. */
  stop(): void;
}

/**
 * A hand that moves is let finish before what it moves is written down, at the latest when the page or the figure is left.
 * @param first what is there already: as long as nobody changes it, it is not the reader's, and not written down
 */
export function keepScene(first: Scene, keep: (scene: Scene) => void): KeepingScene {
  let shown = first;
  const settling = whenSettled(() => keep(shown));
  return {
    shows: (scene) => {
      if (scene === shown) return;
      shown = scene;
      settling.changed();
    },
    stop: settling.stop,
  };
}
