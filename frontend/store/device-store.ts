import type { Content, Material, Reviews, Sheet } from '../score-sheet/contract';
import type { MutationQueue } from '../score-sheet/queue';
import type { NewsBoard } from './news';

/** What stands in the fields of one indicator, allowed or not, until the server holds it. */
export interface KeptDraft extends Content {
  /** Of the change that it becomes: whoever hands it over, and however often, makes one and the same change. */
  id: string;
  sheet: string;
  indicator: string;
  /** What is typed, also where it is no allowed mark. */
  typed: string;
  writtenComment: string;
  /** The device's clock; only informs. */
  at: string;
  /** The server's version that the page knew, and the changes that it was typed after, newest first. */
  baseVersion: number;
  follows: readonly string[];
}

/** A draft as it is found again, with the version that the server has made of it already. */
export interface FoundDraft extends KeptDraft {
  savedAs: number | null;
}

/** What stood in the fields of a mark when the expert gave it up. */
export type GivenUp = Pick<KeptDraft, 'sheet' | 'indicator' | 'typed' | 'writtenComment' | 'notApplicable'>;

/** An answer as it was when the server last gave it. */
export interface Kept<T> {
  answer: T;
  /** By the device's clock. */
  at: string;
}

/** The last good answers of the server, for reading while it cannot be reached. */
export interface KeptAnswers {
  reviews(): Promise<Reviews | null>;
  sheet(id: string): Promise<Sheet | null>;
  material(sheet: string): Promise<Material | null>;
  file(sheet: string, file: string): Promise<Blob | null>;
  keep(kind: 'reviews', id: '', answer: Reviews): Promise<void>;
  keep(kind: 'sheet', id: string, answer: Sheet): Promise<void>;
  keep(kind: 'material', id: string, answer: Material): Promise<void>;
  keepFile(sheet: string, file: string, content: Blob): Promise<void>;
  /** When an answer was kept; null where none is. */
  keptAt(kind: 'reviews' | 'sheet' | 'material', id: string): Promise<string | null>;
}

/**
 * All that this device keeps of one account. Opened for the account that is signed in, or on the offline page for the one
 * whose key is still on the device; nothing of another account can be read through it. No method rejects because of the
 * device: where it takes nothing more, durable becomes false and the page's memory takes its place.
 */
export interface DeviceStore {
  readonly account: string;
  /** Whether it is this account's; a store in memory that nobody opened yet becomes it. */
  belongsTo(account: string): boolean;
  /** False where the browser keeps nothing: everything is in memory and gone with the page. */
  readonly durable: boolean;
  readonly queue: MutationQueue;
  readonly answers: KeptAnswers;
  readonly news: NewsBoard;
  /** Keeps what is typed now, keystroke by keystroke; calls of one mark keep their order. */
  type(draft: KeptDraft): Promise<void>;
  /** What stood in the fields of this tab, and where it has nothing of a mark, what a closed tab has left there. */
  drafts(sheet: string): Promise<readonly FoundDraft[]>;
  /** Takes over what closed tabs have left, once it stands in this tab's fields. */
  adopt(drafts: readonly FoundDraft[]): Promise<void>;
  /** Forgets the draft of a mark once the server holds just this content. */
  settled(sheet: string, indicator: string, content: Content): Promise<void>;
  /** Forgets the draft of a mark where it is just what was given up; one that another page typed meanwhile stays. */
  discard(given: GivenUp): Promise<void>;
  /**
   * How many marks of this account still have to go to the server as they stand here.
   *
   * @param sheets of these alone; null for all
   */
  unsent(sheets?: readonly string[] | null): Promise<number>;
  /** How many marks stay on this device alone, because their sheets take them no more. */
  leftOver(): Promise<number>;
  /** Deletes what the server has acknowledged of a sheet, as after it was submitted. */
  forget(sheet: string): Promise<void>;
  /** Signs this device out: deletes the key and all that the server holds. What it does not stays, unreadable. */
  signOut(): Promise<void>;
  close(): Promise<void>;
}
