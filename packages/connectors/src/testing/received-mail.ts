/** A mail as a program that shows it would read it. */
export interface ReceivedMail {
  /** Of the envelope: who really gets it. */
  readonly recipients: readonly string[];
  /** By name in lower case; a header that is there twice has both values. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Reads what nodemailer makes: a multipart of plain text and HTML. */
export function readMail(raw: string, recipients: readonly string[]): ReceivedMail {
  const { headers, body } = partOf(raw);
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type']?.[0] ?? '')?.[1] ?? '';
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => partOf(part.replace(/^\r?\n/, '')));
  const content = (type: string): string => {
    const part = parts.find((each) => each.headers['content-type']?.[0]?.startsWith(type));
    return part ? decoded(part.body, part.headers['content-transfer-encoding']?.[0] ?? '') : '';
  };
  return {
    recipients,
    headers,
    subject: words(headers['subject']?.[0] ?? ''),
    text: content('text/plain'),
    html: content('text/html'),
  };
}

function partOf(raw: string): { headers: Record<string, string[]>; body: string } {
  const end = raw.search(/\r?\n\r?\n/);
  const headers: Record<string, string[]> = {};
  for (const line of raw
    .slice(0, end)
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    (headers[line.slice(0, colon).toLowerCase()] ??= []).push(line.slice(colon + 1).trim());
  }
  return { headers, body: raw.slice(end).replace(/^\r?\n\r?\n/, '') };
}

function decoded(body: string, encoding: string): string {
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? quoted(body)
        : null;
  return (bytes?.toString('utf8') ?? body).replaceAll('\r\n', '\n').trim();
}

/** RFC 2045, 6.7. */
function quoted(body: string): Buffer {
  const joined = body.replaceAll(/=\r?\n/g, '');
  const latin = joined.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(latin, 'latin1');
}

/** RFC 2047. */
function words(header: string): string {
  return header
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, content: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(content, 'base64').toString('utf8')
        : quoted(content.replaceAll('_', ' ')).toString('utf8'),
    );
}
