/** What a rule for palms needs to know of a pointer. */
export interface Touching {
  readonly type: string;
  /** The longer side of what touches, in pixels. */
  readonly size: number;
  /** In milliseconds, on a clock that never goes back. */
  readonly time: number;
}

/** A contact wider than this is no fingertip, in pixels. */
const WIDE = 80;
/** So long after a pen was there, whatever touches belongs to the hand that holds it. */
const PEN_MS = 3000;

/** Tells palms from fingers: a palm is what is too wide for a fingertip, and whatever touches while a pen is there. */
export class Palms {
  private penAt = Number.NEGATIVE_INFINITY;

  notice({ type, time }: Touching): void {
    if (type === 'pen') this.penAt = time;
  }

  isPalm({ type, size, time }: Touching): boolean {
    return type === 'touch' && (size > WIDE || time - this.penAt < PEN_MS);
  }
}
