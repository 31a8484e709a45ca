import { many } from '../shared/many.js';

/** What the topics' editor says. */
export const t = {
  title: 'Topics',
  loading: 'Reading the topics…',
  none: 'There are no topics yet.',
  noneHint: 'They come with the organisation; add the first one here.',
  list: 'Topics',
  filter: 'Find a topic or an example',
  back: 'All topics',
  report: 'Report',
  outOfScope: 'Not for us',
  outOfScopeHint: 'Things people ask that no topic covers. The bot learns from them when to say so.',
  examples: (count: number): string => many(count, 'example', 'examples'),

  status: {
    inUse: (version: number): string => `Version ${version}, in use`,
    training: (version: number): string => `Learning version ${version}…`,
    refused: (version: number, problems: number): string =>
      `Version ${version} cannot be learned from: ${many(problems, 'problem', 'problems')}.`,
    failed: (version: number): string => `Version ${version} was not learned.`,
    stays: (version: number | null): string =>
      version === null ? '' : `Version ${version} stays in use until then.`,
    still: (version: number | null): string =>
      version === null ? '' : `Version ${version} is still in use.`,
    learned: (version: number): string => `Version ${version} is learned and in use.`,
    retry: 'Try again',
  },

  topic: {
    name: 'Name',
    team: 'Team',
    handling: 'Who may settle it',
    handlings: {
      BOT: 'The bot may',
      PERSON: 'A person decides',
      RESTRICTED: 'A person with access to a protected system',
    },
    facts: 'Asked for before an answer or a handoff',
    smallTalk: 'Small talk: never counts as a question',
    reply: 'What it is answered with',
    examples: 'Examples, one on each line',
    examplesHint: (count: number): string =>
      count < 3
        ? `${many(count, 'example', 'examples')}; at least 3 different ones are needed`
        : `${many(count, 'example', 'examples')}. The more different the wordings, the better.`,
    add: 'New topic',
    addName: 'Name of the new topic',
    addSubmit: 'Add',
    remove: 'Delete topic',
    gone: 'This topic is not there any more.',
    scores: 'In the report',
    takenFor: (name: string, count: number): string => `${count} × taken for ${name}`,
    noReport: 'No figures yet: this topic is not in the version in use.',
  },

  figures: {
    accuracy: 'Right topic',
    accuracyHint: 'of the examples, each judged by a model that had not seen it',
    calibration: 'Confidence off by',
    calibrationHint: 'on average: how far “90 % sure” is from right 90 times of 100',
    outOfScope: 'Not for us, noticed',
    outOfScopeHint: 'of the out-of-scope examples',
    examples: 'Examples',
    examplesHint: (version: number): string => `in version ${version}, which is in use`,
    precision: 'Precision',
    recall: 'Recall',
    f1: 'F1',
    topic: 'Topic',
    perTopic: 'Topic by topic, the weakest first',
    confusions: 'Most often confused',
    confusion: (count: number): string => `${count} ×`,
    takenFor: 'taken for',
    noConfusions: 'No topic is taken for another.',
    suspicious: 'Examples that may stand under the wrong topic',
    noSuspicious: 'No example looks misplaced.',
    looksLike: (under: string, percent: string, other: string): string =>
      `Under “${under}”. The bot is ${percent} sure it is “${other}”.`,
    showAll: (count: number): string => `Show all ${count}`,
    move: (name: string): string => `Move to ${name}`,
    moved: 'Moved; the next report shows what it did',
    noReport: 'Nothing has been learned yet.',
    noReportHint: 'The report appears here after the first training.',
  },

  save: {
    changes: (changed: number, deleted: number, outOfScope: boolean): string =>
      [
        ...(changed > 0 ? [`${many(changed, 'topic', 'topics')} changed`] : []),
        ...(deleted > 0 ? [`${deleted} deleted`] : []),
        ...(outOfScope ? ['“Not for us” changed'] : []),
      ].join(', '),
    submit: 'Save and learn',
    overtaken: 'Somebody saved meanwhile. Your changes are still here.',
    done: (version: number): string => `Saved as version ${version}. It is being learned.`,
  },

  problems: {
    open: 'Open',
    duplicateName: (name: string): string =>
      `More than one topic is called “${name}”. Rename one, or put them together.`,
    tooFew: (name: string): string => `“${name}” needs at least 3 different examples.`,
    empty: (example: string): string => `“${example}” has no words to learn from.`,
    contradiction: (example: string, names: string): string =>
      `“${example}” is an example of more than one topic: ${names}. Keep it in one.`,
  },

  history: {
    open: 'History',
    title: 'History',
    intro: 'Versions are never changed. Using one again makes a new version of it.',
    status: { TRAINING: 'learning', READY: 'learned', REFUSED: 'refused', FAILED: 'not learned' },
    inUse: 'in use',
    unsaved: 'Save or discard your changes first.',
  },
} as const;
