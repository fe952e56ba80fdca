import type { Content } from '../score-sheet/contract';
import type { MutationQueue } from '../score-sheet/queue';
import type { DeviceStore, FoundDraft, GivenUp, KeptAnswers, KeptDraft } from './device-store';
import { SealedAnswers } from './kept-answers';
import type { Jotter } from './jotter';
import { KeptDrafts } from './kept-drafts';
import { KeptQueue, placeOf } from './kept-queue';
import type { NewsBoard } from './news';
import type { AnswerRow, Change } from './rows';
import type { Sealer } from './sealer';
import type { Shelf } from './shelf';
import { onlyTab, type Tab } from './tab';

/** What must happen to the key when the account signs out. */
export type ForgetKey = (account: string) => Promise<void>;

/** A device's store over a shelf: the same code whether it lasts or not. */
export class SealedStore implements DeviceStore {
  readonly queue: MutationQueue;
  readonly answers: KeptAnswers;
  private readonly inFields: KeptDrafts;
  private owner: string;
  private isSignedOut = false;

  constructor(
    account: string,
    private readonly shelf: Shelf,
    private readonly sealer: Sealer,
    readonly news: NewsBoard,
    /** Answers are kept apart: a full device gives them up first. */
    answerShelf: Shelf = shelf,
    private readonly forgetKey: ForgetKey = () => Promise.resolve(),
    tab: Tab = onlyTab,
    jotter: Jotter | null = null,
  ) {
    this.owner = account;
    this.inFields = new KeptDrafts(this, shelf, sealer, tab, jotter);
    news.listen(({ kind }) => {
      // Whatever is still being read is not for this device any more; what is typed stays, sealed.
      this.isSignedOut ||= kind === 'signedOut';
    });
    this.queue = new KeptQueue(shelf, sealer);
    this.answers = new SealedAnswers(this, answerShelf, sealer);
  }

  get account(): string {
    return this.owner;
  }

  belongsTo(account: string): boolean {
    if (this.owner === '' && !this.durable) {
      this.owner = account;
    }
    return this.owner === account && !this.isSignedOut;
  }

  get durable(): boolean {
    return this.shelf.durable;
  }

  type(draft: KeptDraft): Promise<void> {
    return this.inFields.type(draft);
  }

  drafts(sheet: string): Promise<readonly FoundDraft[]> {
    return this.inFields.found(sheet);
  }

  adopt(drafts: readonly FoundDraft[]): Promise<void> {
    return this.inFields.adopt(drafts);
  }

  settled(sheet: string, indicator: string, content: Content): Promise<void> {
    return this.inFields.settled(sheet, indicator, content);
  }

  discard(given: GivenUp): Promise<void> {
    return this.inFields.discard(given);
  }

  /** Ends when all that was typed is on the device. */
  get written(): Promise<void> {
    return this.inFields.written;
  }

  /** A mark counts once, whether it waits, is held or only stands in its field. */
  async unsent(sheets: readonly string[] | null = null): Promise<number> {
    const drafts = await this.inFields.unsaved();
    const [queue, held] = await Promise.all([
      this.shelf.ofAccount('queue', this.account),
      this.shelf.ofAccount('held', this.account),
    ]);
    const rows = [...queue, ...held.filter(({ kind }) => kind !== 'closed'), ...drafts];
    const asked = rows.filter(({ sheet }) => sheets === null || sheets.includes(sheet));
    return new Set(asked.map(placeOf)).size;
  }

  async leftOver(): Promise<number> {
    const held = await this.shelf.ofAccount('held', this.account);
    return new Set(held.filter(({ kind }) => kind === 'closed').map(placeOf)).size;
  }

  async forget(sheet: string): Promise<void> {
    const own = (rows: AnswerRow[]) => rows.filter((row) => row.sheet === sheet);
    const answers = own(await this.shelf.ofAccount('answers', this.account));
    const files = own(await this.shelf.ofAccount('files', this.account));
    const { done } = await this.shelf.rows(this.account, sheet);
    await this.shelf.apply([
      ...answers.map(({ place }): Change => ({ table: 'answers', drop: place })),
      ...files.map(({ place }): Change => ({ table: 'files', drop: place })),
      ...done.map(({ id }): Change => ({ table: 'done', drop: id })),
    ]);
  }

  async signOut(): Promise<void> {
    await this.written;
    await this.forgetKey(this.account);
    this.news.tell({ kind: 'signedOut' });
  }

  async close(): Promise<void> {
    await this.written;
    this.news.close();
  }
}
