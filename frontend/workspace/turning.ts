import type { Batch, Answer, Sheet } from '../score-sheet/contract';
import type { Reply, Transport } from '../score-sheet/transport';

/** The address of another sheet's page: the same with the other id in it, and without the field to begin with. */
export function addressOf(address: string, from: string, to: string): string {
  const url = new URL(address);
  const parts = url.pathname.split('/');
  const place = parts.lastIndexOf(encodeURIComponent(from));
  if (from === '' || place < 0) {
    return address;
  }
  parts[place] = encodeURIComponent(to);
  url.pathname = parts.join('/');
  url.searchParams.delete('at');
  return url.href;
}

/** Milliseconds for which a copy counts as fresh, and for which the server's own answer is waited for when one turns. */
const FRESH = 30_000;
const WAIT = 250;

/**
 * Reads sheets ahead, so that turning to the next application waits for no slow network: what was read ahead is shown soon
 * and compared with the server afterwards. A server that cannot be reached is not hidden behind a copy. What is written here
 * or on another page makes a copy worthless: it would be behind its own marks.
 */
export class ReadingAhead implements Transport {
  private readonly copies = new Map<string, { sheet: Sheet; at: number }>();
  private readonly asked = new Set<string>();
  private readonly shown = new Set<string>();
  /** Counts the writes of a sheet: what was asked before one says nothing after it. */
  private readonly writes = new Map<string, number>();

  constructor(
    private readonly inner: Transport,
    /** Keeps what was read for reading without a network. */
    private readonly keep: (sheet: Sheet) => void = () => undefined,
    private readonly now: () => number = Date.now,
    private readonly wait = WAIT,
  ) {}

  async readAhead(id: string): Promise<void> {
    const copy = this.copies.get(id);
    if (this.asked.has(id) || (copy && this.now() - copy.at < FRESH)) {
      return;
    }
    this.asked.add(id);
    const writes = this.writes.get(id);
    const reply = await this.inner.read(id).finally(() => this.asked.delete(id));
    if (reply.ok && this.writes.get(id) === writes) {
      this.copies.set(id, { sheet: reply.body, at: this.now() });
      this.keep(reply.body);
    }
  }

  async read(id: string): Promise<Reply<Sheet>> {
    const copy = this.copies.get(id);
    // Once shown it is edited; the next reading of this sheet goes to the server.
    this.copies.delete(id);
    if (!copy || this.now() - copy.at >= FRESH) {
      return this.inner.read(id);
    }
    const writes = this.writes.get(id);
    const asked = this.inner.read(id);
    const reply = await Promise.race([asked, new Promise<null>((resolve) => setTimeout(resolve, this.wait, null))]);
    if (reply || this.writes.get(id) !== writes) {
      return reply ?? asked;
    }
    this.shown.add(id);
    return { ok: true, body: copy.sheet };
  }

  /** Whether what is shown of a sheet was read ahead and has not been compared with the server; asked once. */
  isUnchecked(id: string): boolean {
    return this.shown.delete(id);
  }

  holder(): Promise<string | null> {
    return this.inner.holder?.() ?? Promise.resolve(null);
  }

  write(batch: Batch): Promise<Reply<Answer>> {
    this.outdate(batch.sheet);
    return this.inner.write(batch).finally(() => this.outdate(batch.sheet));
  }

  /** The sheet is another one than was read ahead. */
  outdate(id: string): void {
    this.writes.set(id, (this.writes.get(id) ?? 0) + 1);
    this.copies.delete(id);
  }
}
