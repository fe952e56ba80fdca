import type { Answer, Content } from '../score-sheet/contract';
import type { Added, HeldMark, HeldReason, LeftMark, MutationQueue, QueuedMutation } from '../score-sheet/queue';
import { leaving } from './left-rules';
import { adding, answering, known } from './queue-rules';
import type { HeldRow, QueueRow } from './rows';
import type { Sealed, Sealer } from './sealer';
import type { Shelf } from './shelf';

type Body = Content & { at: string };
/** Of what was left over in a field there is also what stood there. */
type LeftBody = Content & Partial<Pick<LeftMark, 'typed' | 'writtenComment'>>;

/** The queue on a shelf, sealed. Sealing takes time, so calls wait for one another and keep their order. */
export class KeptQueue implements MutationQueue {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly shelf: Shelf,
    private readonly sealer: Sealer,
  ) {}

  add(mutation: QueuedMutation): Promise<Added> {
    return this.inTurn(async () => {
      const { id, account, sheet, indicator, attempted, follows, baseVersion } = mutation;
      const { value, notApplicable, comment, at } = mutation;
      const body = await this.sealer.seal({ value, notApplicable, comment, at }, placeOf(mutation));
      const fresh = { id, account, sheet, indicator, attempted, follows, baseVersion, body };
      let added: Added = { kind: 'waits' };
      await this.shelf.change(account, sheet, (rows) => {
        const before = known(rows, id);
        if (before) {
          added = before;
          return [];
        }
        const changes = adding(rows, fresh);
        added = { kind: changes.some(({ table }) => table === 'queue') ? 'waits' : 'held' };
        return changes;
      });
      return added;
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
          if (change.table === 'held' && 'put' in change && change.put.kind !== 'closed') {
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
    return readable(held.filter(({ kind }) => kind !== 'closed').map((row) => this.readHeld(row)));
  }

  async leave(
    sheet: string,
    account: string,
    isTaken: (indicator: string) => boolean,
    waitingToo = false,
  ): Promise<void> {
    await this.inTurn(() => this.shelf.change(account, sheet, (rows) => leaving(rows, isTaken, waitingToo)));
  }

  async left(sheet: string, account: string): Promise<readonly LeftMark[]> {
    const { held } = await this.shelf.rows(account, sheet);
    return readable(held.filter(({ kind }) => kind === 'closed').map((row) => this.readLeft(row)));
  }

  async saved(sheet: string, account: string): Promise<ReadonlyMap<string, number>> {
    const { done } = await this.shelf.rows(account, sheet);
    const newest = new Map<string, number>();
    for (const { indicator, version } of done) {
      if (indicator !== undefined) {
        newest.set(indicator, Math.max(version, newest.get(indicator) ?? 0));
      }
    }
    return newest;
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
    const reason: HeldReason = row.reason
      ? await this.sealer.unseal<HeldReason>(row.reason, placeOf(row))
      : { kind: 'refused', message: '' };
    return { id, account, sheet, indicator, value, notApplicable, comment, reason };
  }

  private async readLeft(row: HeldRow): Promise<LeftMark> {
    const { id, indicator } = row;
    const { value, comment, notApplicable, ...field } = await this.sealer.unseal<LeftBody>(row.body, placeOf(row));
    return { id, indicator, typed: value ?? '', writtenComment: comment, ...field, notApplicable };
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
