import type { Content } from '../score-sheet/contract';
import { newId } from '../score-sheet/ids';
import { holds, sameMark } from '../score-sheet/typed';
import type { FoundDraft, GivenUp, KeptDraft } from './device-store';
import type { Jotter } from './jotter';
import { placeOf, readable } from './kept-queue';
import type { Change, DoneRow, DraftRow } from './rows';
import type { Sealer } from './sealer';
import type { Shelf } from './shelf';
import type { Tab } from './tab';

type DraftBody = Pick<KeptDraft, 'value' | 'notApplicable' | 'comment' | 'typed' | 'writtenComment' | 'at'>;
type Read = FoundDraft & { readonly row: DraftRow };

/** What stands in the fields of each tab: none overwrites what is being typed in another. */
export class KeptDrafts {
  /** The newest draft of each mark that is not written yet. */
  private readonly writing = new Map<string, KeptDraft>();
  private writes: Promise<void> = Promise.resolve();

  constructor(
    private readonly owner: { readonly account: string },
    private readonly shelf: Shelf,
    private readonly sealer: Sealer,
    private readonly tab: Tab,
    /** Keeps what is not written yet; null where the page's memory alone does. */
    private readonly jotter: Jotter | null,
  ) {
    void this.inTurn(() => this.bringIn());
  }

  /** Ends when all that was typed is on the device. */
  get written(): Promise<void> {
    return this.writes;
  }

  type(draft: KeptDraft): Promise<void> {
    const place = this.place(draft);
    this.jotter?.jot(draft);
    this.writing.set(place, draft);
    return this.inTurn(async () => {
      const newest = this.writing.get(place);
      if (newest) {
        this.writing.delete(place);
        await this.write(newest);
        if (!this.writing.has(place)) {
          this.jotter?.done(newest);
        }
      }
    });
  }

  /** Brings into the database what pages that are gone had no time for. */
  private async bringIn(): Promise<void> {
    for (const { tab, draft } of (await this.jotter?.found(await this.tab.open())) ?? []) {
      await this.write(draft, tab);
      if (!this.writing.has(this.place(draft, tab))) {
        this.jotter?.done(draft, tab);
      }
    }
  }

  /** Of each mark one: this tab's own, else the newest that a closed tab has left; what was saved comes last. */
  async found(sheet: string): Promise<readonly FoundDraft[]> {
    await this.writes;
    const { drafts, done } = await this.shelf.rows(this.owner.account, sheet);
    const open = await this.tab.open();
    const free = drafts.filter((row) => this.isOwn(row) || row.tab === undefined || !open.has(row.tab));
    const read = await readable(free.map((row) => this.find(row, done)));
    const best = new Map<string, Read>();
    for (const one of read) {
      const other = best.get(one.indicator);
      if (!other || this.goesBefore(one, other)) {
        best.set(one.indicator, one);
      }
    }
    return [...best.values()];
  }

  /** Takes over what closed tabs have left, once it stands in this tab's fields; where it has its own, that stays. */
  adopt(found: readonly FoundDraft[]): Promise<void> {
    return this.inTurn(async () => {
      for (const draft of found) {
        const place = this.place(draft);
        await this.shelf.change(this.owner.account, draft.sheet, ({ drafts }) => {
          const row = drafts.find((one) => one.place !== place && one.id === draft.id && one.indicator === draft.indicator);
          const hasOwn = drafts.some((one) => one.place === place);
          return row && !hasOwn ? [dropOf(row.place), { table: 'drafts', put: { ...row, place, tab: this.tab.id } }] : [];
        });
      }
    });
  }

  /** Those that say more than what the server has saved of them. */
  async unsaved(): Promise<readonly DraftRow[]> {
    await this.writes;
    const { account } = this.owner;
    const [drafts, done] = [await this.shelf.ofAccount('drafts', account), await this.shelf.ofAccount('done', account)];
    const ids = new Set(done.map(({ id }) => id));
    const known = drafts.filter(({ id }) => id !== undefined && ids.has(id));
    const read = await readable(known.map((row) => this.find(row, done)));
    const whole = new Set(read.filter(isSaved).map(({ row }) => row.place));
    return drafts.filter(({ place }) => !whole.has(place));
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
      const { drafts } = await this.shelf.rows(this.owner.account, sheet);
      const read = await readable(drafts.filter((row) => row.indicator === indicator).map((row) => this.find(row, [])));
      const old = read.filter(done).map(({ row }) => row);
      if (old.length > 0) {
        await this.shelf.change(this.owner.account, sheet, (rows) =>
          // Another tab may have typed on meanwhile.
          rows.drafts.filter((one) => old.some((row) => one.place === row.place && sameBox(one, row))).map((one) => dropOf(one.place)),
        );
      }
    });
  }

  private async write(draft: KeptDraft, tab = this.tab.id): Promise<void> {
    const { id, sheet, indicator, follows, baseVersion } = draft;
    const { value, notApplicable, comment, typed, writtenComment, at } = draft;
    const content: DraftBody = { value, notApplicable, comment, typed, writtenComment, at };
    const body = await this.sealer.seal(content, this.mark(draft));
    const { account } = this.owner;
    const place = this.place(draft, tab);
    const row: DraftRow = { place, tab, id, account, sheet, indicator, follows, baseVersion, body };
    await this.shelf.apply([{ table: 'drafts', put: row }]);
  }

  private async find(row: DraftRow, done: readonly DoneRow[]): Promise<Read> {
    const { id = newId(), sheet, indicator, follows, baseVersion } = basedOn(row, done);
    const body = await this.sealer.unseal<DraftBody>(row.body, this.mark(row));
    const savedAs = done.find((one) => one.id === row.id)?.version ?? null;
    return { ...body, id, sheet, indicator, follows, baseVersion, savedAs, row };
  }

  private goesBefore(one: Read, other: Read): boolean {
    if (isSaved(one) !== isSaved(other)) {
      return isSaved(other);
    }
    return this.isOwn(one.row) !== this.isOwn(other.row) ? this.isOwn(one.row) : one.at > other.at;
  }

  private isOwn(row: DraftRow): boolean {
    return row.tab === this.tab.id;
  }

  /** What a draft is sealed for: its mark, in whichever tab. */
  private mark({ sheet, indicator }: { sheet: string; indicator: string }): string {
    return placeOf({ account: this.owner.account, sheet, indicator });
  }

  /** Where a draft of a tab lies. */
  private place({ sheet, indicator }: { sheet: string; indicator: string }, tab = this.tab.id): string {
    return JSON.stringify([this.owner.account, sheet, indicator, tab]);
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

function isSaved(draft: FoundDraft): boolean {
  return draft.savedAs !== null && holds(draft, draft);
}

function dropOf(place: string): Change {
  return { table: 'drafts', drop: place };
}

function sameBox(a: DraftRow, b: DraftRow): boolean {
  const iv = (row: DraftRow) => ('iv' in row.body ? row.body.iv.join() : row.body.open);
  return iv(a) === iv(b);
}
