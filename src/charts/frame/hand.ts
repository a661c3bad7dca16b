import { Palms, type Touching } from './palms.ts';

/** A place that a pointer was at, in pixels of the screen. */
export interface Spot {
  readonly clientX: number;
  readonly clientY: number;
}

/** A pointer on a surface: what a rule needs to know of it. */
export interface Contact extends Spot, Touching {
  readonly on: HTMLElement;
  readonly id: number;
  /** Whether it presses nothing. */
  readonly hovers: boolean;
  /** Where it has been since it was last told of, ending here. */
  readonly passed: readonly Spot[];
}

/** What a surface does with a hand. */
export interface HandActions {
  begin(at: Contact): void;
  move?(at: Contact): void;
  end(at: Contact): void;
  /** It was not meant: what it has done since it began is to be as if it had not been. */
  takeBack(): void;
  /** It is over the surface and presses nothing. */
  hover?(at: Contact): void;
  /** Whether a second finger means the page, which it scrolls or magnifies, and what the first was about to do is void. */
  secondIsForPage?: boolean;
}

/** A hand that rests slips by so much, in pixels. */
const SLIP = 6;

const hasLeft = (from: Spot, at: Spot) => Math.hypot(at.clientX - from.clientX, at.clientY - from.clientY) > SLIP;

interface Held {
  id: number;
  type: string;
  from: Contact;
  begun: boolean;
}

/**
 * The one rule for everything that is drawn on or dragged. One hand at a time, by its main button or its tip. A finger
 * counts once it moves or is lifted: till then it may rest, or be about to scroll the page. A palm never counts: what is
 * too wide for a fingertip, and whatever touches while a pen is there. A pen goes before a finger that came first, which
 * then was a palm: what it did is taken back, as is what the system or the browser calls off.
 */
export class Hand {
  private held: Held | null = null;
  private readonly palms = new Palms();

  /** @param main whether by the main button @returns whether it is followed from now on */
  down(at: Contact, main: boolean, act: HandActions): boolean {
    this.palms.notice(at);
    if (!main || this.palms.isPalm(at)) return false;
    if (this.held) {
      if (!this.isBefore(at, this.held)) return false;
      const second = act.secondIsForPage && at.type === 'touch';
      this.drop(act);
      if (second) return false;
    }
    this.held = { id: at.id, type: at.type, from: at, begun: false };
    if (at.type !== 'touch') this.begin(act);
    return true;
  }

  move(at: Contact, act: HandActions): void {
    this.palms.notice(at);
    const { held } = this;
    if (held?.id !== at.id) {
      if (at.hovers && at.type !== 'touch') act.hover?.(at);
    } else if (this.palms.isPalm(at)) this.drop(act);
    else if (held.begun || hasLeft(held.from, at)) {
      if (!held.begun) this.begin(act);
      act.move?.(at);
    }
  }

  up(at: Contact, act: HandActions): void {
    this.palms.notice(at);
    if (this.held?.id !== at.id) return;
    if (!this.held.begun) this.begin(act);
    this.held = null;
    act.end(at);
  }

  cancel(at: Contact, act: HandActions): void {
    if (this.held?.id === at.id) this.drop(act);
  }

  private begin(act: HandActions): void {
    this.held!.begun = true;
    act.begin(this.held!.from);
  }

  private drop(act: HandActions): void {
    const begun = this.held?.begun;
    this.held = null;
    if (begun) act.takeBack();
  }

  /** A pen goes before any finger, a finger before one that only rests. */
  private isBefore(at: Contact, held: Held): boolean {
    return held.type === 'touch' && (at.type === 'pen' || (at.type === 'touch' && !held.begun));
  }
}
