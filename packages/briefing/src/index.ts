export { type BriefProblem, checkBrief } from './check-brief.js';
export { type BriefInput, composeBrief } from './compose-brief.js';
export {
  type Highlight,
  highlightsOf,
  highlightsToSay,
  type KnownCustomer,
  type PastContact,
} from './highlights.js';
export { firstNameOf } from './opening.js';
export { fillTemplate, type TemplateValue, type TemplateValues } from './fill-template.js';
export { composeOpening, type OpeningWording } from './opening.js';
export type { BriefMessage } from './transcript.js';
