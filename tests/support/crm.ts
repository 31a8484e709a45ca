import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a CRM behaves: it answers, keeps everybody waiting, hangs up, or shows its login page. */
export type Mood = 'answers' | 'silent' | 'hangs_up' | 'html';

/** A CRM over HTTP as an organisation has it; whom it knows, it knows by their number. */
export class Crm {
  /** Settings with which Baton asks this CRM. */
  readonly settings: { readonly crmConfig: string; readonly crmToken: string };
  /** Numbers it was asked for, with the authorization it was shown. */
  readonly asked: { readonly path: string; readonly authorization: string | undefined }[] = [];
  mood: Mood = 'answers';
  readonly #stop: () => Promise<void>;
  readonly #waiting: (() => void)[] = [];

  private constructor(file: string, stop: () => Promise<void>) {
    this.settings = { crmConfig: file, crmToken: 'crm-secret' };
    this.#stop = stop;
  }

  static async start(accounts: Readonly<Record<string, unknown>>): Promise<Crm> {
    const folder = await mkdtemp(join(tmpdir(), 'baton-crm-'));
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      crm.asked.push({ path, authorization: request.headers.authorization });
      crm.#answer(response, accounts[decodeURIComponent(path.split('/').at(-1) ?? '')]);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const file = join(folder, 'crm.yaml');
    const url = `http://127.0.0.1:${address.port}/customers/{externalId}`;
    // It is left alone for no longer than a second, because here it comes back at once.
    await writeFile(
      file,
      `url: '${url}'\nallowPrivate: true\ntimeoutMs: 30000\nfailuresToOpen: 100\nhalfOpenAfterSeconds: 1\n`,
    );
    const crm = new Crm(file, async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    });
    return crm;
  }

  /** Answers everybody who has been kept waiting, and from now on at once. */
  wakeUp(): void {
    this.mood = 'answers';
    for (const answer of this.#waiting.splice(0)) answer();
  }

  async stop(): Promise<void> {
    await this.#stop();
  }

  #answer(response: ServerResponse, account: unknown): void {
    const found = (): void => {
      response.writeHead(account === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(account ?? {}));
    };
    if (this.mood === 'answers') found();
    else if (this.mood === 'silent') this.#waiting.push(found);
    else if (this.mood === 'hangs_up') response.destroy();
    else response.writeHead(200, { 'content-type': 'text/html' }).end('<html><h1>Please sign in</h1></html>');
  }
}
