import { useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { rankedOf, shownRun } from '#store/judged.ts';
import { needsTraining } from '#store/session.ts';
import { usePaced } from '#store/usePaced.ts';
import { useLater } from '#text/useText.ts';
import styles from './StatusLine.module.css';

/** While training goes on, news at most this often: a screen reader reads each one out. */
const NEWS_MS = 2500;

/** Says where things stand, for eyes and for screen readers. */
export function StatusLine() {
  // Nothing of what it says depends on the threshold. It says that a run has ended when its charts are there.
  const { phase, progress, failure, engine, choice, end, asked, epochs, stale, ...run } = usePaced(
    useShallow((state) => ({
      ...shownRun(state),
      phase: state.phase,
      progress: state.progress,
      failure: state.failure,
      engine: state.engine,
      choice: state.experiment.engine,
      end: state.end,
      asked: state.experiment.dataset,
      epochs: (state.plan?.experiment ?? state.experiment).training.epochs,
      stale: needsTraining(state),
    })),
  );
  const ranked = rankedOf(run);
  const { status, rivals } = useLater('lab');
  const text = status({
    phase,
    progress,
    failure,
    engine,
    choice,
    end,
    dataset: asked,
    epoch: ranked?.frame.epoch ?? 0,
    epochs,
    stale,
    rocAuc: ranked?.ranking.rocAuc ?? null,
    rivals:
      ranked?.baselines.map(({ baseline, ranking }) => ({
        name: rivals.name(baseline, ranked.dataset.rowNoun),
        rocAuc: ranking.rocAuc,
      })) ?? [],
  });
  const news = useNews(text, `${phase} ${engine}`);
  return (
    <p role="status" className={styles.line}>
      {news}
    </p>
  );
}

/** The text, held back while it changes too often; at once whenever `urgent` changes, and always the last one in the end. */
function useNews(text: string, urgent: string): string {
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
