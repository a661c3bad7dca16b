import type { Pieces } from '#core/pieces.ts';

/** Answers one question after another, in pieces between which the page has its turn. */
export interface Answering<Question> {
  /** Asks; of questions that wait, the newest alone is answered. */
  ask(question: Question): void;
  /** Gives up. */
  stop(): void;
}

/**
 * A question in hand is worked on to its end, or a hand that keeps moving would never see an answer; what was asked
 * meanwhile and is no longer the newest is not worked on at all.
 * @param work a question's work in pieces
 * @param onError told why a question has no answer; those that come after it are answered all the same
 * @param yieldToMain lets the page have its turn, if it is time
 */
export function answerLatest<Question, Answer>(
  work: (question: Question) => Pieces<Answer>,
  onAnswer: (answer: Answer) => void,
  onError: (error: unknown) => void,
  yieldToMain: () => Promise<unknown>,
): Answering<Question> {
  let waiting: { question: Question } | null = null;
  let busy = false;
  let stopped = false;

  const answerOne = async (question: Question) => {
    const pieces = work(question);
    for (let piece = pieces.next(); !stopped; piece = pieces.next()) {
      if (piece.done) return onAnswer(piece.value);
      await yieldToMain();
    }
  };
  const answerAll = async () => {
    busy = true;
    for (let next = waiting; next && !stopped; next = waiting) {
      waiting = null;
      try {
        await answerOne(next.question);
      } catch (error) {
        // The next question may well have an answer.
        onError(error);
      }
    }
    busy = false;
  };
  return {
    ask(question) {
      waiting = { question };
      if (!busy && !stopped) void answerAll();
    },
    stop() {
      stopped = true;
    },
  };
}
