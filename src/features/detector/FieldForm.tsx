import type { Field, ListField, Values } from '#core/experiment/field.ts';
import { useLater } from '#text/useText.ts';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { Explain } from '#ui/Explain.tsx';
import { NumberField } from '#ui/NumberField.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import styles from './Detector.module.css';

interface Props {
  fields: readonly Field[];
  values: Values;
  onChange(patch: Values): void;
}

/** A form as a table of fields says: a control for each, with its limits, its choices and its words. */
export function FieldForm({ fields, values, onChange }: Props) {
  const shown = fields.filter(({ where }) => !where || where.is.includes(String(values[where.field])));
  return (
    <div className={styles.fields}>
      {shown.map((field) => (
        <Control
          key={field.name}
          field={field}
          value={values[field.name]}
          onChange={(value) => onChange({ [field.name]: value })}
        />
      ))}
    </div>
  );
}

function Control({ field, value, onChange }: { field: Field; value: unknown; onChange(value: unknown): void }) {
  const { detectors: text } = useLater('lab');
  const { label, explain } = text.fields[field.name] ?? { label: field.name };
  const help = explain ? { explain } : {};
  const nameOf = (choice: string) => text.choices[field.name]?.[choice] ?? choice;
  switch (field.kind) {
    case 'number':
      return field.empty === undefined ? (
        <NumberField label={label} value={value as number} limit={field.limit} onChange={onChange} {...help} />
      ) : (
        <NumberField
          label={label}
          value={value as number | null}
          limit={field.limit}
          emptyLabel={text.automatic}
          onChange={onChange}
          {...help}
        />
      );
    case 'choice':
      return (
        <SelectField
          label={label}
          value={value as string}
          options={field.choices.map((choice) => ({ value: choice, label: nameOf(choice) }))}
          onChange={onChange}
          {...help}
        />
      );
    case 'boolean':
      return (
        <span className={styles.check}>
          <CheckboxField label={label} checked={value as boolean} onChange={onChange} />
          {explain && <Explain subject={label} text={explain} />}
        </span>
      );
    case 'list':
      return <Choices {...{ field, label, nameOf, onChange }} value={value as readonly string[]} />;
    case 'own':
      return null;
  }
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
