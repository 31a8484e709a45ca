import {
  flag,
  instance,
  list,
  mailbox,
  oneOf,
  origin,
  text,
  url,
  wholeNumber,
  type Parser,
} from './values.js';

export interface Setting<T> {
  /** The environment variable. */
  readonly variable: string;
  readonly value: Parser<T>;
  readonly fallback: T;
  /** What the table shows as default when the value itself would say too little. */
  readonly fallbackText?: string;
  readonly help: string;
}

function required<T>(setting: Setting<T>): Setting<T> {
  return setting;
}

function optional<T>(setting: Omit<Setting<T>, 'fallback'>): Setting<T | undefined> {
  return { ...setting, fallback: undefined };
}

const hours = (max: number): Parser<number> => wholeNumber({ min: 1, max, unit: 'hours' });
const perMinute = wholeNumber({ min: 1, max: 1_000_000, unit: 'requests' });

/** Every setting there is. Reading, checking and the table in the README derive from it. */
export const settings = {
  port: required({
    variable: 'PORT',
    value: wholeNumber({ min: 0, max: 65_535 }),
    fallback: 4000,
    help: 'Port of the API, the console, the widget and the demo page. `0` takes any free one.',
  }),
  host: required({
    variable: 'BATON_HOST',
    value: text('a host name or an address'),
    fallback: '127.0.0.1',
    help: 'Address to listen on. `0.0.0.0` opens Baton to the network.',
  }),
  dataDir: required({
    variable: 'BATON_DATA_DIR',
    value: text('a folder'),
    fallback: '.baton',
    help: 'Folder for the embedded database and the generated secrets.',
  }),
  databaseUrl: optional({
    variable: 'DATABASE_URL',
    value: url(['postgres:', 'postgresql:']),
    fallbackText: 'an embedded PostgreSQL in the data folder',
    help: 'Your own PostgreSQL (14 or newer; reached directly, not through a pooler that shares sessions).',
  }),
  redisUrl: optional({
    variable: 'REDIS_URL',
    value: url(['redis:', 'rediss:']),
    fallbackText: 'jobs and bus on PostgreSQL',
    help: 'Moves jobs and bus to Redis (6.2 or newer, `maxmemory-policy noeviction`).',
  }),
  demo: required({
    variable: 'BATON_DEMO',
    value: flag,
    fallback: true,
    help: 'Create the demo organisation when the database is empty. Turn it off for real use.',
  }),
  publicUrl: optional({
    variable: 'BATON_PUBLIC_URL',
    value: url(['http:', 'https:']),
    fallbackText: '`http://` + host and port',
    help: 'Address under which people reach Baton, for links and for secure cookies.',
  }),
  allowedOrigins: required<readonly string[]>({
    variable: 'BATON_ALLOWED_ORIGINS',
    value: list(origin),
    fallback: [],
    fallbackText: 'the same origin only',
    help: 'Sites that may embed the widget and open sockets, such as `https://shop.example,https://www.shop.example`.',
  }),
  identitySecret: optional({
    variable: 'BATON_IDENTITY_SECRET',
    value: text('at least 32 bytes long', { minBytes: 32, secret: true }),
    fallbackText: 'signed identity is off',
    help: 'Secret shared with the site that embeds the widget; it signs its users’ identity with it (JWT, HS256).',
  }),
  tokenSecret: optional({
    variable: 'BATON_TOKEN_SECRET',
    value: text('at least 32 bytes long', { minBytes: 32, secret: true }),
    fallbackText: 'generated into the data folder',
    help: 'Signs the tokens of visitors and agents. Set it when several machines serve one deployment.',
  }),
  crmConfig: optional({
    variable: 'BATON_CRM_CONFIG',
    value: text('a file'),
    fallbackText: 'customers are kept in Baton',
    help: 'File (YAML or JSON) that says how account data is read from your own CRM or shop.',
  }),
  crmToken: optional({
    variable: 'BATON_CRM_TOKEN',
    value: text('a token', { secret: true }),
    fallbackText: 'none',
    help: 'Sent to it as `Authorization: Bearer …`, so that the file holds no secret. A text such as `Basic …` is sent as it is.',
  }),
  smtpUrl: optional({
    variable: 'BATON_SMTP_URL',
    value: url(['smtp:', 'smtps:']),
    fallbackText: 'no mail is sent',
    help: 'Mail server for the follow-up of customers who could not wait: `smtps://user:password@mail.example`, or `smtp://…`, which goes over to TLS where the server can.',
  }),
  mailFrom: optional({
    variable: 'BATON_MAIL_FROM',
    value: mailbox,
    fallbackText: 'needed with a mail server',
    help: 'Whom mail to customers is from, such as `Shop <help@shop.example>`.',
  }),
  mailReplyTo: optional({
    variable: 'BATON_MAIL_REPLY_TO',
    value: mailbox,
    fallbackText: 'mail says that nobody reads answers to it',
    help: 'Address at which people read what customers answer to it.',
  }),
  metricsToken: optional({
    variable: 'BATON_METRICS_TOKEN',
    value: text('at least 16 bytes long', { minBytes: 16, secret: true }),
    fallbackText: 'this machine only',
    help: 'Bearer token with which `/metrics` may be read from elsewhere.',
  }),
  logLevel: required({
    variable: 'BATON_LOG_LEVEL',
    value: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
    fallback: 'info',
    help: 'How much to log.',
  }),
  introspection: optional({
    variable: 'BATON_INTROSPECTION',
    value: flag,
    fallbackText: '`true`, in production `false`',
    help: 'Whether the GraphQL schema may be queried.',
  }),
  modelsDir: optional({
    variable: 'BATON_MODELS_DIR',
    value: text('a folder'),
    fallbackText: 'the bundled models',
    help: 'Folder with other language models.',
  }),
  encoderModel: optional({
    variable: 'BATON_ENCODER_MODEL',
    value: text('a folder, or owner/name of a model on the hub'),
    fallbackText: 'the encoder of the language models',
    help: 'Another sentence encoder, in the layout of transformers.js; topics are learned again with it.',
  }),
  sentimentModel: optional({
    variable: 'BATON_SENTIMENT_MODEL',
    value: text('a folder, or owner/name of a model on the hub'),
    fallbackText: 'the sentiment of the language models',
    help: 'Another sentiment classifier, in the layout of transformers.js.',
  }),
  summaryModel: optional({
    variable: 'BATON_SUMMARY_MODEL',
    value: text('a folder, or owner/name of a model on the hub'),
    fallbackText: 'summaries are quotes',
    help: 'A model that writes summaries (BART, T5 …), in the layout of transformers.js; only what the messages bear is shown.',
  }),
  modelHub: required({
    variable: 'BATON_MODEL_HUB',
    value: url(['https:', 'http:']),
    fallback: 'https://huggingface.co',
    help: 'Where models named `owner/name` are fetched from, once, into the data folder.',
  }),
  workerConcurrency: required({
    variable: 'BATON_WORKER_CONCURRENCY',
    value: wholeNumber({ min: 1, max: 256, unit: 'jobs' }),
    fallback: 16,
    help: 'Jobs of one kind that a worker has in hand at once. Messages that arrive together share a batch.',
  }),
  visitorTokenHours: required({
    variable: 'BATON_VISITOR_TOKEN_HOURS',
    value: hours(8760),
    fallback: 168,
    help: 'How long a visitor may come back to a conversation in the same browser.',
  }),
  agentTokenHours: required({
    variable: 'BATON_AGENT_TOKEN_HOURS',
    value: hours(720),
    fallback: 12,
    help: 'How long an agent stays signed in.',
  }),
  rateVisitorPerMinute: required({
    variable: 'BATON_RATE_VISITOR_PER_MINUTE',
    value: perMinute,
    fallback: 120,
    help: 'Requests a minute from one visitor.',
  }),
  rateAddressPerMinute: required({
    variable: 'BATON_RATE_ADDRESS_PER_MINUTE',
    value: perMinute,
    fallback: 1_200,
    help: 'Requests a minute of all visitors from one network address together; a message counts as four requests.',
  }),
  rateAgentPerMinute: required({
    variable: 'BATON_RATE_AGENT_PER_MINUTE',
    value: perMinute,
    fallback: 1_200,
    help: 'Requests a minute from one agent.',
  }),
  rateIntegratorPerMinute: required({
    variable: 'BATON_RATE_INTEGRATOR_PER_MINUTE',
    value: perMinute,
    fallback: 3_000,
    help: 'Requests a minute with one API key.',
  }),
  trustProxy: required<readonly string[]>({
    variable: 'BATON_TRUST_PROXY',
    value: list(text('an address or a network such as 10.0.0.0/8')),
    fallback: [],
    fallbackText: 'none',
    help: 'Addresses of reverse proxies whose `X-Forwarded-For` is believed.',
  }),
  production: required({
    variable: 'NODE_ENV',
    value: instance('production'),
    fallback: false,
    fallbackText: 'development',
    help: '`production` switches development conveniences off.',
  }),
};
