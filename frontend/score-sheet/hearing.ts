import type { DeviceStore } from '../store/device-store';
import type { News } from '../store/news';
import type { Conflicts } from './conflicts';
import type { Content } from './contract';
import type { OpenedSheet } from './opened-sheet';
import type { OwnChanges } from './own-changes';
import type { Resting } from './resting';
import type { Saving } from './saving';
import { hear, type Heard } from './session-news';
import type { SheetReading } from './sheet-reading';

/** The parts of a session that news concern. */
export interface Listener {
  readonly id: string;
  readonly own: OwnChanges;
  readonly resting: Resting;
  readonly conflicts: Conflicts;
  readonly saving: Saving;
  readonly reading: SheetReading;
  opened(): OpenedSheet | null;
  settle(): void;
  changed(): void;
  count(): Promise<void>;
  refresh(): void;
}

/** What a session makes of news: of its own changes that arrived, of other pages', of an account that has gone. */
export function heard(news: News, store: DeviceStore, session: Listener): void {
  const { own, reading, resting, saving } = session;
  if (news.kind === 'notDurable' || news.kind === 'signedOut') {
    saving.durable = store.durable;
    if (news.kind === 'signedOut') {
      saving.happens({ kind: 'failed', trouble: 'signedOut' });
    }
    void session.count();
    return;
  }
  if ('sheet' in news && news.sheet === session.id && news.kind === 'answered') {
    reading.overtake();
  } else if (news.kind === 'queued' || news.kind === 'released') {
    own.edits += 1;
  }
  if (news.kind === 'outdated') {
    if (news.sheet === session.id) {
      session.refresh();
    }
    return;
  }
  const opened = session.opened();
  if (opened) {
    hear(news, session.id, opened, own.seen, (key) => resting.has(key), effects(opened, store, session));
  }
}

function effects(opened: OpenedSheet, store: DeviceStore, session: Listener): Heard {
  const { conflicts, own, reading, resting, saving } = session;
  const saved: [string, Content][] = [];
  return {
    sending: () => saving.happens({ kind: 'sending' }),
    saved: (key, content) => void saved.push([key, content]),
    answered: (answer) => {
      saving.savedAt = answer.savedAt;
      opened.model.sum(opened.last.size === 0 && resting.size === 0 ? answer : null);
      void keepAnswered(session.id, opened, store, saved).then(() => session.count());
      conflicts.mergeAsides();
      session.settle();
      session.changed();
      if (reading.keptAt !== null || answer.refused.length > 0 || opened.left.length > 0) {
        // Who is refused may have an old form of the sheet before him.
        session.refresh();
      }
    },
    failed: (trouble) => {
      if (opened.last.size > 0 || saving.waiting > 0) {
        saving.happens({ kind: 'failed', trouble });
      }
      void session.count();
    },
    changed: () => {
      own.edits += 1;
      void session.count();
      session.settle();
      session.changed();
    },
    released: () => session.refresh(),
    allSent: () => void session.count().then(() => session.settle()),
  };
}

/** What is typed is forgotten once the copy for reading offline holds what the server holds. */
async function keepAnswered(sheet: string, opened: OpenedSheet, store: DeviceStore, saved: [string, Content][]): Promise<void> {
  await store.answers.keep('sheet', sheet, opened.model.savedSheet((key) => opened.last.has(key)));
  for (const [key, content] of saved) {
    await store.settled(sheet, key, content);
  }
}
