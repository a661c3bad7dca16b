import type { ReactElement } from 'react';
import { CONTAMINATION } from './contamination.tsx';
import { HISTOGRAMS } from './histograms.tsx';
import { LATENT } from './latent.tsx';
import { LEARNT } from './learnt.tsx';
import { LEARNT_ROWS } from './learntRows.tsx';
import { LOSSES } from './loss.tsx';
import { OUTCOMES } from './outcomes.tsx';
import { RANKINGS } from './rankings.tsx';
import { SIGNALS } from './signals.tsx';
import { THRESHOLDS } from './thresholds.tsx';
import { VALUE_RULES } from './valueRules.tsx';

/** Every chart with data that never change. */
export const CASES: Record<string, ReactElement> = {
  ...SIGNALS,
  ...LEARNT,
  ...LEARNT_ROWS,
  ...LOSSES,
  ...HISTOGRAMS,
  ...RANKINGS,
  ...THRESHOLDS,
  ...OUTCOMES,
  ...CONTAMINATION,
  ...LATENT,
  ...VALUE_RULES,
};
