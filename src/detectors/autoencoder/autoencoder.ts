import { networkDetector } from '../network.ts';
import { autoencoder as table } from './fields.ts';

export const autoencoder = networkDetector(table);
