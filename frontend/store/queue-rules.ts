import type { Answer } from '../score-sheet/contract';
import { draftsLeft, isClosing } from './left-rules';
import type { Added } from '../score-sheet/queue';
import type { Sealed } from './sealer';
import type { Change, HeldRow, QueueRow, SheetRows } from './rows';

/** So many acknowledged changes of a sheet are remembered. */
const DONE_KEPT = 200;

/** Where a change is that was added before; null for a new one, and for one that was refused and is tried again. */
export function known(rows: SheetRows, id: string): Added | null {
  if (rows.queue.some((row) => row.id === id)) {
    return { kind: 'waits' };
  }
  if (rows.held.some(({ kind, chain }) => kind === 'conflict' && chain.includes(id))) {
    return { kind: 'held' };
  }
  const done = rows.done.find((row) => row.id === id);
  return done ? { kind: 'saved', version: done.version } : null;
}

/** What adding a change does to a sheet's rows. */
export function adding(rows: SheetRows, fresh: Omit<QueueRow, 'order'>): Change[] {
  const follows = fresh.follows;
  const before = rows.queue.find(({ id }) => id === follows);
  const held = follows === null ? undefined : rows.held.find(({ chain }) => chain.includes(follows));
  if (held?.kind === 'conflict') {
    // Its predecessor is in conflict: this is the newest of the own version that waits for the choice.
    return [{ table: 'held', put: { ...held, body: fresh.body, chain: [...held.chain, fresh.id] } }];
  }
  const mended: Change[] = rows.held
    .filter(({ kind, indicator }) => kind === 'refused' && indicator === fresh.indicator)
    .map(({ id }) => ({ table: 'held', drop: id }));
  const row = { ...fresh, order: next(rows.queue) };
  if (before && !before.attempted) {
    const { follows: older, baseVersion } = before;
    return [
      ...mended,
      { table: 'queue', drop: before.id },
      { table: 'queue', put: { ...row, follows: older, baseVersion } },
    ];
  }
  if (before) {
    return [...mended, { table: 'queue', put: row }];
  }
  const done = rows.done.find(({ id }) => id === follows);
  const base = done ? done.version : fresh.baseVersion;
  return [...mended, { table: 'queue', put: { ...row, follows: null, baseVersion: base } }];
}

/** What is sealed of those changes that the server did not take: the reason of each, by its id. */
export type Reasons = ReadonlyMap<string, Sealed>;

/** What the server's answer does to a sheet's rows. */
export function answering(rows: SheetRows, answer: Answer, reasons: Reasons): Change[] {
  return [
    ...answer.acknowledged.flatMap(({ id, version }) => acknowledged(rows, id, version)),
    ...answer.refused.flatMap(({ id, code }) => refused(rows, id, reasons.get(id), isClosing(code) ? 'closed' : 'refused')),
    ...answer.conflicts.flatMap(({ id }) => inConflict(rows, id, reasons.get(id))),
  ];
}

function acknowledged(rows: SheetRows, id: string, version: number): Change[] {
  const row = rows.queue.find((one) => one.id === id);
  if (!row) {
    return [];
  }
  const old = rows.done.slice(0, Math.max(0, rows.done.length - DONE_KEPT));
  const { account, sheet, indicator } = row;
  return [
    { table: 'queue', drop: id },
    { table: 'done', put: { id, account, sheet, indicator, version, order: next(rows.done) } },
    ...old.map((one): Change => ({ table: 'done', drop: one.id })),
    ...rebased(rows, id, version),
  ];
}

/** What followed a change that made no version is based on what that one was. */
function refused(rows: SheetRows, id: string, reason: Sealed | undefined, kind: 'refused' | 'closed'): Change[] {
  const row = rows.queue.find((one) => one.id === id);
  if (!row) {
    return [];
  }
  const later = rows.queue.some(({ follows }) => follows === id);
  return [
    { table: 'queue', drop: id },
    ...rebased(rows, id, row.baseVersion),
    ...(later || !reason ? [] : [heldOf(rows, row, kind, [id], row.body, reason)]),
    ...(kind === 'closed' && !later ? draftsLeft(rows, ({ indicator }) => indicator === row.indicator) : []),
  ];
}

function inConflict(rows: SheetRows, id: string, reason: Sealed | undefined): Change[] {
  const row = rows.queue.find((one) => one.id === id);
  if (!row || !reason) {
    return [];
  }
  const chain = followers(rows.queue, row);
  const newest = chain[chain.length - 1] ?? row;
  const ids = chain.map((one) => one.id);
  return [
    ...ids.map((one): Change => ({ table: 'queue', drop: one })),
    heldOf(rows, row, 'conflict', ids, newest.body, reason),
  ];
}

/** A change and all that follow it, oldest first. */
function followers(queue: readonly QueueRow[], first: QueueRow): QueueRow[] {
  const chain = [first];
  for (const row of queue) {
    if (row.follows !== null && chain.some(({ id }) => id === row.follows)) {
      chain.push(row);
    }
  }
  return chain;
}

/** On just that version: a newer one may be known to the page, but what was typed was not typed upon it. */
function rebased(rows: SheetRows, id: string, version: number): Change[] {
  return [
    ...rows.queue
      .filter(({ follows, attempted }) => follows === id && !attempted)
      .map((row): Change => ({ table: 'queue', put: { ...row, follows: null, baseVersion: version } })),
    ...rows.drafts
      .filter(({ follows }) => follows.includes(id))
      .map((row): Change => {
        // Changes before this one are answered too; those after it are not.
        const follows = row.follows.slice(0, row.follows.indexOf(id));
        return { table: 'drafts', put: { ...row, follows, baseVersion: version } };
      }),
  ];
}

function heldOf(
  rows: SheetRows,
  { id, account, sheet, indicator }: QueueRow,
  kind: HeldRow['kind'],
  chain: string[],
  body: Sealed,
  reason: Sealed,
): Change {
  return { table: 'held', put: { id, account, sheet, indicator, kind, chain, body, reason, order: next(rows.held) } };
}

function next(rows: readonly { order: number }[]): number {
  return 1 + Math.max(0, ...rows.map(({ order }) => order));
}
