import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { usePicture } from './picture.ts';
import type { Size } from './size.ts';

/** The inner size of an element in CSS pixels, kept up to date; 0 × 0 until it is first laid out. In a picture, its size. */
export function useSize<T extends Element>(): [ref: RefObject<T | null>, size: Size] {
  const ref = useRef<T>(null);
  const picture = usePicture();
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      // On paper a drawing that is there is scaled as it is: it would be drawn anew in the middle of printing.
      const onPaper = matchMedia('print').matches;
      setSize((old) =>
        (onPaper && old.width > 0 && old.height > 0) || (old.width === width && old.height === height)
          ? old
          : { width, height },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, picture ?? size];
}
