/** Scores of one example and the intent it belongs to. */
export interface Scored {
  readonly scores: ArrayLike<number>;
  readonly label: number;
}

/** Probabilities from separator scores: softmax(sharpness · score). */
export function probabilitiesOf(scores: ArrayLike<number>, sharpness: number): Float64Array {
  const probabilities = Float64Array.from(scores, (score) => score * sharpness);
  let top = -Infinity;
  for (const value of probabilities) if (value > top) top = value;
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++)
    sum += probabilities[i] = Math.exp((probabilities[i] ?? 0) - top);
  for (let i = 0; i < probabilities.length; i++) probabilities[i] = (probabilities[i] ?? 0) / sum;
  return probabilities;
}

/**
 * The sharpness under which the cross-validated scores make the right intents likeliest (temperature scaling,
 * Guo et al., ICML 2017, as an inverse). Golden-section search on its logarithm: the loss has one minimum.
 */
export function fitSharpness(scored: readonly Scored[]): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(0.5);
  let high = Math.log(50);
  for (let i = 0; i < 30; i++) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (meanLoss(scored, Math.exp(left)) < meanLoss(scored, Math.exp(right))) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}

function meanLoss(scored: readonly Scored[], sharpness: number): number {
  let loss = 0;
  for (const { scores, label } of scored)
    loss -= Math.log(Math.max(1e-12, probabilitiesOf(scores, sharpness)[label] ?? 0));
  return loss / Math.max(1, scored.length);
}

const BINS = 15;

/** Expected calibration error: mean gap between confidence and accuracy over 15 equal bins (Guo et al. 2017), 0 … 1. */
export function expectedCalibrationError(
  outcomes: readonly { confidence: number; right: boolean }[],
): number {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { confidence, right } of outcomes) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    if (bin === undefined) continue;
    bin.count++;
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
  }
  const gaps = bins.map((bin) => Math.abs(bin.confidence - bin.right));
  return outcomes.length === 0 ? 0 : gaps.reduce((a, b) => a + b, 0) / outcomes.length;
}
