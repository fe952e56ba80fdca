import type { Answer, Batch, Sheet, StoreKey } from './contract';
import type { Trouble } from './save-state';

/** The way to the server. Every failure comes back as a value, so that nothing typed hangs on an exception. */
export interface Transport {
  read(sheet: string): Promise<Reply<Sheet>>;
  write(batch: Batch): Promise<Reply<Answer>>;
  /** Who is signed in; null where that is not known now. */
  holder?(): Promise<string | null>;
}

export type Reply<T> = { ok: true; body: T } | { ok: false; trouble: Trouble };

/** A hung server must not keep a batch for ever: after this many milliseconds the change is tried again. */
const PATIENCE = 15_000;

export class HttpTransport implements Transport {
  constructor(
    private readonly base: string,
    private readonly patience = PATIENCE,
  ) {}

  /** Reads an address below the base, as "reviews". */
  async get<T>(path: string): Promise<Reply<T>> {
    return reply<T>(await this.request(this.address(path), { method: 'GET' }));
  }

  /** Tells the server that somebody is at work, or only looks whether the sign-in still holds. */
  async presence(way: 'tell' | 'look' = 'tell'): Promise<'there' | 'signedOut' | 'away'> {
    const response = await this.request(this.address(way === 'tell' ? 'presence' : 'store-key'), { method: 'GET' });
    return response?.status === 401 ? 'signedOut' : response?.ok ? 'there' : 'away';
  }

  async holder(): Promise<string | null> {
    const answer = await this.get<StoreKey>('store-key');
    return answer.ok ? answer.body.account : null;
  }

  async read(sheet: string): Promise<Reply<Sheet>> {
    const answer = await this.get<Sheet>(sheetPath(sheet));
    // Whatever else answers in the server's place, a captive portal for instance, has no such sheet.
    return answer.ok && answer.body.sheet?.id !== sheet ? { ok: false, trouble: 'server' } : answer;
  }

  async write(batch: Batch): Promise<Reply<Answer>> {
    let response = await this.post(batch);
    if (response?.status === 403) {
      // The token is of an older session: reading anything brings a new one in the cookie.
      const read = await this.request(this.address(sheetPath(batch.sheet)), { method: 'GET' });
      response = await this.post(batch);
      if (response?.status === 403 && read?.status !== 403) {
        // Whoever may read the sheet is not shut out of it: what is amiss may pass.
        return { ok: false, trouble: 'server' };
      }
    }
    const answer = await reply<Answer>(response);
    return answer.ok && !isAnswer(answer.body) ? { ok: false, trouble: 'server' } : answer;
  }

  private post(batch: Batch): Promise<Response | null> {
    return this.request(this.address('marks'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') },
      body: JSON.stringify(batch),
    });
  }

  /** Null where no answer came: no network, no server, or none in time. */
  private async request(address: URL, init: RequestInit): Promise<Response | null> {
    try {
      return await fetch(address, {
        ...init,
        headers: { Accept: 'application/json', ...init.headers },
        credentials: 'same-origin',
        // The browser's own cache outlives the sign-in and is not sealed: marks do not go there.
        cache: 'no-store',
        // A redirect to the sign-in page would look like an answer.
        redirect: 'error',
        signal: AbortSignal.timeout(this.patience),
      });
    } catch {
      return null;
    }
  }

  private address(path: string): URL {
    return new URL(path, new URL(this.base.endsWith('/') ? this.base : `${this.base}/`, document.baseURI));
  }
}

function sheetPath(sheet: string): string {
  return `sheets/${encodeURIComponent(sheet)}`;
}

/** What a gateway in the way answers. */
const AWAY = [502, 503, 504];

async function reply<T>(response: Response | null): Promise<Reply<T>> {
  if (!response) {
    return { ok: false, trouble: 'network' };
  }
  if (!response.ok) {
    return { ok: false, trouble: troubleOf(response.status) };
  }
  try {
    const body = (await response.json()) as T | null;
    return typeof body === 'object' && body !== null ? { ok: true, body } : { ok: false, trouble: 'server' };
  } catch {
    // A proxy's page instead of JSON, or an answer cut off half-way.
    return { ok: false, trouble: 'server' };
  }
}

function troubleOf(status: number): Trouble {
  switch (status) {
    case 401:
      return 'signedOut';
    case 403:
      return 'forbidden';
    case 409:
      return 'wrongAccount';
    default:
      return AWAY.includes(status) ? 'network' : 'server';
  }
}

function isAnswer(body: Partial<Answer>): boolean {
  return [body.acknowledged, body.refused, body.conflicts].every(Array.isArray);
}

function cookie(name: string): string {
  const entry = document.cookie.split('; ').find((candidate) => candidate.startsWith(`${name}=`));
  return entry ? decodeURIComponent(entry.slice(name.length + 1)) : '';
}
