import type { StoreKey } from '../score-sheet/contract';
import { result, type Database } from './database';
import type { KeyRow, NoteRow } from './rows';
import { keysBefore, neededKeys } from './old-keys';
import { importKey } from './sealer';
import type { Shelf } from './shelf';

const HOUR = 3_600_000;
/** Note of who has the device since the last sign-in; nobody where the server has not said who it was. */
const HOLDER = 'holder';
const NOBODY = '';
/** Where what the server does not hold lies. */
const UNSENT = ['queue', 'held', 'drafts'] as const;

/** The keys of accounts on this device: at most one, of whoever signed in last. */
export class KeyRing {
  constructor(
    private readonly database: Database,
    private readonly now: () => number = Date.now,
  ) {}

  /** A page of an account begins: nobody else's key is for who sits here now, however late it may still be answered. */
  async begin(account: string): Promise<void> {
    const others = await this.database.run(['keys', 'notes'], 'readwrite', async (change) => {
      change.objectStore('notes').put(this.holder(account));
      return othersThan(account, change);
    });
    await this.forgetThese(others);
  }

  /** Somebody signs in: until the server says who it is, the device opens for nobody. */
  async close(): Promise<void> {
    await this.database.run(['notes'], 'readwrite', (change) => {
      change.objectStore('notes').put(this.holder(NOBODY));
    });
  }

  /** Whether somebody has signed in of whom the server has not said who it is. */
  async isClosed(): Promise<boolean> {
    return this.database.run(['notes'], 'readonly', async (change) => (await holderOf(change)) === NOBODY);
  }

  /**
   * Takes the key of who is signed in; another account's key and all that the server holds of it are deleted.
   *
   * @param holder account of the page that asked; null comes back where the device is no longer that one's
   */
  async take({ account, key, hours }: StoreKey, holder: string | null = null): Promise<KeyRow | null> {
    const fresh = await importKey(key);
    const known = (await this.all()).find((one) => one.account === account);
    const row: KeyRow = { account, key: fresh, older: await keysBefore(known, fresh), readAt: this.now(), hours };
    const others = await this.database.run(['keys', 'notes'], 'readwrite', async (change) => {
      if (holder !== null && (holder !== account || (await holderOf(change)) !== account)) {
        return null;
      }
      change.objectStore('keys').put(row);
      change.objectStore('notes').put(this.holder(account));
      return othersThan(account, change);
    });
    await this.forgetThese(others ?? []);
    return others && row;
  }

  /** The key that is still valid without the server, if who has the device has one. */
  async valid(): Promise<KeyRow | null> {
    const keys = await this.all();
    const holder = await this.database.run(['notes'], 'readonly', holderOf);
    // A clock that was set back must not shut the expert out; one set forward only asks for the sign-in earlier.
    const isValid = (row: KeyRow) => this.now() - row.readAt < row.hours * HOUR;
    await this.expire(keys.filter((row) => !isValid(row)));
    return keys.find((row) => (holder === null || row.account === holder) && isValid(row)) ?? null;
  }

  /** Lets older keys of an account go with which nothing is sealed any more that the server does not hold. */
  async retire(row: KeyRow, shelf: Shelf): Promise<void> {
    const needed = await neededKeys(row, shelf);
    if (needed.length < (row.older?.length ?? 0)) {
      await this.database.run(['keys'], 'readwrite', (change) => {
        change.objectStore('keys').put({ ...row, older: needed });
      });
    }
  }

  /** What may not be opened any more goes, and with it a key with which nothing is sealed that the server does not hold. */
  private async expire(keys: readonly KeyRow[]): Promise<void> {
    for (const { account } of keys) {
      const isNeeded = await this.database.run(UNSENT, 'readonly', async (change) => {
        const counts = UNSENT.map((table) => result(change.objectStore(table).index('account').count(account)));
        return (await Promise.all(counts)).some((count) => count > 0);
      });
      if (!isNeeded) {
        await this.forget(account);
      }
    }
  }

  private all(): Promise<KeyRow[]> {
    return this.database.run(
      ['keys'],
      'readonly',
      (change) => result(change.objectStore('keys').getAll()) as Promise<KeyRow[]>,
    );
  }

  /** Deletes an account's key and what the server holds; what it does not stays, sealed. */
  async forget(account: string): Promise<void> {
    const tables = ['answers', 'files', 'done'] as const;
    await this.database.run(['keys', ...tables], 'readwrite', async (change) => {
      change.objectStore('keys').delete(account);
      for (const table of tables) {
        const rows = change.objectStore(table);
        (await result(rows.index('account').getAllKeys(account))).forEach((key) => rows.delete(key));
      }
    });
  }

  /** Somebody works here whose account keeps nothing: deletes every key and what the server holds. */
  async forgetAll(): Promise<void> {
    await this.begin(NOBODY);
  }

  /** Notes something about this device; false where it was noted before. */
  async first(name: string): Promise<boolean> {
    return this.database.run(['notes'], 'readwrite', async (change) => {
      const notes = change.objectStore('notes');
      const known = await result(notes.get(name));
      notes.put({ name, at: new Date(this.now()).toISOString() });
      return known === undefined;
    });
  }

  private holder(account: string): NoteRow {
    return { name: HOLDER, account, at: new Date(this.now()).toISOString() };
  }

  private async forgetThese(accounts: readonly string[]): Promise<void> {
    for (const account of accounts) {
      await this.forget(account);
    }
  }
}

/** Null on a device that has no such note yet. */
async function holderOf(change: IDBTransaction): Promise<string | null> {
  const note = (await result(change.objectStore('notes').get(HOLDER))) as NoteRow | undefined;
  return note?.account ?? null;
}

async function othersThan(account: string, change: IDBTransaction): Promise<string[]> {
  const known = (await result(change.objectStore('keys').getAllKeys())) as string[];
  return known.filter((one) => one !== account);
}
