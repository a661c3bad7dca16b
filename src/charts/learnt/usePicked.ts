import { useState } from 'react';

/**
 * Which of several rows is picked: the usual one until someone picks another, and again when they are others.
 * @param learnt what they are rows of
 */
export function usePicked(learnt: object, usual: number): [picked: number, pick: (item: number) => void] {
  const [picked, setPicked] = useState<{ of: object; item: number } | null>(null);
  return [picked?.of === learnt ? picked.item : usual, (item) => setPicked({ of: learnt, item })];
}
