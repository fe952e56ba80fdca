import type { DeviceStore, KeptDraft } from '../store/device-store';
import type { News } from '../store/news';
import type { AsideKey, Content, Sheet } from './contract';
import { newId } from './ids';
import { obstacle } from './obstacle';
import { OpenedSheet } from './opened-sheet';
import { nextSaveState, type SaveEvent, type SaveState, type Trouble } from './save-state';
import { SheetReading, type Showing } from './sheet-reading';
import { hear, type Heard } from './session-news';
import { contentOf, isAside, type SheetModel } from './sheet-model';
import { synchroniserOf, type Synchroniser } from './synchroniser';
import type { Transport } from './transport';
import { UndoHistory, type Step } from './undo';

/** Milliseconds that typing has to rest before it is saved without leaving the field. */
export const NUMBER_REST = 600;
export const TEXT_REST = 700;

/** One opened sheet: what is typed, what waits, what the page says about it. */
export class SheetSession {
  saveState: SaveState = { kind: 'loading' };
  /** How many marks of the account the server does not hold as they stand here, in all sheets. */
  waiting = 0;
  durable = true;
  /** The mark that was edited last. */
  touched: string | null = null;
  private opened: OpenedSheet | null = null;
  private store: DeviceStore | null = null;
  private synchroniser: Synchroniser | null = null;
  private unlisten: () => void = () => undefined;
  private readonly resting = new Map<string, ReturnType<typeof setTimeout>>();
  /** Ids of changes that this page has seen. */
  private readonly seen = new Set<string>();
  private readonly steps = new UndoHistory();
  private adding: Promise<void> = Promise.resolve();
  private savedAt: string | null = null;
  private edits = 0;
  private readonly reading: SheetReading;

  constructor(
    readonly id: string,
    private readonly transport: Transport,
    private readonly given: DeviceStore | Promise<DeviceStore>,
    private readonly changed: (session: SheetSession) => void,
  ) {
    this.reading = new SheetReading(id, transport, this.readings());
  }

  /** When the copy that is shown was kept, by the device's clock; null where the server was read. */
  get keptAt(): string | null {
    return this.reading.keptAt;
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
    const [store, opened] = [this.store, this.opened];
    if (!store || !opened?.model.draft(key).conflict) {
      return;
    }
    clearTimeout(this.resting.get(key));
    this.resting.delete(key);
    opened.bases.delete(key);
    opened.last.delete(key);
    const { typed, writtenComment, notApplicable } = opened.model.draft(key);
    const given = { sheet: this.id, indicator: key, typed, writtenComment, notApplicable };
    opened.model.choose(key, choice);
    this.edits += 1;
    const [chosen, ...others] = opened.held.get(key) ?? [];
    opened.held.set(key, others);
    const content = choice === 'mine' ? opened.model.handOver(key) : null;
    const handed = content ? this.enqueue(opened, key, content) : store.discard(given);
    void handed.then(async () => {
      if (chosen) {
        await store.queue.release([chosen.id]);
        store.news.tell({ kind: 'released', sheet: this.id, indicator: key, id: chosen.id });
      }
      if (others[0] && opened === this.opened && !opened.last.has(key)) {
        opened.show(others[0]);
      }
      await this.count();
      await this.flush();
    });
    this.settle();
    this.changed(this);
  }

  /** Saves a mark now: its field was left, a chip or step button pressed. */
  commit(key: string): void {
    const model = this.model;
    if (model?.editable()) {
      if (!isAside(key)) {
        model.tidy(key);
      }
      this.handOver(key);
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
    await this.adding;
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

  /** Whether closing the page now would lose something. */
  atRisk(): boolean {
    return this.unsettled() && !this.durable;
  }

  stop(): void {
    this.resting.forEach((timer) => clearTimeout(timer));
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
      show: (sheet, isOvertaken) => this.show(sheet, isOvertaken),
      shown: () => this.shown(),
      copied: (at, trouble) => this.copied(at, trouble),
      failed: (trouble) => this.happens({ kind: 'failed', trouble }),
      closed: () => {
        this.opened = null;
        this.happens({ kind: 'load' });
        this.happens({ kind: 'failed', trouble: 'forbidden' });
      },
    };
  }

  private listen(store: DeviceStore): void {
    this.unlisten();
    this.store = store;
    this.synchroniser = synchroniserOf(store, this.transport);
    this.unlisten = store.news.listen((news) => this.heard(news));
  }

  /** Lays what waits over a sheet and shows it; false where an answer has overtaken it: it would show what was before. */
  private async show(sheet: Sheet, isOvertaken: () => boolean): Promise<boolean> {
    const store = await this.given;
    let opened: OpenedSheet;
    let before: number;
    do {
      // What is typed meanwhile is on the device too: laying it over once more loses nothing.
      before = this.edits;
      await this.adding;
      opened = await OpenedSheet.of(sheet, store);
      if (isOvertaken()) {
        return false;
      }
    } while (before !== this.edits);
    this.opened = opened;
    opened.last.forEach((id) => this.seen.add(id));
    opened.held.forEach((held) => held.forEach(({ id }) => this.seen.add(id)));
    this.changed(this);
    return true;
  }

  /** The server's sheet is shown. */
  private async shown(): Promise<void> {
    if (this.saveState.kind !== 'saved') {
      this.happens({ kind: 'loaded' });
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

  private edit(key: string, rest: number, edit: (model: SheetModel) => void): void {
    const [store, opened] = [this.store, this.opened];
    if (!store || !opened?.model.editable()) {
      return;
    }
    this.edits += 1;
    this.touched = isAside(key) ? this.touched : key;
    edit(opened.model);
    void store.type(this.draftOf(opened, key));
    clearTimeout(this.resting.get(key));
    this.resting.set(
      key,
      setTimeout(() => this.handOver(key), rest),
    );
    this.happens({ kind: 'edited' });
  }

  private draftOf(opened: OpenedSheet, key: string): KeptDraft {
    const draft = opened.model.draft(key);
    const { typed, writtenComment } = draft;
    const { baseVersion, follows } = this.baseOf(opened, key);
    const chain = opened.last.has(key) && !opened.bases.has(key) ? opened.chains.get(key) : undefined;
    return {
      ...contentOf(draft),
      typed,
      writtenComment,
      baseVersion,
      follows: chain ?? (follows === null ? [] : [follows]),
      sheet: this.id,
      indicator: key,
      at: new Date().toISOString(),
    };
  }

  private baseOf({ model, last, bases }: OpenedSheet, key: string) {
    const base = bases.get(key);
    return {
      baseVersion: base?.baseVersion ?? model.draft(key).version,
      // What was typed before a reload follows what stood there then, not what another page has added since.
      follows: base ? base.follows : (last.get(key) ?? null),
    };
  }

  /** Hands a mark to the queue; its field may still be typed in and stays as it is. */
  private handOver(key: string): void {
    clearTimeout(this.resting.get(key));
    this.resting.delete(key);
    const opened = this.opened;
    if (!opened?.model.editable()) {
      return;
    }
    const before = contentOf(opened.model.draft(key).handed);
    const content = opened.model.handOver(key);
    if (content) {
      if (!isAside(key)) {
        this.steps.record({ key, before, after: content });
      }
      void this.enqueue(opened, key, content).then(() => this.sendOff());
    } else if (opened.model.calm(key) && !opened.last.has(key)) {
      void this.store?.settled(this.id, key, contentOf(opened.model.draft(key))).then(() => this.count());
    } else {
      void this.count();
    }
    this.settle();
  }

  private commitAll(): void {
    for (const key of [...this.resting.keys()]) {
      this.commit(key);
    }
  }

  private replay(step: Step | null, side: 'before' | 'after'): string | null {
    const opened = this.opened;
    if (!step || !opened || opened.model.draft(step.key).conflict) {
      return null;
    }
    const content = step[side];
    this.edits += 1;
    opened.model.retype(step.key, { ...content, typed: content.value ?? '', writtenComment: content.comment });
    const handed = opened.model.handOver(step.key);
    if (handed) {
      void this.store?.type(this.draftOf(opened, step.key));
      this.happens({ kind: 'edited' });
      void this.enqueue(opened, step.key, handed).then(() => this.sendOff());
    }
    this.settle();
    this.changed(this);
    return step.key;
  }

  private enqueue(opened: OpenedSheet, key: string, content: Content): Promise<void> {
    const store = this.store;
    if (!store) {
      return Promise.resolve();
    }
    const mutation = {
      ...content,
      ...this.baseOf(opened, key),
      id: newId(),
      indicator: key,
      at: new Date().toISOString(),
      sheet: this.id,
      account: opened.model.sheet.account,
      attempted: false,
    };
    opened.bases.delete(key);
    opened.waits(key, mutation.id);
    this.seen.add(mutation.id);
    this.adding = this.adding.then(async () => {
      if (await store.queue.add(mutation)) {
        store.news.tell({ kind: 'queued', mutation });
      } else {
        await this.askAgain(store, opened, key, mutation.id);
      }
    });
    return this.adding;
  }

  /** What was typed belongs to a conflict that another page has met. */
  private async askAgain(store: DeviceStore, opened: OpenedSheet, key: string, id: string): Promise<void> {
    const held = await store.queue.held(this.id, store.account);
    const own = held.filter(({ indicator, reason }) => indicator === key && reason.kind === 'conflict');
    const [first] = own;
    if (first?.reason.kind === 'conflict' && opened.last.get(key) === id) {
      opened.last.delete(key);
      opened.held.set(key, own);
      own.forEach((one) => this.seen.add(one.id));
      opened.model.hold(key, first.reason.current);
      this.settle();
      this.changed(this);
    }
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
      await this.adding;
    }
  }

  private heard(news: News): void {
    const opened = this.opened;
    if (news.kind === 'notDurable' || news.kind === 'signedOut') {
      this.durable = this.store?.durable ?? false;
      if (news.kind === 'signedOut') {
        this.happens({ kind: 'failed', trouble: 'signedOut' });
      }
      void this.count();
      return;
    }
    if ('sheet' in news && news.sheet === this.id && news.kind === 'answered') {
      this.reading.overtake();
    } else if (news.kind === 'queued' || news.kind === 'released') {
      this.edits += 1;
    }
    if (opened) {
      hear(news, this.id, opened, this.seen, (key) => this.resting.has(key), this.effects(opened));
    }
  }

  private effects(opened: OpenedSheet): Heard {
    return {
      sending: () => this.happens({ kind: 'sending' }),
      saved: (key, content) => void this.store?.settled(this.id, key, content).then(() => this.count()),
      answered: (answer) => {
        this.savedAt = answer.savedAt;
        opened.model.sum(opened.last.size === 0 && this.resting.size === 0 ? answer : null);
        // The copy for reading offline holds what the server holds.
        void this.store?.answers.keep('sheet', this.id, opened.model.savedSheet((key) => opened.last.has(key)));
        void this.count();
        this.settle();
        this.changed(this);
        if (this.keptAt !== null) {
          void this.refresh();
        }
      },
      failed: (trouble) => {
        if (opened.last.size > 0 || this.waiting > 0) {
          this.happens({ kind: 'failed', trouble });
        }
        void this.count();
      },
      changed: () => {
        this.edits += 1;
        void this.count();
        this.settle();
        this.changed(this);
      },
      released: () => void this.refresh(),
      allSent: () => void this.count().then(() => this.settle()),
    };
  }

  private async count(): Promise<void> {
    const store = this.store;
    if (store) {
      this.waiting = await store.unsent();
      this.durable = store.durable;
      this.happens({ kind: 'counted', waiting: this.waiting, durable: this.durable });
    }
  }

  /** Says what stands in the way once nothing is on its way any more, or that all is saved. */
  private settle(): void {
    const opened = this.opened;
    if (!opened || opened.last.size > 0 || this.resting.size > 0) {
      return;
    }
    const trouble = obstacle(opened.model);
    if (trouble) {
      this.happens({ kind: 'failed', trouble });
    } else if (this.savedAt !== null) {
      this.happens({ kind: 'settled', at: this.savedAt });
    } else if (this.keptAt !== null) {
      this.happens({ kind: 'copied', at: this.keptAt, trouble: 'network' });
    } else {
      this.happens({ kind: 'undone' });
    }
  }

  private happens(event: SaveEvent): void {
    this.saveState = nextSaveState(this.saveState, event);
    this.changed(this);
  }
}
