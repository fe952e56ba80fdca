import type { DeviceStore, FoundDraft } from '../store/device-store';
import type { AsideKey, Sheet } from './contract';
import { newId } from './ids';
import type { HeldMark, LeftMark, QueuedMutation } from './queue';
import { holds } from './typed';
import { ASIDES, contentOf, same, SheetModel } from './sheet-model';

/** What a change is based on. */
export interface Base {
  baseVersion: number;
  follows: string | null;
}

/** A sheet as the server gives it with all of the expert's own that waits on this device laid over it. */
export class OpenedSheet {
  readonly model: SheetModel;
  /** The newest waiting change of each mark. */
  readonly last = new Map<string, string>();
  /** All changes of each mark that this page has seen waiting, newest first. */
  readonly chains = new Map<string, readonly string[]>();
  /** Own versions that wait for the expert, oldest first. */
  readonly held = new Map<string, HeldMark[]>();
  /** Of marks that are typed but not handed over: what they were typed upon. */
  readonly bases = new Map<string, Base>();
  /** Own words for marks that the sheet takes no more. */
  left: readonly LeftMark[] = [];
  /** What stood in fields when the sheet was opened. */
  private readonly found: FoundDraft[] = [];
  /** Of marks that are typed but not handed over: the id of the change that they become. */
  readonly ids = new Map<string, string>();

  constructor(sheet: Sheet) {
    this.model = new SheetModel(sheet);
  }

  /** @param isCopy not read from the server now, but kept when it was read before */
  static async of(sheet: Sheet, store: DeviceStore, isCopy = false): Promise<OpenedSheet> {
    const opened = new OpenedSheet(sheet);
    const { id } = sheet.sheet;
    const { queue } = store;
    if (isCopy) {
      (await queue.saved(id, sheet.account)).forEach((version, key) => opened.reaches(key, version));
    }
    await queue.leave(id, sheet.account, (key) => !opened.isClosed(key));
    const waiting = await queue.waiting(id, sheet.account);
    const held = await queue.held(id, sheet.account);
    const drafts = await store.drafts(id);
    waiting.forEach((mutation) => opened.lay(mutation));
    opened.left = await opened.leftIn(store, waiting);
    const settled = held.filter((one) => !opened.hold(one)).map((one) => one.id);
    if (settled.length > 0) {
      await queue.release(settled);
    }
    for (const draft of drafts) {
      if (opened.retype(draft, waiting)) {
        opened.found.push(draft);
      } else {
        await store.settled(id, draft.indicator, draft);
      }
    }
    opened.remember(await store.answers.sheet(id));
    return opened;
  }

  /** The server has answered a change of a mark with that version. */
  private reaches(key: string, version: number): void {
    if (this.model.has(key) && version > this.model.draft(key).version) {
      this.model.fallsBehind(key, version);
    }
  }

  private isClosed(key: string): boolean {
    return this.model.has(key) && !this.model.takes(key);
  }

  /** Lays a waiting change over the sheet. */
  private lay(mutation: QueuedMutation): void {
    const { id, indicator: key, baseVersion } = mutation;
    if (this.model.takes(key)) {
      this.model.restore(key, mutation);
      this.model.typedUpon(key, baseVersion);
      this.waits(key, id);
    }
  }

  /** Asides that were typed before a reload were typed upon what the sheet or the last copy holds, or what nobody knows. */
  private remember(copy: Sheet | null): void {
    for (const key of Object.keys(ASIDES) as AsideKey[]) {
      const isHeld = (this.held.get(key)?.length ?? 0) > 0;
      if (isHeld || this.last.has(key) || this.bases.has(key)) {
        const version = this.bases.get(key)?.baseVersion ?? this.model.draft(key).version;
        const read = [this.model.sheet, copy].map((one) => one?.asides?.[key] ?? { content: '', version: 0 });
        const known = isHeld ? undefined : read.find((one) => one.version === version);
        this.model.basedOn(key, known?.content ?? '');
      }
    }
  }

  /** What the server holds just so is no longer left over; what will be soon is shown with it. */
  private async leftIn({ queue }: DeviceStore, waiting: readonly QueuedMutation[]): Promise<readonly LeftMark[]> {
    const { id, account } = { ...this.model.sheet.sheet, account: this.model.sheet.account };
    const left = await queue.left(id, account);
    const arrived = left.filter((one) => this.isClosed(one.indicator) && holds(one, this.model.draft(one.indicator).handed));
    if (arrived.length > 0) {
      await queue.release(arrived.map((one) => one.id));
    }
    const coming = waiting
      .filter(({ indicator }) => this.isClosed(indicator))
      .map((one) => ({ ...one, typed: one.value ?? '', writtenComment: one.comment }));
    return distinct([...left.filter((one) => !arrived.includes(one)), ...coming]);
  }

  /** The sheet is on the page: what closed tabs have left in its fields is this tab's now. */
  taken(store: DeviceStore): Promise<void> {
    return store.adopt(this.found);
  }

  /** A change of a mark waits that was typed upon all that waited before. */
  waits(key: string, id: string): void {
    this.chains.set(key, this.last.has(key) ? [id, ...(this.chains.get(key) ?? [])] : [id]);
    this.last.set(key, id);
  }

  /** Lays an own version over the sheet; false where the server holds the same by now. */
  hold(held: HeldMark): boolean {
    const key = held.indicator;
    if (!this.model.has(key)) {
      return true;
    }
    const theirs = this.model.draft(key).handed;
    if (!this.last.has(key) && held.reason.kind === 'conflict' && same(theirs, held)) {
      return false;
    }
    const others = this.held.get(key) ?? [];
    this.held.set(key, [...others, held]);
    // What another page has waiting for this mark is not what stands here.
    this.last.delete(key);
    if (others.length === 0) {
      this.show(held);
    }
    return true;
  }

  /** Shows an own version beside the reason why the server does not hold it. */
  show(held: HeldMark): void {
    const key = held.indicator;
    this.model.restore(key, held);
    if (held.reason.kind === 'conflict') {
      this.model.hold(key, held.reason.current);
    } else {
      this.model.refuse(key, held.reason.message);
    }
  }

  /** Puts back what stood in the fields; false where it says nothing new. */
  private retype(draft: FoundDraft, waiting: readonly QueuedMutation[]): boolean {
    const key = draft.indicator;
    if (!this.model.takes(key)) {
      return true;
    }
    const own = this.model.draft(key);
    const isWhole = draft.writtenComment === draft.comment && isPlain(draft);
    const isNews = this.takeSaved(draft);
    if (isWhole && draft.savedAs !== null) {
      // A copy that is behind it is all the same shown with it.
      return isNews;
    }
    const isOld = draft.savedAs === null && (own.isBehind || draft.baseVersion > own.version);
    if (isWhole && !isOld && same(draft, own.handed)) {
      return false;
    }
    if (isOld) {
      this.model.fallsBehind(key, Math.max(draft.baseVersion, own.version));
    }
    this.model.retype(key, draft);
    if (isOld || !same(draft, own.handed)) {
      const there = draft.follows.find((id) => waiting.some((mutation) => mutation.id === id));
      const typedUpon = { baseVersion: draft.baseVersion, follows: there ?? draft.follows[0] ?? null };
      this.bases.set(key, draft.savedAs === null ? typedUpon : { baseVersion: draft.savedAs, follows: null });
      this.ids.set(key, draft.savedAs === null ? draft.id : newId());
    }
    return true;
  }

  /** What the server has saved of a draft is newer than a copy from before; false where the sheet is not behind it. */
  private takeSaved({ indicator: key, savedAs, ...draft }: FoundDraft): boolean {
    const isOthers = this.last.has(key) || (this.held.get(key)?.length ?? 0) > 0;
    const own = this.model.draft(key);
    if (savedAs === null || isOthers || savedAs < own.version || (savedAs === own.version && !own.isBehind)) {
      return false;
    }
    this.model.adopt(key, contentOf(draft), savedAs);
    return true;
  }
}

/** Whether what is typed is just the mark it stands for. */
function isPlain(draft: FoundDraft): boolean {
  const { value } = contentOf(draft);
  const typed = draft.typed.trim();
  return value === null ? typed === '' : Number(typed) === Number(value);
}

/** The same words once, however often they were left. */
function distinct(left: readonly LeftMark[]): LeftMark[] {
  const words = ({ indicator, typed, writtenComment, notApplicable }: LeftMark) =>
    JSON.stringify([indicator, typed, writtenComment, notApplicable]);
  return [...new Map(left.map((one) => [words(one), one])).values()];
}
