import { useLater } from '#text/useText.ts';
import { Panel } from '#ui/Panel.tsx';
import { DetectorSettings } from '../detector/DetectorSettings.tsx';
import { TrainingPanel } from './TrainingPanel.tsx';
import { useTrains } from './useTrains.ts';

/** What settles how the detector learns: of a network its training, of any other its own settings. */
export function RunSettings() {
  const { settings } = useLater('lab').training;
  if (useTrains()) return <TrainingPanel />;
  return (
    <Panel title={settings}>
      <DetectorSettings />
    </Panel>
  );
}
