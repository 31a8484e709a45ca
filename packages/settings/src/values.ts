import { z } from 'zod';

/** How the text of a variable becomes a value. `allowed` completes the sentence "it must be …". */
export interface Parser<T> {
  readonly schema: z.ZodType<T, string>;
  readonly allowed: string;
  /** The value must not appear in messages. */
  readonly secret?: boolean;
}

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  '1': true,
  false: false,
  no: false,
  off: false,
  '0': false,
};

export const flag: Parser<boolean> = {
  allowed: 'true or false',
  schema: z
    .string()
    .transform((given) => truths[given.toLowerCase()])
    .pipe(z.boolean()),
};

export function wholeNumber(range: { min: number; max: number; unit?: string }): Parser<number> {
  const { min, max, unit } = range;
  return {
    allowed: `a whole number from ${min} to ${max}${unit ? ` (${unit})` : ''}`,
    schema: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number)
      .pipe(z.int().min(min).max(max)),
  };
}

export function text(allowed: string, more: { minBytes?: number; secret?: boolean } = {}): Parser<string> {
  const { minBytes = 1, secret = false } = more;
  return { allowed, secret, schema: z.string().refine((given) => Buffer.byteLength(given) >= minBytes) };
}

export function oneOf<const Choice extends string>(choices: readonly Choice[]): Parser<Choice> {
  return { allowed: `one of ${choices.join(', ')}`, schema: z.enum(choices) };
}

/** Addresses often carry a password, so they never appear in messages. */
export function url(protocols: readonly string[]): Parser<string> {
  return {
    allowed: `an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    secret: true,
    schema: z.string().refine((given) => URL.canParse(given) && protocols.includes(new URL(given).protocol)),
  };
}

/** An e-mail address, and who it says it is from. */
export interface Mailbox {
  readonly name: string | null;
  readonly address: string;
}

const MAILBOX = /^(?:"?([^"<>\r\n]{1,100}?)"?\s*<([^<>\s]+)>|([^<>\s]+))$/;

/** `help@shop.example`, or with a name: `Shop <help@shop.example>`. */
export const mailbox: Parser<Mailbox> = {
  allowed: 'an e-mail address such as help@shop.example or Shop <help@shop.example>',
  schema: z
    .string()
    .transform((given) => {
      const [, name, named, bare] = MAILBOX.exec(given) ?? [];
      return { name: name ?? null, address: named ?? bare };
    })
    .pipe(z.object({ name: z.string().nullable(), address: z.email() })),
};

/** Scheme, host and port, as a browser sends it in `Origin`. */
export const origin: Parser<string> = {
  allowed: 'an origin such as https://shop.example (no path)',
  schema: z
    .string()
    .toLowerCase()
    .refine((given) => URL.canParse(given) && new URL(given).origin === given),
};

export function list<T>(one: Parser<T>): Parser<readonly T[]> {
  return {
    allowed: `a comma-separated list; each entry must be ${one.allowed}`,
    schema: z
      .string()
      .transform((given) => given.split(',').map((entry) => entry.trim()))
      .pipe(z.array(one.schema)),
  };
}

/** True when the text is exactly `name`, false for any other. */
export function instance(name: string): Parser<boolean> {
  return { allowed: 'a word', schema: z.string().transform((given) => given === name) };
}
