import { fitPca, type Pca, reconstruct, reconstructionError } from '#core/linalg/pca.ts';
import type { Detector } from '../detector.ts';

export interface PcaOptions {
  /** How many components to keep, from 1 to min(rows, features): what a linear autoencoder's latent layer holds. */
  components: number;
}

/**
 * Reconstruction error from a few principal components. A linear autoencoder trained to the end finds the same space
 * (Bourlard & Kamp, Biological Cybernetics 59, 1988; Baldi & Hornik, Neural Networks 2(1), 1989).
 */
export const pca: Required<Detector<Pca, PcaOptions>> = {
  id: 'pca',
  fit: (x, rows, features, { components }) => fitPca(x, rows, features, components),
  score: (model, x, rows) => Float32Array.from(reconstructionError(model, x, rows)),
  reconstruct: (model, x, rows) => Float32Array.from(reconstruct(model, x, rows)),
};
