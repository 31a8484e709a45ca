import type { RiskModel } from './risk-model.js';

/** Written by `npm run bench:policy -- --fit`, from half of the STAR dialogues. */
export const defaultRiskModel: RiskModel = {
  bias: -1.562,
  weights: {
    lowMood: 1.167,
    fallingMood: 0.621,
    badMoment: 0.153,
    frustration: 0.232,
    upsetMessages: 0.403,
    blamesTheChat: 0.604,
    shouting: 0.877,
    rephrasing: 0,
    clarifying: 0,
    refusals: 0.689,
    refusalsInARow: 1.183,
    repeatedAnswers: 0,
    early: 0.581,
  },
};
