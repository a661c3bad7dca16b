import { useEffect, useRef, useState } from 'react';
import { createYieldToMain } from '#core/yieldToMain.ts';
import { type Answering, answerLatest } from './latest.ts';
import { type Answer, answer } from './maps.ts';
import type { Scene } from './scene.ts';

/** The page has its turn after so many milliseconds of work: half a frame. */
const BUSY_MS = 8;

/** What the detectors make of a scene; while they are at work, of the one before. Null until the first answer. */
export function useAnswer(scene: Scene): Answer | null {
  const [latest, setLatest] = useState<Answer | null>(null);
  const answering = useRef<Answering<Scene>>(null);
  useEffect(() => {
    answering.current = answerLatest(answer, setLatest, reportError, createYieldToMain({}, BUSY_MS));
    return () => answering.current?.stop();
  }, []);
  useEffect(() => answering.current?.ask(scene), [scene]);
  return latest;
}
