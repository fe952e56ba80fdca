import type { Sealed } from './sealer';

/** A waiting change. Only what is needed to keep order and place lies open; what the expert said is sealed. */
export interface QueueRow {
  id: string;
  account: string;
  sheet: string;
  indicator: string;
  attempted: boolean;
  follows: string | null;
  baseVersion: number;
  /** Place within the sheet. */
  order: number;
  body: Sealed;
}

/** An own version that waits for the expert's choice or correction, or to be let go where its sheet takes it no more. */
export interface HeldRow {
  id: string;
  account: string;
  sheet: string;
  indicator: string;
  kind: 'conflict' | 'refused' | 'closed';
  order: number;
  /** Ids of the changes whose newest content this is: what is typed after one of them goes here too. */
  chain: string[];
  body: Sealed;
  /** Absent where the server was not asked. */
  reason?: Sealed;
}

export interface DraftRow {
  place: string;
  /** In whose fields it stands; drafts of older pages have none. */
  tab?: string;
  /** Of the change that it becomes; drafts of older pages have none. */
  id?: string;
  account: string;
  sheet: string;
  indicator: string;
  /** Unanswered changes that it was typed after, newest first; the newest may not have reached the queue. */
  follows: readonly string[];
  baseVersion: number;
  body: Sealed;
}

/** Which version an acknowledged change made, for whoever typed on before hearing of it. */
export interface DoneRow {
  id: string;
  account: string;
  sheet: string;
  /** Of an older page's rows none. */
  indicator?: string;
  version: number;
  order: number;
}

export interface AnswerRow {
  place: string;
  account: string;
  sheet: string;
  kind: string;
  at: string;
  body: Sealed;
}

export interface KeyRow {
  account: string;
  key: CryptoKey;
  /** Keys of the time before, newest first, as long as something is sealed with them that the server does not hold. */
  older?: readonly CryptoKey[];
  /** Milliseconds of the device's clock. */
  readAt: number;
  hours: number;
}

/** Something about this device itself. */
export interface NoteRow {
  name: string;
  at: string;
  /** Whom it is about, where it is about somebody. */
  account?: string;
}

export interface Tables {
  queue: QueueRow;
  held: HeldRow;
  drafts: DraftRow;
  done: DoneRow;
  answers: AnswerRow;
  files: AnswerRow;
}

export type TableName = keyof Tables;

/** Names of the key of each table. */
export const KEY_OF = {
  queue: 'id',
  held: 'id',
  drafts: 'place',
  done: 'id',
  answers: 'place',
  files: 'place',
} as const satisfies Record<TableName, string>;

/** The tables that are changed together. */
export const SHEET_TABLES = ['queue', 'held', 'drafts', 'done'] as const;
export type SheetTable = (typeof SHEET_TABLES)[number];

/** All that is kept of one sheet's marks, each list in its order. */
export type SheetRows = { [T in SheetTable]: Tables[T][] };

export type Change = { [T in TableName]: { table: T; put: Tables[T] } | { table: T; drop: string } }[TableName];

export function keyOf<T extends TableName>(table: T, row: Tables[T]): string {
  return (row as unknown as Record<string, string>)[KEY_OF[table]] ?? '';
}

/** In their order, without what has not the form of a row: it stays where it lies and harms no other. */
export function inOrder(found: SheetRows): SheetRows {
  const rows = {
    ...found,
    held: found.held.filter(({ chain }) => Array.isArray(chain)),
    drafts: found.drafts.filter(({ follows }) => Array.isArray(follows)),
  };
  const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;
  rows.queue.sort(byOrder);
  rows.held.sort(byOrder);
  rows.done.sort(byOrder);
  return rows;
}
