import type { RiskModel } from './risk-model.js';

/** Written by `npm run bench:policy -- --fit`, from half of the STAR dialogues. */
export const defaultRiskModel: RiskModel = {
  bias: -3,
  weights: {
    lowMood: 1,
    fallingMood: 1,
    badMoment: 1,
    frustration: 1,
    upsetMessages: 1,
    blamesTheChat: 1,
    shouting: 1,
    rephrasing: 1,
    clarifying: 1,
    refusals: 1,
    refusalsInARow: 1,
    repeatedAnswers: 1,
    early: 1,
  },
};
