import type { RiskModel } from './risk-model.js';

/** Written by `npm run bench:policy -- --fit`, from half of the STAR dialogues. */
export const defaultRiskModel: RiskModel = {
  bias: -1.651,
  weights: {
    lowMood: 1.183,
    fallingMood: 0.54,
    badMoment: 0.098,
    frustration: 0.098,
    upsetMessages: 0.173,
    blamesTheChat: 1.198,
    shouting: 0.772,
    rephrasing: 0.201,
    clarifying: 0,
    refusals: 0.595,
    refusalsInARow: 1.147,
    repeatedAnswers: 0,
    early: 0.634,
  },
};
