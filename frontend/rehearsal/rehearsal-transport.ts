import type { Answer, AsideKey, Batch, Content, Indicator, Mutation, PastMark, Sheet } from '../score-sheet/contract';
import type { HttpTransport, Reply, Transport } from '../score-sheet/transport';
import { rehearsedSums } from './rehearsed-sums';

export interface Rehearsed extends Content {
  version: number;
}

/**
 * The way to nowhere: cases are read from the server once, and what is marked stays in this object until it is reset. It
 * answers as the server would, so that the page behaves as in earnest, also without a network.
 */
export class RehearsalTransport implements Transport {
  private readonly known = new Map<string, unknown>();
  private marks = new Map<string, Map<string, Rehearsed>>();
  private past = new Map<string, PastMark[]>();
  private applied = new Map<string, number>();

  constructor(
    private readonly inner: Pick<HttpTransport, 'get'>,
    private readonly device: string,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Forgets every mark. */
  reset(): void {
    this.marks = new Map();
    this.past = new Map();
    this.applied = new Map();
  }

  async get<T>(path: string): Promise<Reply<T>> {
    const history = /^sheets\/([^/]+)\/history$/.exec(path);
    if (history?.[1] !== undefined) {
      return { ok: true, body: [...(this.past.get(decodeURIComponent(history[1])) ?? [])].reverse() as T };
    }
    if (this.known.has(path)) {
      return { ok: true, body: this.known.get(path) as T };
    }
    const reply = await this.inner.get<T>(path);
    if (reply.ok) {
      this.known.set(path, reply.body);
    }
    return reply;
  }

  async read(id: string): Promise<Reply<Sheet>> {
    const reply = await this.get<Sheet>(`sheets/${encodeURIComponent(id)}`);
    return reply.ok ? { ok: true, body: this.marked(reply.body) } : reply;
  }

  async write(batch: Batch): Promise<Reply<Answer>> {
    const reply = await this.get<Sheet>(`sheets/${encodeURIComponent(batch.sheet)}`);
    if (!reply.ok) {
      return reply;
    }
    const savedAt = this.now().toISOString();
    const acknowledged = batch.mutations.map((mutation) => ({
      id: mutation.id,
      indicator: mutation.indicator,
      version: this.apply(batch.sheet, mutation, savedAt),
    }));
    const marks = this.marks.get(batch.sheet) ?? new Map<string, Rehearsed>();
    return { ok: true, body: { savedAt, acknowledged, refused: [], conflicts: [], ...rehearsedSums(reply.body, marks) } };
  }

  private apply(sheet: string, mutation: Mutation, savedAt: string): number {
    const before = this.applied.get(mutation.id);
    if (before !== undefined) {
      return before;
    }
    const marks = this.marks.get(sheet) ?? new Map<string, Rehearsed>();
    const { indicator, value, notApplicable, comment } = mutation;
    const version = (marks.get(indicator)?.version ?? 0) + 1;
    marks.set(indicator, { value, notApplicable, comment, version });
    this.marks.set(sheet, marks);
    this.applied.set(mutation.id, version);
    if (!indicator.startsWith('-')) {
      const past = this.past.get(sheet) ?? [];
      past.push({ indicator, value, notApplicable, comment, version, savedAt, device: this.device });
      this.past.set(sheet, past);
    }
    return version;
  }

  /** The sheet with what has been marked on it here. */
  private marked(sheet: Sheet): Sheet {
    const marks = this.marks.get(sheet.sheet.id) ?? new Map<string, Rehearsed>();
    const mark = (indicator: Indicator): Indicator => ({ ...indicator, ...marks.get(indicator.key) });
    const asides: Sheet['asides'] = {};
    for (const key of ['-note', '-bookmarks'] satisfies AsideKey[]) {
      const kept = marks.get(key);
      if (kept) {
        asides[key] = { content: kept.comment, version: kept.version };
      }
    }
    return {
      ...sheet,
      dimensions: sheet.dimensions.map((dimension) => ({ ...dimension, indicators: dimension.indicators.map(mark) })),
      missing: rehearsedSums(sheet, marks).missing,
      asides,
    };
  }
}
