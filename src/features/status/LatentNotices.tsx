import { useState } from 'react';
import { clampedShare, collapseOf } from '#core/variational/collapse.ts';
import { shownFrame, shownPlan } from '#store/runs/selectors.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Notice } from '#ui/Notice.tsx';

/** What is wrong with a variational autoencoder's latent distributions, once it has begun to learn. */
export function LatentNotices() {
  const { collapse: words, notices: text } = useLater('lab');
  const frame = useStore(shownFrame);
  const run = useStore((state) => state.shownId);
  const plan = useStore(shownPlan);
  const row = useStore((state) => state.datasets[state.experiment.dataset]?.rowNoun.one ?? text.row);
  /** The run of which enough has been said. */
  const [dismissed, dismiss] = useState<number | null>(null);
  const latent = frame?.network?.variational;
  if (!plan || run === dismissed || !latent || frame.epoch === 0 || !plan.network?.variational) return null;
  const collapse = collapseOf(latent, plan.network.variational.beta);
  const clamped = clampedShare(latent, plan.split.validation.length);
  return (
    <>
      {collapse && (
        <Notice kind="warning" title={text.collapsed} onDismiss={() => dismiss(run)}>
          {words.collapsed(collapse, row)}
        </Notice>
      )}
      {clamped !== null && (
        <Notice kind="info" title={text.clamped} onDismiss={() => dismiss(run)}>
          {words.clamped(clamped)}
        </Notice>
      )}
    </>
  );
}
