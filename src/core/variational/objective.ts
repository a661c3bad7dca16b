import type { EpochLoss, LossParts, MeanLoss } from '#core/frame.ts';
import type { Network, Variational } from '#core/network/network.ts';

/** The weight of the KL divergence in an epoch (the first is 1): β, or a part of it while it warms up. */
export function klWeightIn(epoch: number, { beta, warmUpEpochs }: Variational): number {
  return warmUpEpochs === 0 ? beta : beta * Math.min(1, epoch / warmUpEpochs);
}

/**
 * What a variational autoencoder is trained to make small: (sum over features of the reconstruction term + β · sum over
 * latent units of the KL divergence) / features. By the number of features, for the loss then has the size of a plain
 * autoencoder's, and learning rates and weight penalties that suit the one suit the other.
 *
 * While β warms up the network trains on less than this; by the whole of β all epochs are measured alike.
 */
export function lossOf({ inputs, variational }: Network, { reconstruction, kl }: LossParts): number {
  return reconstruction + ((variational?.beta ?? 0) * kl) / inputs;
}

/** The loss of an epoch, for people to look at and for early stopping to go by. */
export function epochLossOf(network: Network, epoch: number, training: MeanLoss, validation: MeanLoss): EpochLoss {
  if (typeof training === 'number' || typeof validation === 'number') {
    return { epoch, training: training as number, validation: validation as number };
  }
  const parts = { training, validation };
  return { epoch, training: lossOf(network, training), validation: lossOf(network, validation), parts };
}
