import type { Answer, Batch, Sheet } from './contract';
import type { Trouble } from './save-state';

/** The way to the server. Every failure comes back as a value, so that nothing typed hangs on an exception. */
export interface Transport {
  read(sheet: string): Promise<Reply<Sheet>>;
  write(batch: Batch): Promise<Reply<Answer>>;
}

export type Reply<T> = { ok: true; body: T } | { ok: false; trouble: Trouble };

/** A hung server must not keep a batch for ever: after this many milliseconds the change is tried again. */
const PATIENCE = 15_000;

export class HttpTransport implements Transport {
  constructor(
    private readonly base: string,
    private readonly patience = PATIENCE,
  ) {}

  async read(sheet: string): Promise<Reply<Sheet>> {
    return reply(await this.request(this.sheetAddress(sheet), { method: 'GET' }));
  }

  async write(batch: Batch): Promise<Reply<Answer>> {
    let response = await this.post(batch);
    if (response?.status === 403) {
      // The token is of an older session: reading anything brings a new one in the cookie.
      await this.request(this.sheetAddress(batch.sheet), { method: 'GET' });
      response = await this.post(batch);
    }
    return reply(response);
  }

  private post(batch: Batch): Promise<Response | null> {
    return this.request(new URL('marks', this.baseAddress()), {
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
        // A redirect to the sign-in page would look like an answer.
        redirect: 'error',
        signal: AbortSignal.timeout(this.patience),
      });
    } catch {
      return null;
    }
  }

  private sheetAddress(sheet: string): URL {
    return new URL(`sheets/${encodeURIComponent(sheet)}`, this.baseAddress());
  }

  private baseAddress(): URL {
    return new URL(this.base.endsWith('/') ? this.base : `${this.base}/`, document.baseURI);
  }
}

async function reply<T>(response: Response | null): Promise<Reply<T>> {
  if (!response) {
    return { ok: false, trouble: 'network' };
  }
  if (response.status === 401) {
    return { ok: false, trouble: 'signedOut' };
  }
  if (response.status === 409) {
    return { ok: false, trouble: 'wrongAccount' };
  }
  if (!response.ok) {
    return { ok: false, trouble: 'server' };
  }
  try {
    return { ok: true, body: (await response.json()) as T };
  } catch {
    // A proxy's page instead of JSON, or an answer cut off half-way.
    return { ok: false, trouble: 'server' };
  }
}

function cookie(name: string): string {
  const entry = document.cookie.split('; ').find((candidate) => candidate.startsWith(`${name}=`));
  return entry ? decodeURIComponent(entry.slice(name.length + 1)) : '';
}
