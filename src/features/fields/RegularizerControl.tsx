import { LIMITS } from '#core/experiment/defaults.ts';
import { REGULARIZERS, type TrainingOptions } from '#core/experiment/experiment.ts';
import { useLater } from '#text/useText.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { SelectField } from '#ui/SelectField.tsx';

type Regularizer = TrainingOptions['regularizer'];

/** Which price there is on weights and, where there is one, how high it is. */
export function RegularizerControl({ value, onChange }: { value: Regularizer; onChange(value: Regularizer): void }) {
  const { fields: text, labels } = useLater('lab');
  const [kind, rate] = [text.of('regularizer'), text.of('regularizerRate')];
  return (
    <>
      <SelectField
        {...kind}
        value={value.kind}
        options={REGULARIZERS.map((kind) => ({ value: kind, label: labels.regularizer[kind] }))}
        onChange={(kind) => onChange({ ...value, kind })}
      />
      {value.kind !== 'none' && (
        <NumberField
          {...rate}
          value={value.rate}
          limit={LIMITS.regularizerRate}
          onChange={(rate) => onChange({ ...value, rate })}
        />
      )}
    </>
  );
}
