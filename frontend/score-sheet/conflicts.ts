import type { AsideKey } from './contract';
import { merged } from './merge';
import type { OpenDesk, OwnChanges } from './own-changes';
import type { Resting } from './resting';
import { ASIDES, contentOf } from './sheet-model';

/** What a session does once a conflict has ended. */
export interface Decided {
  /** The sheet that is open now: an own version shown late belongs to it alone. */
  desk(): OpenDesk | null;
  settle(): void;
  changed(): void;
  count(): Promise<void>;
  flush(): Promise<void>;
}

/** Marks that were changed in two places: the expert chooses, and only what nobody else reads is put together unasked. */
export class Conflicts {
  constructor(
    private readonly sheet: string,
    private readonly own: OwnChanges,
    private readonly resting: Resting,
    private readonly then: Decided,
  ) {}

  choose(key: string, choice: 'mine' | 'theirs'): void {
    const desk = this.then.desk();
    if (!desk?.opened.model.draft(key).conflict) {
      return;
    }
    const { store, opened } = desk;
    this.startAnew(desk, key);
    const { typed, writtenComment, notApplicable } = opened.model.draft(key);
    const given = { sheet: this.sheet, indicator: key, typed, writtenComment, notApplicable };
    opened.model.choose(key, choice);
    const content = choice === 'mine' ? opened.model.handOver(key) : null;
    this.decided(desk, key, content ? this.own.typeAndEnqueue(desk, key, content) : store.discard(given));
  }

  /** Asides of two devices are put together without a question. */
  mergeAsides(): void {
    const desk = this.then.desk();
    for (const key of Object.keys(ASIDES) as AsideKey[]) {
      const conflict = desk?.opened.model.draft(key).conflict;
      if (desk && conflict) {
        this.decided(desk, key, this.merge(desk, key, conflict.comment));
      }
    }
  }

  /** Both in one that the other device's stands in; where that is too long to be sent, it waits in its field. */
  private merge(desk: OpenDesk, key: AsideKey, theirs: string): Promise<void> {
    const { store, opened } = desk;
    const { model } = opened;
    const { writtenComment: mine, base } = model.draft(key);
    this.startAnew(desk, key);
    model.choose(key, 'theirs');
    model.write(key, merged(key, base.comment, mine, theirs));
    const content = model.handOver(key);
    return content
      ? this.own.typeAndEnqueue(desk, key, content)
      : this.own.keepTyped(desk, key).then(() => store.settled(this.sheet, key, contentOf(model.draft(key))));
  }

  /** What comes next of a mark follows nothing that was on its way. */
  private startAnew({ opened }: OpenDesk, key: string): void {
    this.resting.end(key);
    opened.bases.delete(key);
    opened.last.delete(key);
    opened.ids.delete(key);
  }

  /** A conflict has ended; the next of the mark is shown once what was decided is on the device. */
  private decided({ store, opened }: OpenDesk, key: string, handed: Promise<void>): void {
    this.own.edits += 1;
    const [chosen, ...others] = opened.held.get(key) ?? [];
    opened.held.set(key, others);
    void handed.then(async () => {
      if (chosen) {
        await store.queue.release([chosen.id]);
        store.news.tell({ kind: 'released', sheet: this.sheet, indicator: key, id: chosen.id });
      }
      if (others[0] && opened === this.then.desk()?.opened && !opened.last.has(key)) {
        opened.show(others[0]);
        this.mergeAsides();
      }
      await this.then.count();
      await this.then.flush();
    });
    this.then.settle();
    this.then.changed();
  }
}
