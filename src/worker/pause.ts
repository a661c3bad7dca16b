/** A pause waits for the end of the epoch in hand, but no longer than this: then the epoch is held in its midst. */
const PATIENCE_MS = 200;

/** The pauses of a run, one after another. */
export interface Pause {
  /** Asks for one, unless that has been done. */
  ask(): void;
  /** The run stands still; of each pause that is told once. */
  begin(): void;
  /** What a run waits for in the midst of an epoch; null while it may go on. */
  hold(): Promise<void> | null;
  /** The run goes on, or nobody waits for it any more. */
  end(): void;
}

/** @param tell called when the run stands still */
export function createPause(tell: () => void): Pause {
  let asked: Asked | null = null;

  function begin(): void {
    if (!asked || asked.told) return;
    asked.told = true;
    tell();
  }

  return {
    ask() {
      asked ??= askedNow();
    },
    begin,
    hold() {
      if (!asked || performance.now() - asked.since < PATIENCE_MS) return null;
      begin();
      return asked.over;
    },
    end() {
      asked?.end();
      asked = null;
    },
  };
}

interface Asked {
  since: number;
  told: boolean;
  /** Until it is over. */
  over: Promise<void>;
  end(): void;
}

function askedNow(): Asked {
  let end = () => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { since: performance.now(), told: false, over, end };
}
