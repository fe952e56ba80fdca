import type { Answer, Mutation } from '../score-sheet/contract';
import type { HeldMark, QueuedMutation } from '../score-sheet/queue';
import type { Trouble } from '../score-sheet/save-state';

/** What pages of one account tell each other, within a tab and between the tabs of one browser. */
export type News =
  | { kind: 'queued'; mutation: QueuedMutation }
  | { kind: 'sending'; sheet: string }
  | { kind: 'answered'; sheet: string; sent: Mutation[]; answer: Answer; held: HeldMark[] }
  | { kind: 'failed'; sheet: string | null; trouble: Trouble }
  | { kind: 'released'; sheet: string; indicator: string; id: string }
  /** The sheet is not as it was read: it was closed or opened again, or what was left of it was let go. */
  | { kind: 'outdated'; sheet: string }
  /** Another page has taken the flush over and found nothing left to send. */
  | { kind: 'allSent' }
  | { kind: 'notDurable' }
  | { kind: 'signedOut' };

export type Listener = (news: News) => void;

/** Opens a channel between the pages of one browser; null where it has none. */
export type OpenChannel = (name: string) => BroadcastChannel | null;

const browserChannel: OpenChannel = (name) =>
  typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null;

/** Spreads news; without channels of the browser, within the page alone. */
export class NewsBoard {
  private readonly listeners = new Set<Listener>();
  private readonly channel: BroadcastChannel | null;

  constructor(account: string, open: OpenChannel = browserChannel) {
    this.channel = account === '' ? null : open(`cluster-review/${account}`);
    this.channel?.addEventListener('message', (event: MessageEvent<News>) => this.hear(event.data));
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(news: News): void {
    this.hear(news);
    if (news.kind !== 'notDurable') {
      this.channel?.postMessage(news);
    }
  }

  close(): void {
    this.channel?.close();
    this.listeners.clear();
  }

  private hear(news: News): void {
    [...this.listeners].forEach((listener) => listener(news));
  }
}
