import type { DeviceStore } from '../store/device-store';
import type { Sheet } from './contract';
import type { Trouble } from './save-state';
import { retryDelay } from './synchroniser';
import type { Reply, Transport } from './transport';

/** Milliseconds after which the kept copy is shown although the server may still answer. */
const PATIENCE = 2_500;
/** So often a sheet is read again that is behind what is known of it. */
const TRIES = 3;
/** What is shown is compared with the server when the page comes back after so many milliseconds. */
const FRESH = 15_000;

/** Who shows what was read. */
export interface Showing {
  open(): Promise<DeviceStore>;
  begin(): void;
  /** Shows a sheet, read from the server or kept before; false where it was overtaken meanwhile. */
  show(sheet: Sheet, isOvertaken: () => boolean, isCopy: boolean): Promise<boolean>;
  shown(): Promise<void>;
  copied(at: string, trouble: Trouble): Promise<void>;
  failed(trouble: Trouble): void;
  /** @param kept the last that was known of it */
  closed(kept: Sheet | null): Promise<void>;
}

/** Reads a sheet: from the server, and where that cannot be reached from the device until it can. */
export class SheetReading {
  /** When the copy that is shown was kept, by the device's clock; null where the server was read. */
  keptAt: string | null = null;
  private readAt = 0;
  /** Answers to changes of this sheet: what was read before one of them is behind it. */
  private answers = 0;
  private failures = 0;
  /** Readings in a row that were behind an answer; a server that was set back is behind for ever. */
  private behind = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private loading: Promise<void> | null = null;
  private stopped = false;

  constructor(
    private readonly id: string,
    private readonly transport: Transport,
    private readonly page: Showing,
  ) {}

  load(): Promise<void> {
    this.loading ??= this.first().finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.loading && !this.stopped) {
      await this.again(await this.page.open());
    }
  }

  /** The server has answered a change of this sheet. */
  overtake(): void {
    this.answers += 1;
  }

  isStale(): boolean {
    return this.keptAt !== null || Date.now() - this.readAt > FRESH;
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async first(): Promise<void> {
    clearTimeout(this.timer);
    this.page.begin();
    const before = this.answers;
    const asked = this.transport.read(this.id);
    const store = await this.page.open();
    const early = await Promise.race([asked, pause(PATIENCE)]);
    const kept = early?.ok || early?.trouble === 'forbidden' ? null : await store.answers.sheet(this.id);
    if (!kept || !store.belongsTo(kept.account)) {
      return this.take(store, early ?? (await asked), before);
    }
    await this.showCopy(store, kept, early && !early.ok ? early.trouble : 'network');
    if (early) {
      this.later();
    } else {
      void asked.then((late) => this.take(store, late, before));
    }
  }

  private async again(store: DeviceStore): Promise<void> {
    const before = this.answers;
    await this.take(store, await this.transport.read(this.id), before);
  }

  private async take(store: DeviceStore, reply: Reply<Sheet>, answers: number): Promise<void> {
    if (this.stopped) {
      return;
    }
    if (reply.ok) {
      await this.showRead(store, reply.body, answers);
    } else if (reply.trouble === 'forbidden') {
      await this.close(store);
    } else if (this.keptAt !== null) {
      this.later();
    } else if (this.readAt === 0 || this.loading) {
      this.page.failed(reply.trouble);
      this.later();
    }
  }

  /** Rights were lost: what the device kept of the sheet goes. */
  private async close(store: DeviceStore): Promise<void> {
    const holder = (await this.transport.holder?.()) ?? null;
    if (holder !== null && !store.belongsTo(holder)) {
      // Not the sheet has another owner, but the browser.
      this.page.failed('wrongAccount');
      return;
    }
    const kept = await store.answers.sheet(this.id);
    if (holder !== null) {
      await store.queue.leave(this.id, store.account, () => false, true);
    }
    await store.forget(this.id);
    await this.page.closed(kept);
  }

  private async showRead(store: DeviceStore, sheet: Sheet, answers: number): Promise<void> {
    if (!store.belongsTo(sheet.account)) {
      this.page.failed('wrongAccount');
      return;
    }
    if (this.behind < TRIES && (await isBehind(sheet, store))) {
      // The page before has still heard an answer that came after this was read.
      this.behind += 1;
      return this.again(store);
    }
    this.behind = 0;
    const isOvertaken = () => this.answers !== answers;
    if (isOvertaken() || !(await this.page.show(sheet, isOvertaken, false))) {
      return this.again(store);
    }
    this.failures = 0;
    this.keptAt = null;
    this.readAt = Date.now();
    void store.answers.keep('sheet', this.id, sheet);
    await this.page.shown();
  }

  private async showCopy(store: DeviceStore, kept: Sheet, trouble: Trouble): Promise<void> {
    let answers: number;
    let sheet: Sheet;
    do {
      // The copy holds what an answer brought meanwhile.
      answers = this.answers;
      sheet = (await store.answers.sheet(this.id)) ?? kept;
    } while (!(await this.page.show(sheet, () => this.answers !== answers, true)));
    this.keptAt = (await store.answers.keptAt('sheet', this.id)) ?? new Date().toISOString();
    await this.page.copied(this.keptAt, trouble);
  }

  private later(): void {
    if (!this.stopped) {
      this.failures += 1;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.refresh(), retryDelay(this.failures));
    }
  }
}

/** Whether the server has answered a change of a mark with a newer version than was read. */
async function isBehind({ sheet, account, dimensions }: Sheet, { queue }: DeviceStore): Promise<boolean> {
  const saved = await queue.saved(sheet.id, account);
  const marks = dimensions.flatMap(({ indicators }) => indicators);
  return marks.some(({ key, version }) => (saved.get(key) ?? 0) > version);
}

function pause(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}
