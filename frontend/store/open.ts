import type { StoreKey } from '../score-sheet/contract';
import type { Reply } from '../score-sheet/transport';
import { HttpTransport } from '../score-sheet/transport';
import { Database } from './database';
import type { DeviceStore } from './device-store';
import { IndexedShelf } from './indexed-shelf';
import { browserSlips, Jotter, type Slips } from './jotter';
import { KeyRing } from './keys';
import { NewsBoard, type OpenChannel } from './news';
import type { KeyRow } from './rows';
import { SafeShelf } from './safe-shelf';
import { KeySealer, NoSealer } from './sealer';
import { SealedStore } from './sealed-store';
import { MemoryShelf } from './shelf';
import { browserTab, type Tab } from './tab';

/** Milliseconds after which a key that is still on the device serves although the server has not answered. */
const PATIENCE = 3_000;
const TRIES = 3;

export interface Surroundings {
  database: Database;
  now: () => number;
  /** Reads api/store-key. */
  readKey: () => Promise<Reply<StoreKey>>;
  /** Whose page it is, as the server said when it made the page; null where it does not know. */
  account?: string | null;
  /** Which tab this is. */
  tab?: () => Promise<Tab>;
  /** Where what is typed is kept at once. */
  slips?: Slips;
  /** How tabs hear of one another. */
  channel?: OpenChannel;
}

export function surroundings(base: string, account: string | null): Surroundings {
  const transport = new HttpTransport(base);
  return { database: new Database(), now: Date.now, readKey: () => transport.get<StoreKey>('store-key'), account };
}

const opened = new Map<string, Promise<DeviceStore>>();

/**
 * The store of a page's account, one for all elements of the page.
 *
 * @param account empty where the page does not know: whoever is signed in
 */
export function deviceStore(base: string, account = ''): Promise<DeviceStore> {
  const name = JSON.stringify([base, account]);
  const known = opened.get(name);
  if (known) {
    return known;
  }
  const store = openStore(surroundings(base, account === '' ? null : account));
  opened.set(name, store);
  return store;
}

/**
 * Opens the store of a page's account, or of whoever is signed in; without an answer of the server, of whose key is still
 * valid on the device. An answer for another account than the page's opens nothing. Never rejects: where the device keeps
 * nothing, the store is in the page's memory and says so.
 */
export async function openStore(around: Surroundings): Promise<DeviceStore> {
  const account = around.account ?? null;
  if (!canSeal()) {
    return memoryStore(account ?? accountIn(await around.readKey()));
  }
  const ring = new KeyRing(around.database, around.now);
  const asked = askForKey(around);
  try {
    if (account !== null) {
      await ring.begin(account);
    }
    const row = await keyOf(ring, asked, account);
    return row ? durable(around, ring, row) : memoryStore(account ?? '');
  } catch {
    return memoryStore(account ?? accountIn(await asked));
  }
}

async function keyOf(ring: KeyRing, asked: Promise<Reply<StoreKey>>, account: string | null): Promise<KeyRow | null> {
  const inTime = await Promise.race([asked, pause(PATIENCE)]);
  const kept = inTime?.ok ? null : await ring.valid();
  if (kept && (account === null || kept.account === account)) {
    return kept;
  }
  const reply = inTime ?? (await asked);
  return reply.ok ? ring.take(reply.body, account) : null;
}

function accountIn(reply: Reply<StoreKey>): string {
  return reply.ok ? reply.body.account : '';
}

/** Asks a few times: a page that begins in memory stays there. */
async function askForKey({ readKey }: Surroundings): Promise<Reply<StoreKey>> {
  let reply = await readKey();
  for (let tries = 1; tries < TRIES && !reply.ok && ['network', 'server'].includes(reply.trouble); tries++) {
    await pause(1_000 * tries);
    reply = await readKey();
  }
  return reply;
}

/** The store whose key is on the device, for reading without the server; null where nobody's is. */
export async function openKept(around: Omit<Surroundings, 'readKey'>): Promise<DeviceStore | null> {
  if (!canSeal()) {
    return null;
  }
  try {
    const ring = new KeyRing(around.database, around.now);
    const row = await ring.valid();
    return row ? durable(around, ring, row) : null;
  } catch {
    return null;
  }
}

/** Whether the browser encrypts and keeps here; not on plain http to another host. */
export function canSeal(): boolean {
  return typeof crypto !== 'undefined' && !!crypto.subtle && typeof indexedDB !== 'undefined';
}

/** A store that is gone with the page. */
export function memoryStore(account = ''): DeviceStore {
  return new SealedStore(account, new MemoryShelf(), new NoSealer(), new NewsBoard(''));
}

async function durable(around: Omit<Surroundings, 'readKey'>, ring: KeyRing, row: KeyRow): Promise<DeviceStore> {
  const disk = new IndexedShelf(around.database);
  const relieve = async (): Promise<boolean> => {
    const files = await disk.ofAccount('files', row.account);
    await disk.apply(files.map(({ place }) => ({ table: 'files', drop: place })));
    return files.length > 0;
  };
  const shelf = new SafeShelf(disk, row.account, () => store.news.tell({ kind: 'notDurable' }), relieve);
  const forget = (account: string) => ring.forget(account);
  const tab = await (around.tab ?? browserTab)();
  const news = new NewsBoard(row.account, around.channel);
  const sealer = new KeySealer(row.key, row.older);
  const jotter = await Jotter.open(row.account, tab.id, sealer, around.slips ?? browserSlips());
  const store: SealedStore = new SealedStore(row.account, shelf, sealer, news, disk, forget, tab, jotter);
  void persist(ring);
  // A key too many does no harm.
  void store.written.then(() => ring.retire(row, disk)).catch(() => undefined);
  return store;
}

/** Asks once that the browser does not throw the marks away when it runs short of room. */
async function persist(ring: KeyRing): Promise<void> {
  try {
    if (navigator.storage?.persist && (await ring.first('persist'))) {
      await navigator.storage.persist();
    }
  } catch {
    // The browser decides by itself then.
  }
}

function pause(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}
