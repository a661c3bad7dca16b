import { LIMITS } from '#core/experiment/defaults.ts';
import { ACTIVATIONS, type LayerSpec } from '#core/experiment/experiment.ts';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { NumberField } from '#ui/NumberField.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { activationOptions } from '../labels.ts';
import styles from './LayerList.module.css';

interface Props {
  layer: LayerSpec;
  /** 1 is next to the input. */
  number: number;
  onChange(layer: LayerSpec): void;
  onRemove(): void;
}

export function HiddenLayerRow({ layer, number, onChange, onRemove }: Props) {
  return (
    <li className={styles.row}>
      <span className={styles.name}>Layer {number}</span>
      <NumberField
        label={`Units of layer ${number}`}
        hideLabel
        value={layer.units}
        limit={LIMITS.units}
        onChange={(units) => onChange({ ...layer, units })}
      />
      <SelectField
        label={`Activation of layer ${number}`}
        hideLabel
        value={layer.activation}
        options={activationOptions(ACTIVATIONS)}
        onChange={(activation) => onChange({ ...layer, activation })}
      />
      <NumberField
        label={`Dropout of layer ${number}`}
        hideLabel
        value={layer.dropout}
        limit={LIMITS.dropout}
        onChange={(dropout) => onChange({ ...layer, dropout })}
      />
      <CheckboxField
        label={`Batch normalisation of layer ${number}`}
        hideLabel
        checked={layer.batchNormalization}
        onChange={(batchNormalization) => onChange({ ...layer, batchNormalization })}
      />
      <Button variant="icon" label={`Remove layer ${number}`} onClick={onRemove}>
        ×
      </Button>
    </li>
  );
}
