import type { Answer, Content } from './contract';
import type { MutationQueue } from './queue';
import { nextSaveState, type SaveEvent, type SaveState, type Trouble } from './save-state';
import { SheetModel } from './sheet-model';
import { Synchroniser } from './synchroniser';
import type { Transport } from './transport';

/** Milliseconds that typing has to rest before it is saved without leaving the field. */
export const NUMBER_REST = 600;
export const TEXT_REST = 700;

/** One opened sheet: what is typed, what waits, what the page says about it. */
export class SheetSession {
  model: SheetModel | null = null;
  saveState: SaveState = { kind: 'loading' };
  private synchroniser: Synchroniser | null = null;
  private readonly resting = new Map<string, ReturnType<typeof setTimeout>>();
  private adding: Promise<void> = Promise.resolve();
  private unanswered = 0;
  private beingAdded = 0;
  private savedAt: string | null = null;
  private loading: Promise<void> | null = null;

  constructor(
    readonly id: string,
    private readonly transport: Transport,
    private readonly queue: MutationQueue,
    private readonly changed: (session: SheetSession) => void,
  ) {}

  load(): Promise<void> {
    this.loading ??= this.read().finally(() => {
      this.loading = null;
    });
    return this.loading;
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

  choose(key: string, choice: 'mine' | 'theirs'): void {
    this.edit(key, 0, (model) => model.choose(key, choice));
    this.commit(key);
  }

  /** Saves a mark now: its field was left, a chip or step button pressed. */
  commit(key: string): void {
    clearTimeout(this.resting.get(key));
    this.resting.delete(key);
    const model = this.model;
    if (!model || !model.editable()) {
      return;
    }
    model.tidy(key);
    const content = model.handOver(key);
    if (content) {
      void this.enqueue(model, key, content).then(() => this.flush());
    }
    this.settle();
  }

  /** Saves everything that rests and sends what waits; true where all of it has arrived. */
  async finish(): Promise<boolean> {
    for (const key of [...this.resting.keys()]) {
      this.commit(key);
    }
    await this.adding;
    await this.flush();
    return !this.unsettled();
  }

  async flush(): Promise<void> {
    await this.synchroniser?.flush();
  }

  /** Whether anything on the page is not at the server. */
  unsettled(): boolean {
    return this.saveState.kind === 'saving' || this.saveState.kind === 'unsaved';
  }

  stop(): void {
    this.resting.forEach((timer) => clearTimeout(timer));
    this.synchroniser?.stop();
  }

  private async read(): Promise<void> {
    this.happens({ kind: 'load' });
    const reply = await this.transport.read(this.id);
    if (!reply.ok) {
      this.happens({ kind: 'failed', trouble: reply.trouble });
      return;
    }
    const model = new SheetModel(reply.body);
    const waiting = await this.queue.waiting(this.id, model.sheet.account);
    waiting.forEach((mutation) => model.restore(mutation.indicator, mutation));
    this.unanswered = waiting.length;
    this.model = model;
    this.synchroniser = this.synchroniserOf(model);
    this.happens({ kind: 'loaded' });
    await this.flush();
  }

  private synchroniserOf(model: SheetModel): Synchroniser {
    const versionOf = (key: string) => model.draft(key).version;
    return new Synchroniser(this.id, model.sheet.account, this.queue, this.transport, versionOf, {
      sending: () => this.happens({ kind: 'sending' }),
      answered: (answer, left) => this.answered(model, answer, left),
      failed: (trouble) => this.happens({ kind: 'failed', trouble }),
    });
  }

  private edit(key: string, rest: number, edit: (model: SheetModel) => void): void {
    const model = this.model;
    if (!model || !model.editable()) {
      return;
    }
    edit(model);
    clearTimeout(this.resting.get(key));
    this.resting.set(
      key,
      setTimeout(() => this.rested(key), rest),
    );
    this.happens({ kind: 'edited' });
  }

  /** As commit, but the field is still being typed in: its text stays as it is. */
  private rested(key: string): void {
    this.resting.delete(key);
    const content = this.model?.handOver(key);
    if (this.model && content) {
      void this.enqueue(this.model, key, content).then(() => this.flush());
    }
    this.settle();
  }

  private enqueue(model: SheetModel, key: string, content: Content): Promise<void> {
    this.unanswered += 1;
    const mutation = {
      ...content,
      id: newId(),
      indicator: key,
      baseVersion: model.draft(key).version,
      at: new Date().toISOString(),
      sheet: this.id,
      account: model.sheet.account,
      attempted: false,
    };
    this.beingAdded += 1;
    this.adding = this.adding.then(() => this.queue.add(mutation)).finally(() => {
      this.beingAdded -= 1;
    });
    return this.adding;
  }

  private answered(model: SheetModel, answer: Answer, left: number): void {
    this.unanswered = left + this.beingAdded;
    this.savedAt = answer.savedAt;
    model.answer(answer, this.unanswered === 0 && this.resting.size === 0);
    this.settle();
    this.changed(this);
  }

  /** Says what stands in the way once nothing is on its way any more, or that all is saved. */
  private settle(): void {
    const model = this.model;
    if (!model || this.unanswered > 0 || this.resting.size > 0) {
      return;
    }
    const trouble = obstacle(model);
    if (trouble) {
      this.happens({ kind: 'failed', trouble });
    } else {
      this.happens(this.savedAt === null ? { kind: 'undone' } : { kind: 'settled', at: this.savedAt });
    }
  }

  private happens(event: SaveEvent): void {
    this.saveState = nextSaveState(this.saveState, event);
    this.changed(this);
  }
}

function obstacle(model: SheetModel): Trouble | null {
  const drafts = model.marked().map(({ key }) => ({ key, draft: model.draft(key) }));
  if (drafts.some(({ draft }) => draft.conflict)) {
    return 'conflict';
  }
  if (drafts.some(({ draft }) => draft.refusal !== null)) {
    return 'refused';
  }
  return drafts.some(({ key }) => model.reading(key).kind === 'fault' || model.commentTooLong(key)) ? 'invalid' : null;
}

/** A random id. crypto.randomUUID is missing on plain http addresses of an office network. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
