import { useMemo, useState } from 'react';
import { DecodeMap } from '#charts/decodeMap/DecodeMap.tsx';
import { domainOf } from '#charts/decodeMap/mapScale.ts';
import { COMPARED, type LearnPart } from '#core/learn/parts.ts';
import { decodeLatent } from '#core/variational/decode.ts';
import { useLater, useText } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { SAMPLES } from '../../beats.ts';
import controls from '../../controls.module.css';
import { FigureTable } from '../../FigureTable.tsx';
import { Prose } from '../../frame/Prose.tsx';
import { withPart } from '../../parts.tsx';
import { Sides } from '../../Sides.tsx';
import { useAreaCell } from '../../useAreaCell.ts';
import { codedBeats } from './codes.ts';
import { DecodedBeat } from './DecodedBeat.tsx';
import { bandOf, heightOf, outside, samplePrior, surpriseOf } from './place.ts';
import styles from './VariationalFigure.module.css';

export default withPart('variational', VariationalFigure);

/** Three standard deviations of the prior, and a little more: on the map whatever the beats do. */
const LEAST = [-3.3, -3.3, 3.3, 3.3];
type Point = [number, number];

/** A latent space of two units to walk on: every place decodes to a beat, with how sure the decoder is of it. */
function VariationalFigure({ part: { facts, arrays } }: { part: LearnPart<'variational'> }) {
  const { learn, numbers } = useText();
  const areaCell = useAreaCell();
  const words = useLater('variational');
  const { network, beats } = useMemo(() => codedBeats(arrays.weights!, arrays.input!), [arrays]);
  const domain = useMemo(() => domainOf([...arrays.latent!, ...LEAST]), [arrays]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [value, setValue] = useState<Point>([0, 0]);
  const [hover, setHover] = useState<Point | null>(null);
  /** How many beats were sampled, and whether the place is still that of the last. */
  const [sampled, setSampled] = useState({ count: 0, here: false });
  /** Whether the place is where the encoder puts the chosen beat. */
  const [encoded, setEncoded] = useState(false);
  const at = hover ?? value;
  const decoded = useMemo(() => decodeLatent(network, arrays.weights!, Float32Array.from(at)), [network, arrays, at]);
  const beat = chosen === null ? null : beats[chosen]!;
  const fact = chosen === null ? null : facts.beats[chosen]!;
  const ownPlace = encoded && hover === null;
  const band = useMemo(() => (beat && ownPlace ? beat.band : bandOf(decoded)), [beat, ownPlace, decoded]);
  const name = (i: number) => words.beatName(i + 1, facts.beats[i]!.short, facts.beats[i]!.abnormal);
  const abnormalCount = arrays.abnormal!.reduce((sum, flag) => sum + flag, 0);

  const move = (next: Point) => {
    setValue(next);
    setSampled({ ...sampled, here: false });
    setEncoded(false);
  };
  const choose = (next: number | null) => {
    setChosen(next);
    if (next !== null) setValue(beats[next]!.mean);
    setSampled({ ...sampled, here: false });
    setEncoded(next !== null);
  };
  const sample = () => {
    const count = sampled.count + 1;
    setChosen(null);
    setValue(samplePrior(count));
    setSampled({ count, here: true });
    setEncoded(false);
  };
  const height = numbers.measured(heightOf(band));
  const said = () => {
    const place = words.place(...at);
    if (beat && fact) {
      const out = words.outside(outside(band, beat.values), SAMPLES);
      const score = numbers.measured(fact.score);
      return ownPlace
        ? `${words.evaluated(score, numbers.measured(facts.threshold), fact.score > facts.threshold)}; ${out}.`
        : `${words.byHand(numbers.measured(surpriseOf(beat.values, decoded)), score)}; ${out}.`;
    }
    return sampled.here && hover === null
      ? words.sampled(sampled.count, place, height)
      : words.decodedAt(place, height);
  };
  return (
    <>
      <div className={styles.controls}>
        <SelectField
          label={words.beat}
          value={String(chosen ?? '')}
          options={[
            { value: '', label: words.none },
            ...facts.beats.map((_, i) => ({ value: String(i), label: name(i) })),
          ]}
          onChange={(next) => choose(next === '' ? null : Number(next))}
        />
        {beat ? (
          <Button onClick={() => choose(chosen)} disabled={encoded}>
            {words.back}
          </Button>
        ) : (
          <Button onClick={sample}>{words.sample}</Button>
        )}
      </div>
      <Sides
        left={
          <div className={styles.map}>
            <DecodeMap
              points={arrays.latent!}
              abnormal={arrays.abnormal!}
              value={at}
              onChange={move}
              onHover={setHover}
              domain={domain}
              unitNames={words.units}
              labels={{
                map: words.map(arrays.abnormal!.length - abnormalCount, abnormalCount),
                normal: words.normal,
                abnormal: words.abnormal,
                value: words.value,
              }}
              spread={beat}
              prior
            />
          </div>
        }
        right={
          <>
            <div className={styles.beat}>
              <DecodedBeat
                decoded={decoded.mean}
                band={band}
                beat={beat && fact && { values: beat.values, kind: fact.abnormal ? 'abnormal' : 'normal' }}
                label={words.drawing(chosen === null ? null : name(chosen))}
              />
            </div>
            <p className={controls.result} role="status">
              {said()}
            </p>
            <p className={controls.note}>
              <Prose
                text={words.compare(
                  numbers.share(facts.areas.surprise.rocAuc),
                  numbers.share(facts.areas.errors.rocAuc),
                  numbers.share(facts.areas.plain.rocAuc),
                )}
              />
            </p>
            <FigureTable
              summary={words.areas.table}
              columns={words.areas.columns}
              rows={COMPARED.map((by) => [words.areas.by[by], areaCell(facts.areas[by])])}
              note={learn.interval.note}
            />
            <FigureTable
              summary={words.table}
              columns={Object.values(words.columns)}
              rows={beats.map((other, i) => [
                name(i),
                words.pair(...other.mean),
                numbers.whole(outside(other.band, other.values)),
                numbers.measured(facts.beats[i]!.score),
                words.evaluation(facts.beats[i]!.score > facts.threshold),
              ])}
            />
          </>
        }
      />
    </>
  );
}
