import type { Reviews } from '../score-sheet/contract';
import { synchroniserOf } from '../score-sheet/synchroniser';
import type { HttpTransport } from '../score-sheet/transport';
import type { DeviceStore } from '../store/device-store';

/** Reading ahead waits until a page has loaded what it shows. */
const QUIET = 10_000;

/** Keeps what an expert needs without a network, once the page has rest. */
export class Keeping {
  constructor(
    private readonly transport: Pick<HttpTransport, 'get' | 'read' | 'write'>,
    /** Whether the page or the sign-in has ended. */
    private readonly isOver: () => boolean,
  ) {}

  /** The task list and what still waits of any sheet. */
  async begin(store: DeviceStore): Promise<void> {
    await synchroniserOf(store, this.transport).flush();
    const reply = await this.transport.get<Reviews>('reviews');
    if (reply.ok && store.belongsTo(reply.body.account)) {
      await store.answers.keep('reviews', '', reply.body);
      setTimeout(() => void this.keepSheets(store, reply.body), QUIET);
    }
  }

  /** Sheets that are still to be marked and were never opened here, one after the other. */
  async keepSheets(store: DeviceStore, reviews: Reviews): Promise<void> {
    const open = reviews.groups.flatMap(({ tasks }) => tasks).filter((task) => task.editable && task.state !== 'recused');
    for (const { sheet } of open) {
      if (!store.durable || this.isOver()) {
        return;
      }
      if ((await store.answers.keptAt('sheet', sheet)) === null && !(await this.keepSheet(store, sheet))) {
        return;
      }
    }
  }

  /** False where the server cannot be reached. What was changed while it answered is kept by whoever changed it. */
  private async keepSheet(store: DeviceStore, sheet: string): Promise<boolean> {
    let isBehind = false;
    const unlisten = store.news.listen((news) => {
      isBehind ||= 'sheet' in news && news.sheet === sheet;
    });
    const reply = await this.transport.read(sheet);
    unlisten();
    if (reply.ok && !isBehind) {
      await store.answers.keep('sheet', sheet, reply.body);
    }
    return reply.ok;
  }
}
