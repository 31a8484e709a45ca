import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HttpAccountsConfig } from './config.js';
import { redirectTarget } from './redirect-target.js';
import { fillTemplate, type PlaceholderValues } from './url-template.js';

const nobody: PlaceholderValues = { externalId: null, email: null, orderNumber: null, customerId: null };
const template = 'https://crm.example/customers/{externalId}/account?mail={email}';

function problemsOf(change: object): string[] {
  const parsed = HttpAccountsConfig.safeParse({ url: 'https://crm.example/{externalId}', ...change });
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('the settings of an account system', () => {
  it('need no more than a URL', () => {
    const config = HttpAccountsConfig.parse({ url: 'https://crm.example/{externalId}' });
    expect(config).toMatchObject({
      headers: {},
      timeoutMs: 2000,
      maxBytes: 1_048_576,
      cacheSeconds: 60,
      failuresToOpen: 5,
      halfOpenAfterSeconds: 30,
      allowPrivate: false,
      notFoundStatus: [404],
      mapping: {
        root: '$',
        unit: 'minor',
        orders: { list: '$.orders', items: { price: { amount: '$.price.amount' } } },
      },
    });
    expect(HttpAccountsConfig.parse(JSON.parse(JSON.stringify(config)))).toEqual(config);
  });

  it.each([
    ['https://crm.example/all', /must contain a placeholder/],
    ['https://crm.example/{customer}', /\{customer\} is not one of/],
    ['https://{externalId}.example/', /must be fixed/],
    ['https://crm.example{externalId}/', /must be fixed/],
    ['https://crm.example:{orderNumber}/', /complete URL|must be fixed/],
    ['https://me:secret@crm.example/{externalId}', /user name or password/],
    ['file:///etc/{externalId}', /https:/],
    ['/customers/{externalId}', /complete URL/],
  ])('%s is no URL to ask at', (url, message) => {
    expect(problemsOf({ url }).join()).toMatch(message);
  });

  it('name what is wrong', () => {
    expect(problemsOf({ timeoutMs: 50, typo: 1 }).join()).toMatch(/timeoutMs.*typo/s);
    expect(problemsOf({ headers: { Host: 'evil' } }).join()).toMatch(/headers\.Host/);
    expect(problemsOf({ headers: { authorization: 'a\r\nb: c' } }).join()).toMatch(/one line/);
    expect(problemsOf({ visitorUrl: 'https://crm.example/{orderNumber}' }).join()).toMatch(
      /must contain \{email\}/,
    );
    expect(problemsOf({ mapping: { status: 'EUR' } })).toEqual([
      'mapping.status: must be a JSONPath such as $.customer.id, or a constant such as {"value": "EUR"}',
    ]);
    expect(problemsOf({ mapping: { orders: { statuses: { SENT: 'flown' } } } }).join()).toMatch(/SENT/);
  });
});

/** Any UTF-16 unit, halves of surrogate pairs among them. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

describe('filling in a URL', () => {
  it('encodes what is filled in', () => {
    const url = fillTemplate(template, { ...nobody, externalId: 'a/b?c#d', email: 'a+b&c=$&@example.com' });
    expect(url?.href).toBe(
      'https://crm.example/customers/a%2Fb%3Fc%23d/account?mail=a%2Bb%26c%3D%24%26%40example.com',
    );
  });

  it('makes no URL of what is not known', () => {
    expect(fillTemplate(template, { ...nobody, externalId: 'C-1' })).toBeNull();
    expect(fillTemplate(template, { ...nobody, externalId: '', email: 'a@b.c' })).toBeNull();
  });

  it.each(['..', '.', '%2e%2e', '../admin', '\uD800'])('stays in its folder with the id %j', (externalId) => {
    const url = fillTemplate(template, { ...nobody, externalId, email: 'a@b.c' });
    expect(url?.pathname ?? '/customers/x/account').toMatch(/^\/customers\/[^/]+\/account$/);
  });

  it('never leaves host and folder, whatever the customer is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit }), fc.string(), (externalId, email) => {
        const url = fillTemplate(template, { ...nobody, externalId, email });
        if (url)
          expect(`${url.origin}${url.pathname}`).toMatch(
            /^https:\/\/crm\.example\/customers\/[^/]+\/account$/,
          );
      }),
    );
  });
});

describe('where a redirect leads', () => {
  it.each([
    ['https://crm.example/a', '/b', 'https://crm.example/b'],
    ['http://crm.example/a', 'https://crm.example/a', 'https://crm.example/a'],
    ['http://crm.example/a', '//other.example/a', 'http://other.example/a'],
  ])('from %s to %s', (from, location, expected) => {
    expect(redirectTarget(new URL(from), location).href).toBe(expected);
  });

  it.each([
    'http://crm.example/a',
    'ftp://crm.example/',
    'file:///etc/passwd',
    'https://u:p@crm.example/',
    'http://',
    undefined,
  ])('not from https to %s', (location) => {
    expect(() => redirectTarget(new URL('https://crm.example/'), location)).toThrow(/redirected/);
  });
});
