import { useState } from 'react';
import { clampedShare, collapseOf } from '#core/variational/collapse.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Notice } from '#ui/Notice.tsx';

/** What is wrong with a variational autoencoder's latent distributions, once it has begun to learn. */
export function LatentNotices() {
  const { collapse: words, notices: text } = useLater('lab');
  const frame = useStore((state) => state.frame);
  const plan = useStore((state) => state.plan);
  const row = useStore((state) => state.datasets[state.experiment.dataset]?.rowNoun.one ?? text.row);
  /** The run of which enough has been said. */
  const [dismissed, dismiss] = useState<typeof plan>(null);
  const latent = frame?.network?.variational;
  if (!plan || plan === dismissed || !latent || frame.epoch === 0 || !plan.network?.variational) return null;
  const collapse = collapseOf(latent, plan.network.variational.beta);
  const clamped = clampedShare(latent, plan.split.validation.length);
  return (
    <>
      {collapse && (
        <Notice kind="warning" title={text.collapsed} onDismiss={() => dismiss(plan)}>
          {words.collapsed(collapse, row)}
        </Notice>
      )}
      {clamped !== null && (
        <Notice kind="info" title={text.clamped} onDismiss={() => dismiss(plan)}>
          {words.clamped(clamped)}
        </Notice>
      )}
    </>
  );
}
