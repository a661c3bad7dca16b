import { portableExp, portableExpm1 } from '#core/exponential.ts';

/**
 * Every logarithm of a variance, latent or learnt by the decoder, is held between these bounds wherever it is used: a
 * variance can then neither vanish nor explode. Beyond them its gradient is 0.
 */
export const LOG_VARIANCE = { min: -10, max: 10 } as const;

export function clampLogVariance(logVariance: number): number {
  return Math.min(LOG_VARIANCE.max, Math.max(LOG_VARIANCE.min, logVariance));
}

/** σ from log σ², clamped. */
export function deviationOf(logVariance: number): number {
  return portableExp(clampLogVariance(logVariance) / 2);
}

/** KL(N(μ, σ²) ‖ N(0, 1)) in nats, from μ and log σ² (clamped): Kingma & Welling 2014, appendix B. */
export function klFromStandardNormal(mean: number, logVariance: number): number {
  const clamped = clampLogVariance(logVariance);
  // expm1, for near the prior eˣ − 1 would lose all its digits.
  return (mean * mean + portableExpm1(clamped) - clamped) / 2;
}

/**
 * How much less likely x is under N(mean, σ²) than the likeliest number there can be, in nats; never negative. It is the
 * negative log-likelihood less a constant: −log p(x) − ½ (log 2π + LOG_VARIANCE.min). So it ranks and trains as the
 * likelihood does, while it can stand on a logarithmic axis as squared errors can.
 */
export function surprisal(x: number, mean: number, logVariance: number): number {
  const clamped = clampLogVariance(logVariance);
  const difference = x - mean;
  return (clamped - LOG_VARIANCE.min + difference * difference * portableExp(-clamped)) / 2;
}
