import type { Content } from '../score-sheet/contract';
import { compare, parseDecimal } from '../score-sheet/decimal';
import type { MutationQueue } from '../score-sheet/queue';
import { newId } from '../score-sheet/ids';
import type { DeviceStore, FoundDraft, GivenUp, KeptAnswers, KeptDraft } from './device-store';
import { SealedAnswers } from './kept-answers';
import { KeptQueue, placeOf, readable } from './kept-queue';
import type { NewsBoard } from './news';
import type { AnswerRow, Change, DoneRow, DraftRow } from './rows';
import type { Sealer } from './sealer';
import type { Shelf } from './shelf';

type DraftBody = Pick<KeptDraft, 'value' | 'notApplicable' | 'comment' | 'typed' | 'writtenComment' | 'at'>;

/** What must happen to the key when the account signs out. */
export type ForgetKey = (account: string) => Promise<void>;

/** A device's store over a shelf: the same code whether it lasts or not. */
export class SealedStore implements DeviceStore {
  readonly queue: MutationQueue;
  readonly answers: KeptAnswers;
  /** The newest draft of each mark that is not written yet. */
  private readonly writing = new Map<string, KeptDraft>();
  private writes: Promise<void> = Promise.resolve();

  private owner: string;

  constructor(
    account: string,
    private readonly shelf: Shelf,
    private readonly sealer: Sealer,
    readonly news: NewsBoard,
    /** Answers are kept apart: a full device gives them up first. */
    answerShelf: Shelf = shelf,
    private readonly forgetKey: ForgetKey = () => Promise.resolve(),
  ) {
    this.owner = account;
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
    return this.owner === account;
  }

  get durable(): boolean {
    return this.shelf.durable;
  }

  type(draft: KeptDraft): Promise<void> {
    const place = this.place(draft.sheet, draft.indicator);
    this.writing.set(place, draft);
    return this.inTurn(async () => {
      const newest = this.writing.get(place);
      if (newest) {
        this.writing.delete(place);
        await this.write(place, newest);
      }
    });
  }

  async drafts(sheet: string): Promise<readonly FoundDraft[]> {
    await this.writes;
    const { drafts, done } = await this.shelf.rows(this.account, sheet);
    return readable(
      drafts.map(async (row) => {
        const savedAs = done.find(({ id }) => id === row.id)?.version ?? null;
        return { ...(await this.read(basedOn(row, done))), savedAs };
      }),
    );
  }

  settled(sheet: string, indicator: string, content: Content): Promise<void> {
    return this.dropWhere(sheet, indicator, (draft) => holds(draft, content));
  }

  discard(given: GivenUp): Promise<void> {
    return this.dropWhere(
      given.sheet,
      given.indicator,
      (draft) =>
        sameMark(draft.typed.trim(), given.typed.trim()) &&
        draft.writtenComment === given.writtenComment &&
        draft.notApplicable === given.notApplicable,
    );
  }

  private dropWhere(sheet: string, indicator: string, done: (draft: KeptDraft) => boolean): Promise<void> {
    return this.inTurn(async () => {
      const { drafts } = await this.shelf.rows(this.account, sheet);
      const row = drafts.find((one) => one.place === this.place(sheet, indicator));
      const [draft] = row ? await readable([this.read(row)]) : [];
      if (row && draft && done(draft)) {
        await this.shelf.change(this.account, sheet, (rows) =>
          // Another tab may have typed on meanwhile.
          rows.drafts.some((one) => one.place === row.place && sameBox(one, row)) ? [dropOf(row.place)] : [],
        );
      }
    });
  }

  /** A mark counts once, whether it waits, is held or only stands in its field. */
  async unsent(): Promise<number> {
    await this.writes;
    const [queue, held, drafts] = await Promise.all([
      this.shelf.ofAccount('queue', this.account),
      this.shelf.ofAccount('held', this.account),
      this.shelf.ofAccount('drafts', this.account),
    ]);
    return new Set([...queue, ...held, ...drafts].map(({ sheet, indicator }) => this.place(sheet, indicator))).size;
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
    await this.writes;
    await this.forgetKey(this.account);
    this.news.tell({ kind: 'signedOut' });
  }

  async close(): Promise<void> {
    await this.writes;
    this.news.close();
  }

  private async write(place: string, draft: KeptDraft): Promise<void> {
    const { id, sheet, indicator, follows, baseVersion } = draft;
    const { value, notApplicable, comment, typed, writtenComment, at } = draft;
    const content: DraftBody = { value, notApplicable, comment, typed, writtenComment, at };
    const body = await this.sealer.seal(content, place);
    const row: DraftRow = { place, id, account: this.account, sheet, indicator, follows, baseVersion, body };
    await this.shelf.apply([{ table: 'drafts', put: row }]);
  }

  private async read(row: DraftRow): Promise<KeptDraft> {
    const { id = newId(), sheet, indicator, follows, baseVersion } = row;
    const body = await this.sealer.unseal<DraftBody>(row.body, row.place);
    return { ...body, id, sheet, indicator, follows, baseVersion };
  }

  private place(sheet: string, indicator: string): string {
    return placeOf({ account: this.account, sheet, indicator });
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.writes = this.writes.then(work).catch(() => undefined);
    return this.writes;
  }
}

/** A draft that was written after one of the changes before it was answered is based on what that one made. */
function basedOn(row: DraftRow, done: readonly DoneRow[]): DraftRow {
  for (const [place, before] of row.follows.entries()) {
    const saved = done.find(({ id }) => id === before);
    if (saved) {
      return { ...row, follows: row.follows.slice(0, place), baseVersion: saved.version };
    }
  }
  return row;
}

function dropOf(place: string): Change {
  return { table: 'drafts', drop: place };
}

function sameBox(a: DraftRow, b: DraftRow): boolean {
  const iv = (row: DraftRow) => ('iv' in row.body ? row.body.iv.join() : row.body.open);
  return iv(a) === iv(b);
}

/** Whether all that stands in the fields is just this content: 5 and 5.0 are one mark, 66 beside a saved 6 is not. */
function holds(draft: KeptDraft, content: Content): boolean {
  return (
    draft.notApplicable === content.notApplicable &&
    draft.writtenComment === content.comment &&
    sameMark(draft.typed.trim(), content.value ?? '')
  );
}

function sameMark(typed: string, value: string): boolean {
  const [a, b] = [parseDecimal(typed), parseDecimal(value)];
  return a && b ? compare(a, b) === 0 : typed === value;
}
