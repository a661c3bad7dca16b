/** What a reader is asked before the figure shows it: to choose one of a few answers, or to draw a curve. */
export type Question = ChoiceQuestion | SketchQuestion;

export interface ChoiceQuestion {
  question: string;
  /** Each with what there is to say about it. None is scored. */
  choices: { label: string; reply: string }[];
}

export interface SketchQuestion {
  question: string;
  sketch: {
    /** What is drawn, for those who cannot see it. */
    label: string;
    /** How to draw, by pointer and by keys. */
    how: string;
    /** What is measured to the right, and upwards. */
    across: string;
    up: string;
    placeText(x: number): string;
    heightText(y: number): string;
    /** The name of the control at a place. */
    pointName(place: string): string;
    /** The button that hands the drawing in. */
    done: string;
  };
  /** Whatever was drawn: the figure shows both. */
  reply: string;
}

/** A section's slides in projector mode. */
export type SlidePart = 'question' | 'figure' | 'meaning';

/** What every section of the essay says, whatever its figure. Paragraphs carry the marks that `Text` names. */
export interface SectionText {
  title: string;
  /** A few words, for the list of sections. */
  short: string;
  /** Before the figure. */
  lead: string[];
  predict: Question;
  figure: {
    /** A few words. */
    name: string;
    caption: string;
    /** All that the figure shows, for those who cannot see it and for browsers in which it fails. */
    summary: string;
  };
  /** After the figure. */
  after: string[];
  tryThis: string;
  /** Where the link to the Lab leads. */
  lab: string;
}
