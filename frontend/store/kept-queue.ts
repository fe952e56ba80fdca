import type { Answer, Content } from '../score-sheet/contract';
import type { HeldMark, HeldReason, MutationQueue, QueuedMutation } from '../score-sheet/queue';
import { adding, answering } from './queue-rules';
import type { HeldRow, QueueRow } from './rows';
import type { Sealed, Sealer } from './sealer';
import type { Shelf } from './shelf';

type Body = Content & { at: string };

/** The queue on a shelf, sealed. Sealing takes time, so calls wait for one another and keep their order. */
export class KeptQueue implements MutationQueue {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly shelf: Shelf,
    private readonly sealer: Sealer,
  ) {}

  add(mutation: QueuedMutation): Promise<boolean> {
    return this.inTurn(async () => {
      const { id, account, sheet, indicator, attempted, follows, baseVersion } = mutation;
      const { value, notApplicable, comment, at } = mutation;
      const body = await this.sealer.seal({ value, notApplicable, comment, at }, placeOf(mutation));
      const fresh = { id, account, sheet, indicator, attempted, follows, baseVersion, body };
      let queued = true;
      await this.shelf.change(account, sheet, (rows) => {
        const changes = adding(rows, fresh);
        queued = changes.some((change) => change.table === 'queue');
        return changes;
      });
      return queued;
    });
  }

  async waiting(sheet: string, account: string): Promise<readonly QueuedMutation[]> {
    const { queue } = await this.shelf.rows(account, sheet);
    return readable(queue.map((row) => this.read(row)));
  }

  async sheets(account: string): Promise<readonly string[]> {
    return [...new Set((await this.shelf.ofAccount('queue', account)).map(({ sheet }) => sheet))];
  }

  async markAttempted(mutations: readonly QueuedMutation[]): Promise<readonly QueuedMutation[]> {
    const [first] = mutations;
    if (!first) {
      return [];
    }
    const bases = new Map<string, number>();
    await this.shelf.change(first.account, first.sheet, ({ queue }) =>
      queue
        .filter((row) => mutations.some(({ id }) => id === row.id))
        .map((row) => {
          bases.set(row.id, row.baseVersion);
          return { table: 'queue', put: { ...row, attempted: true } };
        }),
    );
    return mutations.flatMap((mutation) => {
      const baseVersion = bases.get(mutation.id);
      return baseVersion === undefined ? [] : [{ ...mutation, attempted: true, baseVersion }];
    });
  }

  answered(sheet: string, account: string, answer: Answer): Promise<readonly HeldMark[]> {
    return this.inTurn(async () => {
      const reasons = await this.sealReasons(account, sheet, answer);
      const fresh: HeldRow[] = [];
      await this.shelf.change(account, sheet, (rows) => {
        fresh.length = 0;
        const changes = answering(rows, answer, reasons);
        for (const change of changes) {
          if (change.table === 'held' && 'put' in change) {
            fresh.push(change.put);
          }
        }
        return changes;
      });
      return readable(fresh.map((row) => this.readHeld(row)));
    });
  }

  async held(sheet: string, account: string): Promise<readonly HeldMark[]> {
    const { held } = await this.shelf.rows(account, sheet);
    return readable(held.map((row) => this.readHeld(row)));
  }

  async release(ids: readonly string[]): Promise<void> {
    await this.shelf.apply(ids.map((drop) => ({ table: 'held', drop })));
  }

  private async sealReasons(account: string, sheet: string, answer: Answer): Promise<Map<string, Sealed>> {
    const given: [string, string, HeldReason][] = [
      ...answer.refused.map(({ id, indicator, message }): [string, string, HeldReason] => [
        id,
        indicator,
        { kind: 'refused', message },
      ]),
      ...answer.conflicts.map(({ id, indicator, current }): [string, string, HeldReason] => [
        id,
        indicator,
        { kind: 'conflict', current },
      ]),
    ];
    const reasons = new Map<string, Sealed>();
    for (const [id, indicator, reason] of given) {
      reasons.set(id, await this.sealer.seal(reason, placeOf({ account, sheet, indicator })));
    }
    return reasons;
  }

  private async read(row: QueueRow): Promise<QueuedMutation> {
    const { id, account, sheet, indicator, attempted, follows, baseVersion } = row;
    const body = await this.sealer.unseal<Body>(row.body, placeOf(row));
    return { ...body, id, account, sheet, indicator, attempted, follows, baseVersion };
  }

  private async readHeld(row: HeldRow): Promise<HeldMark> {
    const { id, account, sheet, indicator } = row;
    const { value, notApplicable, comment } = await this.sealer.unseal<Body>(row.body, placeOf(row));
    const reason = await this.sealer.unseal<HeldReason>(row.reason, placeOf(row));
    return { id, account, sheet, indicator, value, notApplicable, comment, reason };
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

/** The place that contents of one mark are sealed for, wherever they wait. */
export function placeOf({ account, sheet, indicator }: { account: string; sheet: string; indicator: string }): string {
  return JSON.stringify([account, sheet, indicator]);
}

/** Those that could be read. A box that cannot be read harms no other, and stays for whoever has its key. */
export async function readable<T>(reading: Promise<T>[]): Promise<T[]> {
  const read = await Promise.allSettled(reading);
  return read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
