import type { Answer, Content, Current, Mutation } from './contract';

/** A change that the server has not answered yet, with the sheet and account it belongs to. */
export interface QueuedMutation extends Mutation {
  readonly sheet: string;
  readonly account: string;
  /** Once sent, a change keeps its id and content for ever: the server may have applied it and its answer been lost. */
  readonly attempted: boolean;
  /**
   * The change of the same mark that whoever typed this one saw and that was not answered then. This one takes its place
   * while it was never sent, and else is based on the version that it makes. Null where the page saw the server's mark.
   */
  readonly follows: string | null;
}

/** Why an answered change still needs the expert. */
export type HeldReason = { kind: 'conflict'; current: Current } | { kind: 'refused'; message: string };

/** The expert's own version of a mark that the server did not take, kept until it is chosen, changed or given up. */
export interface HeldMark extends Content {
  /** Of the change that was answered so. */
  readonly id: string;
  readonly sheet: string;
  readonly account: string;
  readonly indicator: string;
  readonly reason: HeldReason;
}

/** What was typed for a mark that its sheet did not take any more. */
export interface LeftMark {
  readonly id: string;
  readonly indicator: string;
  readonly typed: string;
  readonly writtenComment: string;
  readonly notApplicable: boolean;
}

/** What became of a change that was handed over: it waits, is part of a conflict, or was saved before as that version. */
export type Added = { kind: 'waits' } | { kind: 'held' } | { kind: 'saved'; version: number };

/** Where unsent changes wait; every method is one step, whole or not at all, for all tabs of this browser. */
export interface MutationQueue {
  /**
   * Adds a change; it takes the place of the never sent one that it follows, and of no other. Where that is in conflict by
   * now, it is the own version that waits there for the choice. One that was added before, as by another page that found
   * the same draft, is not added again.
   */
  add(mutation: QueuedMutation): Promise<Added>;
  /** All waiting changes of one account's sheet, oldest first; those that cannot be read are passed over, and stay. */
  waiting(sheet: string, account: string): Promise<readonly QueuedMutation[]>;
  /** The sheets of an account with waiting changes. */
  sheets(account: string): Promise<readonly string[]>;
  /**
   * Records, before they are sent, that these changes are sent in this form. Returns those still waiting: a change that
   * was replaced meanwhile must not go out, or the one in its place would conflict with it.
   */
  markAttempted(mutations: readonly QueuedMutation[]): Promise<readonly QueuedMutation[]>;
  /**
   * Takes the server's answer: what was saved is forgotten and what follows it is based on its version; what was not
   * taken is held, with the newest text that followed it. Returns what is held by this answer.
   */
  answered(sheet: string, account: string, answer: Answer): Promise<readonly HeldMark[]>;
  held(sheet: string, account: string): Promise<readonly HeldMark[]>;
  /**
   * The sheet takes only some marks: what the server does not hold of the others is left over, and waits no more.
   *
   * @param waitingToo whether the server need not be asked any more; else what waits still goes there
   */
  leave(sheet: string, account: string, isTaken: (indicator: string) => boolean, waitingToo?: boolean): Promise<void>;
  left(sheet: string, account: string): Promise<readonly LeftMark[]>;
  /** Which version of each mark the server is known to have at least, as far as this browser remembers its answers. */
  saved(sheet: string, account: string): Promise<ReadonlyMap<string, number>>;
  /** The expert has chosen. */
  release(ids: readonly string[]): Promise<void>;
}

/**
 * The next changes to send, in order and at most one for each indicator: a second change of the same mark is based on
 * the version that the first one makes, which only the server's answer tells.
 */
export function nextBatch(waiting: readonly QueuedMutation[], most = 50): QueuedMutation[] {
  const batch = new Map<string, QueuedMutation>();
  for (const mutation of waiting) {
    if (batch.size < most && !batch.has(mutation.indicator)) {
      batch.set(mutation.indicator, mutation);
    }
  }
  return [...batch.values()];
}
