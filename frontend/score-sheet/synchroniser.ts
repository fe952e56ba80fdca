import type { Answer } from './contract';
import { nextBatch, type MutationQueue } from './queue';
import type { Trouble } from './save-state';
import type { Transport } from './transport';

export interface SynchroniserEvents {
  sending(): void;
  answered(answer: Answer, left: number): void;
  failed(trouble: Trouble): void;
}

/** Milliseconds before the next try after so many failures in a row: 1, 2, 4 … up to 30 seconds. */
export function retryDelay(failures: number): number {
  return Math.min(1000 * 2 ** Math.max(0, failures - 1), 30_000);
}

/** Brings the queue of one sheet to the server: one batch at a time, in order, until nothing waits. */
export class Synchroniser {
  private running: Promise<void> | null = null;
  private again = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor(
    private readonly sheet: string,
    private readonly account: string,
    private readonly queue: MutationQueue,
    private readonly transport: Transport,
    private readonly versionOf: (indicator: string) => number,
    private readonly events: SynchroniserEvents,
  ) {}

  /** Sends what waits; a call during a run makes that run look once more. Ends when the queue is empty or stuck. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.stopped) {
      return Promise.resolve();
    }
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Ends the tries; what waits stays in the queue. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    do {
      this.again = false;
      while (!this.stopped) {
        const waiting = await this.queue.waiting(this.sheet, this.account);
        const chosen = nextBatch(waiting, this.versionOf);
        if (chosen.length === 0) {
          break;
        }
        const batch = await this.queue.markAttempted(chosen);
        if (batch.length === 0) {
          continue;
        }
        this.events.sending();
        const reply = await this.transport.write({
          sheet: this.sheet,
          account: this.account,
          mutations: batch.map(({ sheet: _, account: __, attempted: ___, ...mutation }) => mutation),
        });
        if (!reply.ok) {
          this.fail(reply.trouble);
          return;
        }
        if (!(await this.take(reply.body, batch.map(({ id }) => id)))) {
          return;
        }
      }
    } while (this.again && !this.stopped);
  }

  /** False where the answer names no change of the batch: sending it again at once would go round in circles. */
  private async take(answer: Answer, sent: string[]): Promise<boolean> {
    const answered = new Set(
      [...answer.acknowledged, ...answer.refused, ...answer.conflicts].map(({ id }) => id),
    );
    const done = sent.filter((id) => answered.has(id));
    if (done.length === 0) {
      this.fail('server');
      return false;
    }
    this.failures = 0;
    await this.queue.remove(done);
    if (answer.conflicts.length > 0) {
      await this.dropBehind(answer);
    }
    const left = await this.queue.waiting(this.sheet, this.account);
    this.events.answered(answer, left.length);
    return true;
  }

  /** A mark in conflict waits for the expert's choice; what was typed after it is on the page and not sent unasked. */
  private async dropBehind(answer: Answer): Promise<void> {
    const inConflict = new Set(answer.conflicts.map(({ indicator }) => indicator));
    const waiting = await this.queue.waiting(this.sheet, this.account);
    await this.queue.remove(waiting.filter(({ indicator }) => inConflict.has(indicator)).map(({ id }) => id));
  }

  private fail(trouble: Trouble): void {
    this.failures += 1;
    this.events.failed(trouble);
    // Another account's queue stays untouched until its owner is back; trying changes nothing.
    if (!this.stopped && trouble !== 'wrongAccount') {
      this.timer = setTimeout(() => void this.flush(), retryDelay(this.failures));
    }
  }
}
