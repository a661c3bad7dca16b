import { useEffect, useState } from 'react';

/** News at most this often: a screen reader reads each one out. */
const NEWS_MS = 2500;

/** The text, held back while it changes too often; at once whenever `urgent` changes, and always the last one in the end. */
export function useNews(text: string, urgent: string): string {
  const [told, setTold] = useState({ text, urgent, at: 0 });
  if (told.urgent !== urgent) setTold({ text, urgent, at: performance.now() });
  useEffect(() => {
    if (text === told.text) return;
    const wait = Math.max(0, told.at + NEWS_MS - performance.now());
    const timer = setTimeout(() => setTold({ text, urgent, at: performance.now() }), wait);
    return () => clearTimeout(timer);
  }, [text, urgent, told]);
  return told.urgent === urgent ? told.text : text;
}
