import { summarizeSweep } from '#core/sweep.ts';
import { useText } from '#text/useText.ts';
import { usePart } from '../../parts.tsx';

/** The least that would be called few. */
const FEW = 0.05;

/** So much of the ROC AUC is one pair in twenty more in the wrong order. */
const MUCH = 0.05;

/** Whether a few abnormal beats matter, by the network in the figure. */
export default function Reply() {
  const { learn, numbers } = useText();
  const { facts } = usePart('contamination');
  const medians = summarizeSweep(facts.runs, ({ rocAuc }) => rocAuc);
  const at = (share: number) => medians.find(({ contamination }) => contamination === share)!.median;
  const [clean, dirty] = [at(0), at(FEW)];
  const { found } = learn.sections.contamination.words;
  return <p>{found(numbers.share(clean), numbers.percent(FEW), numbers.share(dirty), clean - dirty >= MUCH)}</p>;
}
