import { Palms, type Touching } from '#charts/frame/palms.ts';

/** A native slider, as far as palms go. */
export interface Slider {
  value: string;
}

/** A pointer on a slider, or beside all of them. */
export interface SliderContact extends Touching {
  readonly id: number;
  readonly on: Slider | null;
}

/** A press that follows a touch, as browsers make one of a tap, comes within so many milliseconds of its end. */
const LINGER_MS = 500;

/**
 * The rule of `Hand` for native sliders, which a browser moves as soon as anything touches them: what a palm does to one
 * has no effect, and what a finger did is taken back when it turns out to have been a palm.
 */
export class PalmsOffSliders {
  private readonly palms = new Palms();
  /** By the pointer that touches, the slider and its value before; its touch is void once it is a palm's. */
  private readonly touches = new Map<number, { on: Slider; before: string; isPalm: boolean }>();
  /** The slider that a palm was at last, and its value then. */
  private last: { on: Slider; value: string; until: number } | null = null;

  /** @param setBack puts a slider to a value and tells who listens */
  constructor(private readonly setBack: (slider: Slider, value: string) => void) {}

  down(at: SliderContact): void {
    this.palms.notice(at);
    if (at.type === 'pen') for (const id of this.touches.keys()) this.takeBack(id);
    if (at.type === 'touch' && at.on) {
      this.touches.set(at.id, { on: at.on, before: at.on.value, isPalm: this.palms.isPalm(at) });
    }
    this.follow(at, Number.POSITIVE_INFINITY);
  }

  move(at: SliderContact): void {
    this.palms.notice(at);
    if (this.palms.isPalm(at)) this.takeBack(at.id);
    this.follow(at, Number.POSITIVE_INFINITY);
  }

  /** It is lifted, or the browser has taken it for a scroll. */
  up(at: SliderContact): void {
    this.follow(at, at.time + LINGER_MS);
    this.touches.delete(at.id);
  }

  /** A key means what it does, whatever rests on the screen. */
  key(): void {
    this.last = null;
  }

  /** What a slider was before an input, where that came of a palm; null where it is to have its effect. */
  voided(slider: Slider, time: number): string | null {
    return this.last?.on === slider && time < this.last.until ? this.last.value : null;
  }

  /** Browsers move a slider right after they have told of the pointer. */
  private follow({ id }: SliderContact, until: number): void {
    const touch = this.touches.get(id);
    this.last = touch?.isPalm ? { on: touch.on, value: touch.on.value, until } : null;
  }

  private takeBack(id: number): void {
    const touch = this.touches.get(id);
    if (!touch || touch.isPalm) return;
    touch.isPalm = true;
    if (touch.on.value !== touch.before) this.setBack(touch.on, touch.before);
  }
}
