import type { RefObject } from 'react';
import { LIMITS } from '#core/experiment/defaults.ts';
import { limitOf } from '#core/experiment/detectorTable.ts';
import {
  ACTIVATIONS,
  type Activation,
  type LayerSpec,
  type NetworkSpec,
  OUTPUT_ACTIVATIONS,
  VAE_SCORES,
  type VaeSpec,
} from '#core/experiment/experiment.ts';
import { vae } from '#detectors/vae/fields.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { Explain } from '#ui/Explain.tsx';
import { NumberField } from '#ui/NumberField.tsx';
import { Popover } from '#ui/Popover.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import type { Column } from './columns.ts';
import { type Edit, withLayer, withNewLayer, withoutLayer, withUnits } from './edit.ts';
import styles from './LayerPopover.module.css';

interface Props {
  detector: NetworkSpec;
  columns: readonly Column[];
  at: number;
  anchor: RefObject<Element | null>;
  onEdit(edit: Edit): void;
  onClose(): void;
}

/** The settings of one column, each with its explanation. */
export function LayerPopover({ detector, columns, at, anchor, onEdit, onClose }: Props) {
  const { columns: names, explanations, labels, layer: text } = useLater('lab');
  const column = columns[at]!;
  const inputs = columns[0]!.units;
  const put = (changed: NetworkSpec) => onEdit({ detector: changed, focus: at });
  const leave = (edit: Edit) => {
    onEdit(edit);
    onClose();
  };
  const mirrors = column.role === 'decoder' && !detector.decoder;
  return (
    <Popover title={names.name(column)} anchor={anchor} onClose={onClose}>
      {mirrors && <p className={styles.note}>{text.mirrors(detector.encoder.length - column.number + 1)}</p>}
      <div className={styles.fields}>
        {column.layer && (
          <HiddenFields layer={column.layer} onChange={(patch) => onEdit(withLayer(detector, at, patch))} />
        )}
        {column.role === 'latent' && (
          <>
            <NumberField
              label={text.units}
              value={column.units}
              limit={LIMITS.latentUnits}
              onChange={(units) => onEdit(withUnits(detector, at, units))}
              explain={explanations.latentUnits}
            />
            {detector.kind === 'vae' ? (
              <VariationalFields detector={detector} onChange={put} />
            ) : (
              <SelectField
                label={text.activation}
                value={detector.latent.activation}
                options={activationOptions(ACTIVATIONS, labels.activation)}
                onChange={(activation) => put({ ...detector, latent: { ...detector.latent, activation } })}
                explain={explanations.activation}
              />
            )}
          </>
        )}
        {column.role === 'output' && <OutputField detector={detector} onChange={put} />}
      </div>
      <div className={styles.actions}>
        <Button onClick={() => leave(withNewLayer(detector, at - 1, inputs))}>{text.addBefore}</Button>
        {column.role !== 'output' && (
          <Button onClick={() => leave(withNewLayer(detector, at, inputs))}>{text.addAfter}</Button>
        )}
        {column.layer && <Button onClick={() => leave(withoutLayer(detector, at))}>{text.remove}</Button>}
      </div>
    </Popover>
  );
}

function HiddenFields({ layer, onChange }: { layer: LayerSpec; onChange(patch: Partial<LayerSpec>): void }) {
  const { explanations, labels, layer: text } = useLater('lab');
  return (
    <>
      <NumberField
        label={text.units}
        value={layer.units}
        limit={LIMITS.units}
        onChange={(units) => onChange({ units })}
        explain={explanations.layerUnits}
      />
      <SelectField
        label={text.activation}
        value={layer.activation}
        options={activationOptions(ACTIVATIONS, labels.activation)}
        onChange={(activation) => onChange({ activation })}
        explain={explanations.activation}
      />
      <NumberField
        label={text.dropout}
        value={layer.dropout}
        limit={LIMITS.dropout}
        step={0.05}
        onChange={(dropout) => onChange({ dropout })}
        explain={explanations.dropout}
      />
      <span className={styles.check}>
        <CheckboxField
          label={text.batchNormalization}
          checked={layer.batchNormalization}
          onChange={(batchNormalization) => onChange({ batchNormalization })}
        />
        <Explain subject={text.batchNormalizationSubject} text={explanations.batchNormalization} />
      </span>
    </>
  );
}

function VariationalFields({ detector, onChange }: { detector: VaeSpec; onChange(detector: VaeSpec): void }) {
  const dataset = useStore((state) => state.experiment.dataset);
  const { explanations, labels, layer: text, score: said } = useLater('lab');
  const { beta, warmUpEpochs, score, samples } = detector;
  const worth = score === 'reconstructionProbability' ? said.probability(dataset) : null;
  const draws = score === 'monteCarlo' || score === 'reconstructionProbability';
  return (
    <div className={styles.variational}>
      <NumberField
        label={text.beta}
        subject={text.betaSubject}
        value={beta}
        limit={limitOf(vae, 'beta')}
        onChange={(changed) => onChange({ ...detector, beta: changed })}
        explain={explanations.beta}
      />
      <NumberField
        label={text.warmUp}
        value={warmUpEpochs}
        limit={limitOf(vae, 'warmUpEpochs')}
        onChange={(changed) => onChange({ ...detector, warmUpEpochs: changed })}
        explain={explanations.warmUpEpochs}
      />
      <SelectField
        label={text.score}
        value={score}
        options={VAE_SCORES.map((name) => ({ value: name, label: labels.vaeScore[name] }))}
        // A decoder that learns a spread draws the mean of a normal distribution, which has no bounds.
        onChange={(changed) =>
          onChange({
            ...detector,
            score: changed,
            ...(changed === 'reconstructionProbability' && { output: 'linear' as const }),
          })
        }
        explain={explanations.vaeScore}
      />
      {worth && <p className={styles.note}>{worth}</p>}
      {draws && (
        <NumberField
          label={text.samples}
          value={samples}
          limit={limitOf(vae, 'samples')}
          onChange={(changed) => onChange({ ...detector, samples: changed })}
          explain={explanations.samples}
        />
      )}
    </div>
  );
}

function OutputField({ detector, onChange }: { detector: NetworkSpec; onChange(detector: NetworkSpec): void }) {
  const { explanations, labels, layer: text } = useLater('lab');
  if (detector.kind === 'vae' && detector.score === 'reconstructionProbability') {
    return <p className={styles.note}>{text.linearOnly}</p>;
  }
  return (
    <SelectField
      label={text.activation}
      value={detector.output}
      options={activationOptions(OUTPUT_ACTIVATIONS, labels.activation)}
      onChange={(output) => onChange({ ...detector, output })}
      explain={explanations.outputActivation}
    />
  );
}

const activationOptions = <T extends Activation>(names: readonly T[], labels: Record<Activation, string>) =>
  names.map((value) => ({ value, label: labels[value] }));
