import { IDBFactory } from 'fake-indexeddb';
import { newId } from '../score-sheet/ids';
import { SheetSession } from '../score-sheet/session';
import { synchroniserOf, Synchroniser } from '../score-sheet/synchroniser';
import { HttpTransport } from '../score-sheet/transport';
import { Database } from '../store/database';
import type { DeviceStore } from '../store/device-store';
import type { Exclusively } from '../store/exclusively';
import type { Slips } from '../store/jotter';
import { openStore, type Surroundings } from '../store/open';
import type { StoreKey } from '../score-sheet/contract';

/** What the tabs of one browser share: the database, the locks, the channels. */
export class FakeBrowser {
  factory = new IDBFactory();
  readonly slips = new FakeSlips();
  now: () => number = Date.now;
  private readonly channels = new Set<FakeChannel>();
  private readonly open = new Set<string>();
  private readonly turns = new Map<string, Promise<unknown>>();

  around(account: string | null = null): Surroundings & { database: MortalDatabase } {
    const transport = new HttpTransport('api/');
    return {
      database: new MortalDatabase(this.factory),
      now: () => this.now(),
      readKey: () => transport.get<StoreKey>('store-key'),
      channel: (name) => this.channel(name) as unknown as BroadcastChannel,
      account,
      slips: this.slips,
      tab: () => Promise.resolve(this.opensTab(newId())),
    };
  }

  /** @param id of the tab; a reload keeps it */
  async tab(sheet = 's1', id = newId()): Promise<Tab> {
    const around = { ...this.around(), tab: () => Promise.resolve(this.opensTab(id)) };
    const tab = new Tab(this, around.database, await openStore(around), sheet, () => this.open.delete(id));
    await tab.session.load();
    return tab;
  }

  private opensTab(id: string) {
    this.open.add(id);
    return { id, open: () => Promise.resolve(new Set(this.open)) };
  }

  /** One after the other; a tab that dies gives its turn back. */
  alone(isDead: () => boolean, death: Promise<void>): Exclusively {
    return async (name, work) => {
      const before = this.turns.get(name) ?? Promise.resolve();
      const turn = before.then(() => (isDead() ? new Promise<never>(() => undefined) : work()));
      this.turns.set(name, Promise.race([turn, death]).catch(() => undefined));
      return turn;
    };
  }

  private channel(name: string): FakeChannel {
    const channel = new FakeChannel(name, this.channels);
    this.channels.add(channel);
    return channel;
  }
}

/** The browser's localStorage. */
export class FakeSlips implements Slips {
  readonly all = new Map<string, string>();

  get length(): number {
    return this.all.size;
  }

  key(place: number): string | null {
    return [...this.all.keys()][place] ?? null;
  }

  getItem(name: string): string | null {
    return this.all.get(name) ?? null;
  }

  setItem(name: string, value: string): void {
    this.all.set(name, value);
  }

  removeItem(name: string): void {
    this.all.delete(name);
  }
}

class FakeChannel {
  private listener: ((event: { data: unknown }) => void) | null = null;

  constructor(
    private readonly name: string,
    private readonly all: Set<FakeChannel>,
  ) {}

  addEventListener(_: 'message', listener: (event: { data: unknown }) => void): void {
    this.listener = listener;
  }

  postMessage(data: unknown): void {
    const copy: unknown = structuredClone(data);
    for (const other of this.all) {
      if (other !== this && other.name === this.name) {
        queueMicrotask(() => other.listener?.({ data: copy }));
      }
    }
  }

  close(): void {
    this.all.delete(this);
  }
}

/** The database as one page sees it: a page that is gone changes nothing more. */
class MortalDatabase extends Database {
  dead = false;

  override run<T>(
    tables: readonly string[],
    mode: IDBTransactionMode,
    work: (change: IDBTransaction) => T | Promise<T>,
    options?: IDBTransactionOptions,
  ): Promise<T> {
    return this.dead ? new Promise<never>(() => undefined) : counted(super.run(tables, mode, work, options));
  }
}

/** A page with one sheet. */
export class Tab {
  readonly session: SheetSession;
  private readonly synchroniser: Synchroniser;
  private dead = false;
  private die: () => void = () => undefined;

  constructor(
    browser: FakeBrowser,
    private readonly database: MortalDatabase,
    readonly store: DeviceStore,
    sheet: string,
    private readonly closes: () => void,
  ) {
    const death = new Promise<void>((resolve) => {
      this.die = resolve;
    });
    const transport = new HttpTransport('api/');
    this.synchroniser = synchroniserOf(store, transport, browser.alone(() => this.dead, death));
    this.session = new SheetSession(sheet, transport, store, () => undefined);
  }

  get state(): string {
    const { saveState } = this.session;
    return 'trouble' in saveState ? `${saveState.kind} ${saveState.trouble}` : saveState.kind;
  }

  /** What the field shows. */
  shown(key: string): string {
    return this.session.model?.draft(key).typed ?? '?';
  }

  /** The page goes, as by a reload or a closed lid: nothing is saved on the way. */
  kill(): void {
    this.dead = true;
    this.database.dead = true;
    this.closes();
    this.session.stop();
    this.synchroniser.stop();
    this.store.news.close();
    this.die();
  }
}

const inReal = globalThis.setTimeout;

/** What the database and the cipher, which take real time, were asked for and have not answered. */
let asked = 0;

function counted<T>(work: Promise<T>): Promise<T> {
  asked += 1;
  const answered = () => {
    asked -= 1;
  };
  work.then(answered, answered);
  return work;
}

for (const name of ['encrypt', 'decrypt', 'importKey'] as const) {
  const own = crypto.subtle[name].bind(crypto.subtle) as (...given: unknown[]) => Promise<unknown>;
  Object.defineProperty(crypto.subtle, name, { value: (...given: unknown[]) => counted(own(...given)), configurable: true });
}

/** Turns without anything asked after which all that follows from an answer has been asked too. */
const QUIET = 3;

/** Lets the database and the cipher finish what they were asked for, and what follows from that, however long it takes. */
export async function calm(): Promise<void> {
  for (let quiet = 0; quiet < QUIET; quiet = asked === 0 ? quiet + 1 : 0) {
    await turn();
  }
}

/** Lets real time go on. */
export async function turn(milliseconds = 0): Promise<void> {
  await new Promise((resolve) => inReal(resolve, milliseconds));
}
