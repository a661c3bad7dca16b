import type { RefObject } from 'react';
import { LIMITS } from '#core/experiment/defaults.ts';
import {
  ACTIVATIONS,
  type Activation,
  type DenseSpec,
  isVariational,
  type NetworkSpec,
  OUTPUT_ACTIVATIONS,
} from '#core/experiment/experiment.ts';
import type { Values } from '#core/experiment/field.ts';
import { detectorOf } from '#detectors/experiment.ts';
import { useStore } from '#store/store.ts';
import { useLater } from '#text/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { Explain } from '#ui/Explain.tsx';
import { NumberField } from '#ui/NumberField.tsx';
import { Popover } from '#ui/Popover.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { FieldControls } from '../fields/FieldControls.tsx';
import type { Column } from './columns.ts';
import { type Edit, withLayer, withNewLayer, withoutLayer, withUnits } from './edit.ts';
import styles from './LayerPopover.module.css';

interface Props {
  detector: NetworkSpec;
  columns: readonly Column[];
  at: number;
  anchor: RefObject<Element | null>;
  onEdit(edit: Edit): void;
  /** The same, after which the keyboard goes on at the layer that it leads to. */
  onLeave(edit: Edit): void;
  onClose(): void;
}

/** The settings of one column, each with its explanation. */
export function LayerPopover({ detector, columns, at, anchor, onEdit, onLeave, onClose }: Props) {
  const { columns: names, explanations, labels, layer: text } = useLater('lab');
  const column = columns[at]!;
  const inputs = columns[0]!.units;
  const put = (changed: NetworkSpec) => onEdit({ detector: changed, focus: at });
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
            {!isVariational(detector) && (
              <SelectField
                label={text.activation}
                value={detector.latent.activation}
                options={activationOptions(ACTIVATIONS, labels.activation)}
                onChange={(activation) => put({ ...detector, latent: { ...detector.latent, activation } })}
                explain={explanations.activation}
              />
            )}
            <OwnFields detector={detector} onChange={put} />
          </>
        )}
        {column.role === 'output' && <OutputField detector={detector} onChange={put} />}
      </div>
      <div className={styles.actions}>
        <Button onClick={() => onLeave(withNewLayer(detector, at - 1, inputs))}>{text.addBefore}</Button>
        {column.role !== 'output' && (
          <Button onClick={() => onLeave(withNewLayer(detector, at, inputs))}>{text.addAfter}</Button>
        )}
        {column.layer && <Button onClick={() => onLeave(withoutLayer(detector, at))}>{text.remove}</Button>}
      </div>
    </Popover>
  );
}

function HiddenFields({ layer, onChange }: { layer: DenseSpec; onChange(patch: Partial<DenseSpec>): void }) {
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

/** What a network has besides its layers. */
function OwnFields({ detector, onChange }: { detector: NetworkSpec; onChange(detector: NetworkSpec): void }) {
  const dataset = useStore((state) => state.experiment.dataset);
  const { score: said } = useLater('lab');
  const { fields, mend } = detectorOf(detector.kind);
  const own = fields.filter(({ name, kind }) => kind !== 'own' && name !== 'output');
  if (own.length === 0) return null;
  const put = (patch: Values) => {
    const changed = { ...detector, ...patch };
    onChange((mend?.(changed, []) ?? changed) as NetworkSpec);
  };
  const notes = drawsMeans(detector) ? [said.probability(dataset), said.averaged].filter(Boolean) : [];
  return (
    <div className={styles.own}>
      <FieldControls fields={own} values={detector as unknown as Values} dataset={dataset} onChange={put} />
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </div>
  );
}

/** A decoder that learns a spread draws the mean of a normal distribution, which has no bounds. */
const drawsMeans = (detector: NetworkSpec) => isVariational(detector) && detector.score === 'reconstructionProbability';

function OutputField({ detector, onChange }: { detector: NetworkSpec; onChange(detector: NetworkSpec): void }) {
  const { explanations, labels, layer: text } = useLater('lab');
  if (drawsMeans(detector)) {
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
