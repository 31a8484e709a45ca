export { type AgentChoice, type AgentInput, chooseAgent, type RoutableAgent } from './choose-agent.js';
export { choosePath, type Path, type PathInput, type RankedTeam } from './choose-path.js';
export { conversationIntents } from './conversation-intents.js';
export { expectedWait, outlasting, waitInWords, type WaitInput, type WaitRange } from './expected-wait.js';
