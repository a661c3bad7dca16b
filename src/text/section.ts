/** What every section of the essay says, whatever its figure. Paragraphs carry the marks that `Text` names. */
export interface SectionText {
  title: string;
  /** A few words, for the list of sections. */
  short: string;
  /** Before the figure. */
  lead: string[];
  predict: {
    question: string;
    /** Each with what there is to say about it. None is scored. */
    choices: { label: string; reply: string }[];
  };
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
