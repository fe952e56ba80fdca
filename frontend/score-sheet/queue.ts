import type { Mutation } from './contract';

/** A change that the server has not acknowledged yet, with the sheet and account it belongs to. */
export interface QueuedMutation extends Mutation {
  readonly sheet: string;
  readonly account: string;
  /** Once sent, a change keeps its id and content for ever: the server may have applied it and its answer been lost. */
  readonly attempted: boolean;
}

/** Where unsent changes wait. Asynchronous, so that a store on the device can take the place of memory. */
export interface MutationQueue {
  /** Adds a change; it takes the place of an older one of the same indicator that was never sent. */
  add(mutation: QueuedMutation): Promise<void>;
  /** All waiting changes of one account's sheet, oldest first. */
  waiting(sheet: string, account: string): Promise<readonly QueuedMutation[]>;
  /**
   * Records, before they are sent, that these changes are sent in this form. Returns those still waiting: a change that
   * was replaced meanwhile must not go out, or the one in its place would conflict with it.
   */
  markAttempted(mutations: readonly QueuedMutation[]): Promise<readonly QueuedMutation[]>;
  /** Forgets changes that the server has answered, or that the expert gave up. */
  remove(ids: readonly string[]): Promise<void>;
}

export class MemoryQueue implements MutationQueue {
  private entries: QueuedMutation[] = [];

  async add(mutation: QueuedMutation): Promise<void> {
    this.entries = this.entries.filter((entry) => entry.attempted || !sameMark(entry, mutation));
    this.entries.push(mutation);
  }

  async waiting(sheet: string, account: string): Promise<readonly QueuedMutation[]> {
    return this.entries.filter((entry) => entry.sheet === sheet && entry.account === account);
  }

  async markAttempted(mutations: readonly QueuedMutation[]): Promise<readonly QueuedMutation[]> {
    const sent = new Map(mutations.map((mutation) => [mutation.id, { ...mutation, attempted: true }]));
    const still = this.entries.filter((entry) => sent.has(entry.id)).map((entry) => entry.id);
    this.entries = this.entries.map((entry) => sent.get(entry.id) ?? entry);
    return [...sent.values()].filter((mutation) => still.includes(mutation.id));
  }

  async remove(ids: readonly string[]): Promise<void> {
    this.entries = this.entries.filter((entry) => !ids.includes(entry.id));
  }
}

/**
 * The next changes to send, in order and at most one for each indicator: a second change of the same mark is based on
 * the version that the first one makes, which only the server's answer tells. A change is based on the newest version
 * known when it is first sent, and on that one for ever.
 */
export function nextBatch(
  waiting: readonly QueuedMutation[],
  versionOf: (indicator: string) => number,
  most = 50,
): QueuedMutation[] {
  const batch = new Map<string, QueuedMutation>();
  for (const mutation of waiting) {
    if (batch.size < most && !batch.has(mutation.indicator)) {
      batch.set(
        mutation.indicator,
        mutation.attempted ? mutation : { ...mutation, baseVersion: versionOf(mutation.indicator) },
      );
    }
  }
  return [...batch.values()];
}

function sameMark(a: QueuedMutation, b: QueuedMutation): boolean {
  return a.sheet === b.sheet && a.account === b.account && a.indicator === b.indicator;
}
