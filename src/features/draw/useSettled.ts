import { useEffect, useState } from 'react';

/** A value once it has kept still for a while: words to be read aloud must not change with every stroke of a pen. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
