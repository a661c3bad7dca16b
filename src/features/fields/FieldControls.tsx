import type { DatasetId } from '#core/dataset/dataset.ts';
import {
  type Codecs,
  type Field,
  isShown,
  type ListField,
  type OwnField,
  type Values,
} from '#core/experiment/field.ts';
import { useLater } from '#text/useText.ts';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { Explain } from '#ui/Explain.tsx';
import { NumberField } from '#ui/NumberField.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { SliderField } from '#ui/SliderField.tsx';
import styles from './FieldControls.module.css';
import { RegularizerControl } from './RegularizerControl.tsx';

interface Props {
  fields: readonly Field[];
  values: Values;
  /** Whose words some choices go by. */
  dataset: DatasetId;
  onChange(patch: Values): void;
}

/** The controls of a form, as a table of fields says: one for each, with its limits, its choices and its words. */
export function FieldControls({ fields, values, dataset, onChange }: Props) {
  const shown = fields.filter((field) => isShown(field, values));
  return shown.map((field) => (
    <Control
      key={field.name}
      field={field}
      value={values[field.name]}
      dataset={dataset}
      onChange={(value) => onChange({ [field.name]: value })}
    />
  ));
}

interface ControlProps {
  field: Field;
  value: unknown;
  dataset: DatasetId;
  onChange(value: unknown): void;
}

/** Choices with longer names than this, in letters, take a line of their own where there are columns. */
const LONG = 11;

function Control({ field, value, dataset, onChange }: ControlProps) {
  const { fields: text } = useLater('lab');
  const { label, explain } = text.of(field.name);
  const help = explain ? { explain } : {};
  const nameOf = (choice: string) => text.choice(field.name, choice, dataset);
  switch (field.kind) {
    case 'number':
      return field.empty === undefined ? (
        <NumberField label={label} value={value as number} limit={field.limit} onChange={onChange} {...help} />
      ) : (
        <NumberField
          label={label}
          value={value as number | null}
          limit={field.limit}
          emptyLabel={text.empty(field.name)}
          onChange={onChange}
          {...help}
        />
      );
    case 'share': {
      const { min, max } = field.limit;
      return (
        <div data-long>
          <SliderField
            label={label}
            value={value as number}
            {...{ min, max }}
            step={field.step}
            format={text.share}
            onChange={onChange}
            {...help}
          />
        </div>
      );
    }
    case 'choice': {
      const options = field.choices.map((choice) => ({ value: choice, label: nameOf(choice) }));
      return (
        <div data-long={options.some((option) => option.label.length > LONG) || undefined}>
          <SelectField label={label} value={value as string} options={options} onChange={onChange} {...help} />
        </div>
      );
    }
    case 'boolean':
      return (
        <span className={styles.check} data-long={label.length > LONG || undefined}>
          <CheckboxField label={label} checked={value as boolean} onChange={onChange} />
          {explain && <Explain subject={label} text={explain} />}
        </span>
      );
    case 'list':
      return <Choices {...{ field, label, nameOf, onChange }} value={value as readonly string[]} />;
    case 'own':
      return <OwnControl {...{ field, value, onChange }} />;
  }
}

/** What has a form of its own; networks and thresholds are set elsewhere. */
function OwnControl({ field, value, onChange }: { field: OwnField; value: unknown; onChange(value: unknown): void }) {
  if (field.codec !== 'regularizer') return null;
  return <RegularizerControl value={value as Codecs['regularizer']} onChange={onChange} />;
}

interface ChoicesProps {
  field: ListField;
  label: string;
  nameOf(choice: string): string;
  value: readonly string[];
  onChange(value: readonly string[]): void;
}

/** Several of many. What would leave too few stays chosen. */
function Choices({ field, label, nameOf, value, onChange }: ChoicesProps) {
  return (
    <fieldset className={styles.list}>
      <legend>{label}</legend>
      {field.choices.map((choice) => (
        <CheckboxField
          key={choice}
          label={nameOf(choice)}
          checked={value.includes(choice)}
          disabled={value.includes(choice) && value.length <= field.least}
          onChange={(on) => onChange(field.choices.filter((other) => (other === choice ? on : value.includes(other))))}
        />
      ))}
    </fieldset>
  );
}
