import { hiddenLayer, LIMITS } from '#core/experiment/defaults.ts';
import { ACTIVATIONS, type LayerSpec, OUTPUT_ACTIVATIONS } from '#core/experiment/experiment.ts';
import { useStore } from '#store/store.ts';
import { Button } from '#ui/Button.tsx';
import { Explain } from '#ui/Explain.tsx';
import { NumberField } from '#ui/NumberField.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EXPLANATIONS } from '../explanations.ts';
import { HiddenLayerRow } from './HiddenLayerRow.tsx';
import styles from './LayerList.module.css';
import { activationOptions } from './labels.ts';

/** The network as a list, from the input to the latent layer; the decoder mirrors it. */
export function LayerList() {
  const { encoder, latent, output } = useStore((state) => state.experiment.detector);
  const { changeDetector } = useStore.getState();

  const replace = (at: number, layer: LayerSpec) =>
    changeDetector({ encoder: encoder.map((old, i) => (i === at ? layer : old)) });
  const remove = (at: number) => changeDetector({ encoder: encoder.filter((_, i) => i !== at) });
  const add = () => changeDetector({ encoder: [...encoder, nextLayer(encoder, latent.units)] });

  return (
    <div className={styles.list}>
      <div className={styles.heads}>
        <span>Encoder</span>
        <Head label="Units" explain={EXPLANATIONS.layerUnits} />
        <Head label="Activation" explain={EXPLANATIONS.activation} />
        <Head label="Dropout" explain={EXPLANATIONS.dropout} />
        <Head label="Norm" explain={EXPLANATIONS.batchNormalization} />
      </div>
      <ol className={styles.rows}>
        {[...encoder.entries()].map(([at, layer]) => (
          // A layer is what stands at its place, so its place is its key.
          <HiddenLayerRow
            key={at}
            layer={layer}
            number={at + 1}
            onChange={(changed) => replace(at, changed)}
            onRemove={() => remove(at)}
          />
        ))}
        <li className={`${styles.row} ${styles.latent}`}>
          <span className={styles.name}>Latent</span>
          <NumberField
            label="Latent units"
            hideLabel
            value={latent.units}
            limit={LIMITS.latentUnits}
            onChange={(units) => changeDetector({ latent: { ...latent, units } })}
          />
          {'activation' in latent && (
            <SelectField
              label="Activation of the latent layer"
              hideLabel
              value={latent.activation}
              options={activationOptions(ACTIVATIONS)}
              onChange={(activation) => changeDetector({ latent: { ...latent, activation } })}
            />
          )}
          <Explain subject="the bottleneck" text={EXPLANATIONS.latentUnits} />
        </li>
      </ol>
      <div className={styles.foot}>
        <Button onClick={add} disabled={encoder.length >= LIMITS.hiddenLayers.max}>
          Add a layer
        </Button>
        <SelectField
          label="Output"
          value={output}
          options={activationOptions(OUTPUT_ACTIVATIONS)}
          onChange={(changed) => changeDetector({ output: changed })}
          explain={EXPLANATIONS.outputActivation}
        />
      </div>
    </div>
  );
}

function Head({ label, explain }: { label: string; explain: readonly [string, string] }) {
  return (
    <span className={styles.head}>
      {label} <Explain subject={label.toLowerCase()} text={explain} />
    </span>
  );
}

/** Between the last layer and the latent one, with that layer's activation. */
function nextLayer(encoder: LayerSpec[], latentUnits: number): LayerSpec {
  const last = encoder.at(-1);
  const between = Math.round(Math.sqrt((last?.units ?? 64) * latentUnits));
  return hiddenLayer(Math.max(LIMITS.units.min, Math.min(LIMITS.units.max, between)), last?.activation ?? 'tanh');
}
