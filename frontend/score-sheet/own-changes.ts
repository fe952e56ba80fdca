import type { DeviceStore, KeptDraft } from '../store/device-store';
import type { Content } from './contract';
import { newId } from './ids';
import type { OpenedSheet } from './opened-sheet';
import type { QueuedMutation } from './queue';
import { contentOf } from './sheet-model';

/** A sheet that is open, and the device's store that keeps what is done on it. */
export interface OpenDesk {
  readonly store: DeviceStore;
  readonly opened: OpenedSheet;
}

/** What follows where a change ends otherwise than by waiting in the queue. */
export interface Afterwards {
  settle(): void;
  changed(): void;
  refresh(): void;
}

/** The way of own changes of one sheet: from the field to the device at every key, and into the queue when handed over. */
export class OwnChanges {
  /** Ids of changes that this page has seen. */
  readonly seen = new Set<string>();
  /** Grows with all that is typed or decided, so that a reading knows what came meanwhile. */
  edits = 0;
  private adding: Promise<void> = Promise.resolve();

  constructor(
    private readonly sheet: string,
    private readonly then: Afterwards,
  ) {}

  /** Ends when all that was handed over is on the device. */
  get kept(): Promise<void> {
    return this.adding;
  }

  /** This page knows all that waits in an opened sheet. */
  knows(opened: OpenedSheet): void {
    opened.last.forEach((id) => this.seen.add(id));
    opened.held.forEach((held) => held.forEach(({ id }) => this.seen.add(id)));
  }

  /** Keeps on the device what stands in a field. */
  keepTyped({ store, opened }: OpenDesk, key: string): Promise<void> {
    const id = newId();
    const kept = store.type(this.draftOf(opened, key, id));
    opened.ids.set(key, id);
    return kept;
  }

  /** Hands over what was not typed key by key. */
  typeAndEnqueue(desk: OpenDesk, key: string, content: Content): Promise<void> {
    void this.keepTyped(desk, key);
    return this.enqueue(desk, key, content);
  }

  enqueue(desk: OpenDesk, key: string, content: Content): Promise<void> {
    const { opened } = desk;
    const mutation = {
      ...content,
      ...baseOf(opened, key),
      id: opened.ids.get(key) ?? newId(),
      indicator: key,
      at: new Date().toISOString(),
      sheet: this.sheet,
      account: opened.model.sheet.account,
      attempted: false,
    };
    opened.bases.delete(key);
    opened.ids.delete(key);
    opened.waits(key, mutation.id);
    this.seen.add(mutation.id);
    this.edits += 1;
    const added = this.adding.then(() => this.add(desk, mutation));
    // What could not be added is still in its field on the device; the next change must not wait for it.
    this.adding = added.catch(() => undefined);
    return this.adding;
  }

  private async add(desk: OpenDesk, mutation: QueuedMutation): Promise<void> {
    const { store, opened } = desk;
    const { id, indicator: key } = mutation;
    const added = await store.queue.add(mutation);
    if (added.kind === 'waits') {
      store.news.tell({ kind: 'queued', mutation });
    } else if (added.kind === 'held') {
      await this.askAgain(desk, key, id);
    } else {
      this.savedBefore(opened, key, id, added.version);
    }
  }

  private draftOf(opened: OpenedSheet, key: string, id: string): KeptDraft {
    const draft = opened.model.draft(key);
    const { typed, writtenComment } = draft;
    const { baseVersion, follows } = baseOf(opened, key);
    const chain = opened.last.has(key) && !opened.bases.has(key) ? opened.chains.get(key) : undefined;
    return {
      ...contentOf(draft),
      id,
      typed,
      writtenComment,
      baseVersion,
      follows: chain ?? (follows === null ? [] : [follows]),
      sheet: this.sheet,
      indicator: key,
      at: new Date().toISOString(),
    };
  }

  /** What was typed belongs to a conflict that another page has met. */
  private async askAgain({ store, opened }: OpenDesk, key: string, id: string): Promise<void> {
    const held = await store.queue.held(this.sheet, store.account);
    const own = held.filter(({ indicator, reason }) => indicator === key && reason.kind === 'conflict');
    const [first] = own;
    if (first?.reason.kind === 'conflict' && opened.last.get(key) === id) {
      opened.last.delete(key);
      opened.held.set(key, own);
      own.forEach((one) => this.seen.add(one.id));
      opened.model.hold(key, first.reason.current);
      this.then.settle();
      this.then.changed();
    }
  }

  /** Another page that found the same draft has handed it over, and the server has saved it. */
  private savedBefore(opened: OpenedSheet, key: string, id: string, version: number): void {
    if (opened.last.get(key) === id) {
      opened.last.delete(key);
      opened.model.typedUpon(key, version);
      this.then.settle();
      this.then.refresh();
    }
  }
}

function baseOf({ model, last, bases }: OpenedSheet, key: string) {
  const base = bases.get(key);
  return {
    baseVersion: base?.baseVersion ?? model.draft(key).version,
    // What was typed before a reload follows what stood there then, not what another page has added since.
    follows: base ? base.follows : (last.get(key) ?? null),
  };
}
