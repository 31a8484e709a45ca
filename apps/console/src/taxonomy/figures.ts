import type { Figure } from '../shared/Figures.svelte';
import type { Sheet } from './draft.js';
import { t } from './messages.js';

/** `0.934` is `93.4 %`. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace(/\.0$/, '')} %`;
}

/** Below this a topic is worth a look. */
export const WEAK_F1 = 0.8;

/** What the report says about all topics together. */
export function figuresOf(report: NonNullable<Sheet['report']>): Figure[] {
  const { accuracy, calibrationError, outOfScopeRecall: noticed, examples, version } = report;
  const say = t.figures;
  return [
    { name: say.accuracy, value: percent(accuracy), hint: say.accuracyHint },
    { name: say.calibration, value: percent(calibrationError), hint: say.calibrationHint },
    ...(noticed === null
      ? []
      : [{ name: say.outOfScope, value: percent(noticed), hint: say.outOfScopeHint }]),
    { name: say.examples, value: String(examples), hint: say.examplesHint(version) },
  ];
}
