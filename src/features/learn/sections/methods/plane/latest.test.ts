import { describe, expect, it } from 'vitest';
import type { Pieces } from '#core/pieces.ts';
import { answerLatest } from './latest.ts';

/** Work of three pieces, and a page whose turns are let pass by hand. */
function setUp() {
  const begun: string[] = [];
  const answers: string[] = [];
  const turns: (() => void)[] = [];
  function* work(question: string): Pieces<string> {
    begun.push(question);
    if (question === 'bad') throw new Error('no answer');
    for (const share of [0.3, 0.6, 1]) yield share;
    return question.toUpperCase();
  }
  const yieldToMain = () => new Promise<void>((resolve) => turns.push(resolve));
  const errors: unknown[] = [];
  const answering = answerLatest(
    work,
    (answer: string) => answers.push(answer),
    (error) => errors.push(error),
    yieldToMain,
  );
  const letPass = async (count: number) => {
    for (let i = 0; i < count; i++) {
      turns.shift()?.();
      // What was waiting for the turn goes on, and comes to the next.
      for (let tick = 0; tick < 5; tick++) await Promise.resolve();
    }
  };
  return { answering, begun, answers, errors, letPass };
}

describe('questions one after another', () => {
  it('are answered in turn, the newest alone of those that wait', async () => {
    const { answering, begun, answers, letPass } = setUp();
    answering.ask('a');
    await letPass(1);
    for (const question of ['b', 'c', 'd']) answering.ask(question);
    await letPass(20);
    expect(begun).toEqual(['a', 'd']);
    expect(answers).toEqual(['A', 'D']);
  });

  it('never keep a hand that goes on moving without an answer', async () => {
    const { answering, answers, letPass } = setUp();
    for (let i = 0; i < 12; i++) {
      answering.ask(`q${i}`);
      await letPass(1);
    }
    expect(answers.length).toBeGreaterThanOrEqual(3);
  });

  it('are answered after one that has no answer, and it is told why', async () => {
    const { answering, answers, errors, letPass } = setUp();
    answering.ask('a');
    await letPass(1);
    answering.ask('bad');
    await letPass(3);
    answering.ask('b');
    await letPass(20);
    expect(errors).toEqual([new Error('no answer')]);
    expect(answers).toEqual(['A', 'B']);
  });

  it('are given up when nobody listens any more', async () => {
    const { answering, begun, answers, letPass } = setUp();
    answering.ask('a');
    await letPass(1);
    answering.ask('b');
    answering.stop();
    answering.ask('c');
    await letPass(20);
    expect(begun).toEqual(['a']);
    expect(answers).toEqual([]);
  });
});
