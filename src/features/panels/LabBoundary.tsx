import type { ComponentProps } from 'react';
import { useStore } from '#store/store.ts';
import { PanelBoundary } from '#ui/PanelBoundary.tsx';

/** Keeps a fault to its panel for as long as what is drawn there is the same: other settings, or another run, may have none. */
export function LabBoundary(props: Omit<ComponentProps<typeof PanelBoundary>, 'of'>) {
  const experiment = useStore((state) => state.experiment);
  const threshold = useStore((state) => state.threshold);
  const shown = useStore((state) => state.shownId);
  return <PanelBoundary {...props} of={[experiment, threshold, shown]} />;
}
