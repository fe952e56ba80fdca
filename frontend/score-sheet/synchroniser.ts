import type { DeviceStore } from '../store/device-store';
import { nextBatch, type QueuedMutation } from './queue';
import type { Trouble } from './save-state';
import { exclusively, type Exclusively } from '../store/exclusively';
import type { Transport } from './transport';

/**
 * Milliseconds before the next try after so many failures in a row: 1, 2, 4 … up to 8 seconds while somebody looks at the
 * page, and up to 30 where nobody does.
 */
export function retryDelay(failures: number, inSight = document.visibilityState !== 'hidden'): number {
  return Math.min(1000 * 2 ** Math.max(0, failures - 1), inSight ? 8_000 : 30_000);
}

/** Troubles that every sheet of this device has. */
const GENERAL: readonly Trouble[] = ['network', 'signedOut', 'wrongAccount'];

const known = new WeakMap<DeviceStore, Synchroniser>();

/** The one that serves a store on this page. */
export function synchroniserOf(store: DeviceStore, transport: Transport, alone = exclusively): Synchroniser {
  const found = known.get(store) ?? new Synchroniser(store, transport, alone);
  known.set(store, found);
  return found;
}

/**
 * Brings the waiting changes of an account to the server, of all its sheets: one batch at a time, in order, until nothing
 * waits. Of several tabs one sends and the others hear the answers.
 */
export class Synchroniser {
  private running: Promise<void> | null = null;
  private again = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor(
    private readonly store: DeviceStore,
    private readonly transport: Transport,
    private readonly alone: Exclusively = exclusively,
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
    this.running = this.alone(`cluster-review/flush/${this.store.account}`, () => this.run())
      .catch(() => this.later())
      .finally(() => {
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
    let trouble: Trouble | null;
    do {
      this.again = false;
      trouble = await this.allSheets();
    } while (this.again && !this.stopped && (trouble === null || !GENERAL.includes(trouble)));
    if (trouble === null) {
      this.failures = 0;
      this.store.news.tell({ kind: 'allSent' });
    } else if (trouble !== 'wrongAccount') {
      this.later();
    }
  }

  private async allSheets(): Promise<Trouble | null> {
    let trouble: Trouble | null = null;
    for (const sheet of await this.store.queue.sheets(this.store.account)) {
      const own = await this.oneSheet(sheet);
      if (own) {
        trouble = own;
        this.store.news.tell({ kind: 'failed', sheet: GENERAL.includes(own) ? null : sheet, trouble: own });
      }
      if (this.stopped || (own && GENERAL.includes(own))) {
        break;
      }
    }
    return trouble;
  }

  /** What hinders a sheet, or null once nothing of it waits. */
  private async oneSheet(sheet: string): Promise<Trouble | null> {
    const { queue, account, news } = this.store;
    while (!this.stopped) {
      const chosen = nextBatch(await queue.waiting(sheet, account));
      if (chosen.length === 0) {
        return null;
      }
      const batch = await queue.markAttempted(chosen);
      if (batch.length === 0) {
        continue;
      }
      news.tell({ kind: 'sending', sheet });
      const sent = batch.map(toMutation);
      const reply = await this.transport.write({ sheet, account, mutations: sent });
      if (!reply.ok) {
        return reply.trouble === 'forbidden' ? this.leave(sheet) : reply.trouble;
      }
      const answered = new Set(
        [...reply.body.acknowledged, ...reply.body.refused, ...reply.body.conflicts].map(({ id }) => id),
      );
      if (!sent.some(({ id }) => answered.has(id))) {
        // Sending it again at once would go round in circles.
        return 'server';
      }
      this.failures = 0;
      const held = await queue.answered(sheet, account, reply.body);
      news.tell({ kind: 'answered', sheet, sent, answer: reply.body, held: [...held] });
    }
    return null;
  }

  /** The sheet is no longer its expert's: nothing of it waits for a server that will not take it. */
  private async leave(sheet: string): Promise<null> {
    const { queue, account, news } = this.store;
    await queue.leave(sheet, account, () => false, true);
    news.tell({ kind: 'outdated', sheet });
    return null;
  }

  private later(): void {
    this.failures += 1;
    if (!this.stopped) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.probe(), retryDelay(this.failures));
    }
  }

  /** A device that knows it has no network is not kept awake by trying; the end of that state is told by an event. */
  private probe(): void {
    if (navigator.onLine === false) {
      this.later();
    } else {
      void this.flush();
    }
  }
}

function toMutation({ id, indicator, value, notApplicable, comment, baseVersion, at }: QueuedMutation) {
  return { id, indicator, value, notApplicable, comment, baseVersion, at };
}
