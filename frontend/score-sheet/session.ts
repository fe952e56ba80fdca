import type { DeviceStore } from '../store/device-store';
import { Conflicts } from './conflicts';
import type { AsideKey, Sheet } from './contract';
import { heard } from './hearing';
import { OpenedSheet } from './opened-sheet';
import { OwnChanges, type OpenDesk } from './own-changes';
import type { LeftMark } from './queue';
import { Resting } from './resting';
import type { SaveEvent, SaveState, Trouble } from './save-state';
import { Saving } from './saving';
import { SheetReading, type Showing } from './sheet-reading';
import { contentOf, isAside, type SheetModel } from './sheet-model';
import { synchroniserOf, type Synchroniser } from './synchroniser';
import type { Transport } from './transport';
import { UndoHistory, type Step } from './undo';

/** Milliseconds that typing has to rest before it is saved without leaving the field. */
export const NUMBER_REST = 600;
export const TEXT_REST = 700;

/** One opened sheet: what is typed, what waits, what the page says about it. */
export class SheetSession {
  /** The mark that was edited last. */
  touched: string | null = null;
  private opened: OpenedSheet | null = null;
  private store: DeviceStore | null = null;
  private synchroniser: Synchroniser | null = null;
  private unlisten: () => void = () => undefined;
  private readonly resting = new Resting();
  private readonly steps = new UndoHistory();
  private readonly saving: Saving;
  private readonly reading: SheetReading;
  private readonly own: OwnChanges;
  private readonly conflicts: Conflicts;

  constructor(
    readonly id: string,
    private readonly transport: Transport,
    private readonly given: DeviceStore | Promise<DeviceStore>,
    private readonly changed: (session: SheetSession) => void,
  ) {
    const then = {
      desk: () => this.desk,
      settle: () => this.settle(),
      changed: () => this.changed(this),
      count: () => this.count(),
      flush: () => this.flush(),
      refresh: () => void this.refresh(),
    };
    this.saving = new Saving(then.changed);
    this.reading = new SheetReading(id, transport, this.readings());
    this.own = new OwnChanges(id, then);
    this.conflicts = new Conflicts(id, this.own, this.resting, then);
  }

  get saveState(): SaveState {
    return this.saving.state;
  }

  /** Own words for marks that the sheet takes no more. */
  left: readonly LeftMark[] = [];
  /** The sheet as it was before it was closed to the expert. */
  private before: Sheet | null = null;

  /** How many marks of the account the server does not hold as they stand here, in all sheets. */
  get waiting(): number {
    return this.saving.waiting;
  }

  /** Whether the device keeps what is typed when the page is closed. */
  get durable(): boolean {
    return this.saving.durable;
  }

  /** When the copy that is shown was kept, by the device's clock; null where the server was read. */
  get keptAt(): string | null {
    return this.reading.keptAt;
  }

  private get desk(): OpenDesk | null {
    return this.store && this.opened ? { store: this.store, opened: this.opened } : null;
  }

  get model(): SheetModel | null {
    return this.opened?.model ?? null;
  }

  load(): Promise<void> {
    return this.reading.load();
  }

  /** Reads the sheet anew without taking it off the page; what is typed stays. */
  refresh(): Promise<void> {
    return this.opened ? this.reading.refresh() : Promise.resolve();
  }

  type(key: string, typed: string): void {
    this.edit(key, NUMBER_REST, (model) => model.type(key, typed));
  }

  write(key: string, comment: string): void {
    this.edit(key, TEXT_REST, (model) => model.write(key, comment));
  }

  setNotApplicable(key: string, notApplicable: boolean): void {
    this.edit(key, 0, (model) => model.setNotApplicable(key, notApplicable));
    this.commit(key);
  }

  /** What stands in an aside now. */
  aside(key: AsideKey): string {
    return this.model?.draft(key).writtenComment ?? '';
  }

  /** Keeps an aside; it is saved like a comment. */
  keep(key: AsideKey, content: string): void {
    this.write(key, content);
  }

  choose(key: string, choice: 'mine' | 'theirs'): void {
    this.conflicts.choose(key, choice);
  }

  /** Saves a mark now: its field was left, a chip or step button pressed. */
  commit(key: string): void {
    const model = this.model;
    if (model?.takes(key)) {
      if (!isAside(key)) {
        model.tidy(key);
      }
      this.handOver(key);
    }
  }

  /** What an indicator is called, as far as that is known. */
  nameOf(key: string): string {
    const sheet = this.model?.sheet ?? this.before;
    const all = sheet?.dimensions.flatMap(({ indicators }) => indicators) ?? [];
    return all.find((one) => one.key === key)?.name ?? key;
  }

  /** The expert has seen what the sheet took no more. */
  async letGo(): Promise<void> {
    const store = this.store;
    if (store) {
      const left = await store.queue.left(this.id, store.account);
      await store.queue.release(left.map(({ id }) => id));
      this.left = [];
      store.news.tell({ kind: 'outdated', sheet: this.id });
      this.changed(this);
    }
  }

  get canUndo(): boolean {
    return this.steps.canUndo && (this.model?.editable() ?? false);
  }

  get canRedo(): boolean {
    return this.steps.canRedo && (this.model?.editable() ?? false);
  }

  /** Takes the last change of a mark back, as a change of its own; tells which mark that was. */
  undo(): string | null {
    this.commitAll();
    return this.replay(this.canUndo ? this.steps.back() : null, 'before');
  }

  redo(): string | null {
    this.commitAll();
    return this.replay(this.canRedo ? this.steps.again() : null, 'after');
  }

  /** Saves everything that rests and sends what waits; true where all of it has arrived. */
  async finish(): Promise<boolean> {
    this.commitAll();
    await this.own.kept;
    await this.flush();
    return !this.unsettled();
  }

  async flush(): Promise<void> {
    await this.synchroniser?.flush();
  }

  /** The page is shown again or the network is back. */
  async wake(): Promise<void> {
    if (this.saveState.kind === 'loadFailed') {
      return this.load();
    }
    await this.flush();
    if (this.reading.isStale()) {
      await this.refresh();
    }
  }

  /** Whether anything on the page is not at the server. */
  unsettled(): boolean {
    return this.saveState.kind === 'saving' || this.saveState.kind === 'unsaved';
  }

  /** Whether something typed has not been answered yet. */
  private isOnItsWay(): boolean {
    return this.resting.size > 0 || (this.opened?.last.size ?? 0) > 0;
  }

  /** Whether closing the page now would lose something. */
  atRisk(): boolean {
    return this.unsettled() && !this.durable;
  }

  stop(): void {
    this.resting.stop();
    this.reading.stop();
    this.unlisten();
  }

  private readings(): Showing {
    return {
      open: async () => {
        const store = await this.given;
        this.listen(store);
        return store;
      },
      begin: () => this.happens({ kind: 'load' }),
      show: (sheet, isOvertaken, isCopy) => this.show(sheet, isOvertaken, isCopy),
      shown: () => this.shown(),
      copied: (at, trouble) => this.copied(at, trouble),
      failed: (trouble) => this.happens({ kind: 'failed', trouble }),
      closed: (kept) => this.closed(kept),
    };
  }

  private listen(store: DeviceStore): void {
    this.unlisten();
    this.store = store;
    this.synchroniser = synchroniserOf(store, this.transport);
    const { id, own, resting, conflicts, saving, reading } = this;
    const session = {
      ...{ id, own, resting, conflicts, saving, reading },
      opened: () => this.opened,
      settle: () => this.settle(),
      changed: () => this.changed(this),
      count: () => this.count(),
      refresh: () => void this.refresh(),
    };
    this.unlisten = store.news.listen((news) => heard(news, store, session));
  }

  /** Lays what waits over a sheet and shows it; false where an answer has overtaken it: it would show what was before. */
  private async show(sheet: Sheet, isOvertaken: () => boolean, isCopy: boolean): Promise<boolean> {
    const store = await this.given;
    let opened: OpenedSheet;
    let before: number;
    do {
      // What is typed meanwhile is on the device too: laying it over once more loses nothing.
      before = this.own.edits;
      await this.own.kept;
      opened = await OpenedSheet.of(sheet, store, isCopy);
      if (isOvertaken()) {
        return false;
      }
    } while (before !== this.own.edits);
    this.opened = opened;
    this.left = opened.left;
    this.own.knows(opened);
    void opened.taken(store);
    this.changed(this);
    return true;
  }

  /** The server's sheet is shown. */
  private async shown(): Promise<void> {
    this.conflicts.mergeAsides();
    if (this.saveState.kind !== 'saved') {
      this.happens({ kind: 'loaded', isOnItsWay: this.isOnItsWay() });
    }
    await this.handRetyped();
    await this.count();
    await this.flush();
    this.settle();
  }

  /** A kept copy is shown. */
  private async copied(at: string, trouble: Trouble): Promise<void> {
    this.happens({ kind: 'copied', at, trouble });
    await this.handRetyped();
    await this.count();
    if (this.opened && this.opened.last.size > 0) {
      this.happens({ kind: 'failed', trouble });
      await this.count();
    }
    void this.flush();
  }

  private async closed(kept: Sheet | null): Promise<void> {
    this.before = this.opened?.model.sheet ?? kept ?? this.before;
    this.opened = null;
    this.left = (await this.store?.queue.left(this.id, this.store.account)) ?? [];
    this.happens({ kind: 'load' });
    this.happens({ kind: 'failed', trouble: 'forbidden' });
  }

  private edit(key: string, rest: number, edit: (model: SheetModel) => void): void {
    const desk = this.desk;
    if (!desk?.opened.model.takes(key)) {
      return;
    }
    this.own.edits += 1;
    this.touched = isAside(key) ? this.touched : key;
    edit(desk.opened.model);
    void this.own.keepTyped(desk, key);
    this.resting.begin(key, rest, () => this.handOver(key));
    this.happens({ kind: 'edited' });
  }

  /** Hands a mark to the queue; its field may still be typed in and stays as it is. */
  private handOver(key: string): void {
    this.resting.end(key);
    const desk = this.desk;
    if (!desk?.opened.model.takes(key)) {
      this.settle();
      return;
    }
    const { store, opened } = desk;
    const before = contentOf(opened.model.draft(key).handed);
    const content = opened.model.handOver(key);
    if (content) {
      if (!isAside(key)) {
        this.steps.record({ key, before, after: content });
      }
      void this.own.enqueue(desk, key, content).then(() => this.sendOff());
    } else if (opened.model.calm(key) && !opened.last.has(key)) {
      void store.settled(this.id, key, contentOf(opened.model.draft(key))).then(() => this.count());
    } else {
      void this.count();
    }
    this.settle();
  }

  private commitAll(): void {
    for (const key of this.resting.keys()) {
      this.commit(key);
    }
  }

  private replay(step: Step | null, side: 'before' | 'after'): string | null {
    const desk = this.desk;
    if (!step || !desk || desk.opened.model.draft(step.key).conflict) {
      return null;
    }
    const { opened } = desk;
    const content = step[side];
    this.own.edits += 1;
    opened.model.retype(step.key, { ...content, typed: content.value ?? '', writtenComment: content.comment });
    const handed = opened.model.handOver(step.key);
    if (handed) {
      this.happens({ kind: 'edited' });
      void this.own.typeAndEnqueue(desk, step.key, handed).then(() => this.sendOff());
    }
    this.settle();
    this.changed(this);
    return step.key;
  }

  private async sendOff(): Promise<void> {
    await this.count();
    await this.flush();
  }

  /** Hands over what was typed before a reload and is an allowed mark. */
  private async handRetyped(): Promise<void> {
    const keys = this.opened?.model.keys().filter((key) => this.opened?.bases.has(key)) ?? [];
    if (keys.length > 0) {
      this.happens({ kind: 'edited' });
      keys.forEach((key) => this.handOver(key));
      await this.own.kept;
    }
  }

  private count(): Promise<void> {
    return this.saving.count(this.store);
  }

  private settle(): void {
    this.saving.settle(this.opened, this.resting.size > 0, this.keptAt);
  }

  private happens(event: SaveEvent): void {
    this.saving.happens(event);
  }
}
