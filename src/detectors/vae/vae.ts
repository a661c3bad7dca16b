import { networkDetector } from '../network.ts';
import { vae as table } from './fields.ts';

export const vae = networkDetector(table);
