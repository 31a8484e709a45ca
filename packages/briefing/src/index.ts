export { attemptToMention } from './attempts.js';
export { type BriefProblem, checkBrief } from './check-brief.js';
export { checkTemplate, LONGEST_TEMPLATE, type TemplateProblem } from './check-template.js';
export { briefAsText } from './brief-text.js';
export { compareBriefs } from './compare-briefs.js';
export { type BriefInput, composeBrief } from './compose-brief.js';
export {
  type Highlight,
  highlightsOf,
  highlightsToSay,
  type KnownCustomer,
  type PastContact,
} from './highlights.js';
export { missingFacts } from './facts.js';
export { firstNameOf } from './opening.js';
export { fillTemplate, type TemplateValue, type TemplateValues } from './fill-template.js';
export { composeOpening, openingInTwoLights, type OpeningWording, STARTER_TEMPLATE } from './opening.js';
export {
  type OpeningBrief,
  openingSample,
  type OpeningVariable,
  openingVariables,
} from './opening-variables.js';
export { type Outcome, outcomeOf } from './similarity.js';
export { supportedLines } from './supported.js';
export { summaryOf } from './summary.js';
export { verifyBrief } from './verify-brief.js';
export type { BriefMessage } from './transcript.js';
