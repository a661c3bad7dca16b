import { clampSentence, collapseSentence } from '#core/variational/collapse.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Notice } from '#ui/Notice.tsx';

/** What is wrong with a variational autoencoder's latent distributions, once it has begun to learn. */
export function LatentNotices() {
  const text = useLater('lab').notices;
  const frame = useStore((state) => state.frame);
  const plan = useStore((state) => state.plan);
  const row = useStore((state) => state.datasets[state.experiment.dataset]?.rowNoun.one ?? text.row);
  const detector = plan?.experiment.detector;
  if (!plan || !frame?.variational || frame.epoch === 0 || detector?.kind !== 'vae') return null;
  const collapse = collapseSentence(frame.variational, detector.beta, row);
  const clamp = clampSentence(frame.variational, plan.split.validation.length);
  return (
    <>
      {collapse && (
        <Notice kind="warning" title={text.collapsed}>
          {collapse}
        </Notice>
      )}
      {clamp && (
        <Notice kind="info" title={text.clamped}>
          {clamp}
        </Notice>
      )}
    </>
  );
}
