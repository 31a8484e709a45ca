import type {
  Attempt,
  Brief,
  BriefLine,
  Fact,
  IntentDefinition,
  IntentGuess,
  SentenceSalience,
  Understanding,
} from '@baton/domain';
import { attemptsOf, failedAttemptAt, lastAttemptsOf } from './attempts.js';
import { commitmentsIn } from './commitments.js';
import { factsOf, lookedUp, missingFactsOf } from './facts.js';
import { type EscalationFacts, headlineOf, stateNowOf } from './headline.js';
import { issueOf } from './issue.js';
import { emotionsOf, sentimentCurveOf, stakesOf } from './mood.js';
import { composeOpening, type OpeningWording } from './opening.js';
import { lastPointsOf } from './points.js';
import { summaryOf } from './summary.js';
import { type BriefMessage, type Transcript, transcriptOf } from './transcript.js';

export interface BriefInput {
  /** 1, 2, 3 …: a brief is composed again when messages arrive while the customer waits. */
  readonly version: number;
  readonly messages: readonly BriefMessage[];
  readonly understandings: readonly Understanding[];
  /** What the model thinks of each sentence; empty where it has not looked yet. */
  readonly salience: readonly SentenceSalience[];
  /** A summary in a model's own words, borne by the messages it cites; empty where there is none. */
  readonly written: readonly BriefLine[];
  readonly attempts: readonly Attempt[];
  readonly facts: readonly Fact[];
  /** Null for a brief outside of an escalation, e.g. for a peek. */
  readonly escalation: EscalationFacts | null;
  /** What the conversation as a whole is about, best first. */
  readonly intents: readonly IntentGuess[];
  readonly taxonomy: readonly Pick<IntentDefinition, 'id' | 'name' | 'smallTalk' | 'requiredFacts'>[];
  readonly opening: OpeningWording;
}

/** A brief is read in seconds, also that of a conversation of weeks: the latest of each, and as much as one takes in. */
const MOST = { commitments: 8, moods: 60, emotions: 5, stakes: 6, attempts: 10, facts: 20 } as const;

/**
 * Composes what an agent reads before the first word. Extractive: every line cites the messages it rests on,
 * quotes are substrings of them, and what no message supports is left out. Works on any conversation, also one
 * without words; time grows linearly with the messages.
 */
export function composeBrief(input: BriefInput): Brief {
  const { attempts, escalation, taxonomy } = input;
  const transcript = transcriptOf(input.messages, input.understandings, input.facts);
  const guess = input.intents[0];
  const definition = taxonomy.find((i) => i.id === guess?.intent);
  const facts = [...factsOf(input.facts, transcript), ...lookedUp(input.facts, { attempts, transcript })];
  const curve = sentimentCurveOf(transcript);
  const core = {
    intentName: definition?.name ?? null,
    issue: issueOf(transcript, { intent: guess?.intent ?? null, taxonomy, salience: input.salience }),
    attempts: attemptsOf(attempts, transcript).slice(0, MOST.attempts),
    stakes: stakesOf(transcript).slice(-MOST.stakes),
  };
  return {
    ...core,
    version: input.version,
    atSeq: transcript.messages.at(-1)?.seq ?? escalation?.atSeq ?? 1,
    headline: headlineOf(core, escalation),
    intent: guess?.intent ?? null,
    intentConfidence: guess?.confidence ?? 0,
    summary: inShort(input, transcript),
    flags: [],
    accountHighlights: [...input.opening.accountHighlights],
    facts: facts.slice(0, MOST.facts),
    missingFacts: missingFactsOf(definition, facts),
    commitments: commitmentsIn(transcript, input.salience).slice(-MOST.commitments),
    sentimentNow: curve.at(-1)?.sentiment ?? 0,
    sentimentCurve: curve.slice(-MOST.moods),
    emotions: emotionsOf(transcript).slice(0, MOST.emotions),
    lastCustomerPoints: lastPointsOf(transcript, taxonomy),
    lastBotAttempts: lastAttemptsOf(attempts, transcript),
    stateNow: stateNowOf(transcript, { curve, escalation }),
    openingMessage: openingOf(core, { input, transcript }),
  };
}

/** In a model's own words where there are some, else in quotes. */
function inShort({ written, salience }: BriefInput, transcript: Transcript): Brief['summary'] {
  return written.length > 0 ? [...written] : summaryOf(transcript, salience);
}

function openingOf(
  core: Pick<Brief, 'issue' | 'intentName'>,
  { input, transcript }: { input: BriefInput; transcript: Transcript },
): string {
  const issue = { intent: input.intents[0]?.intent ?? null, seqs: core.issue?.seqs ?? [] };
  const tried = failedAttemptAt(issue, { attempts: input.attempts, transcript });
  return composeOpening({ ...core, tried }, input.opening);
}
