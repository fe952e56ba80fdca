import type { StoreKey } from '../score-sheet/contract';
import { result, type Database } from './database';
import type { KeyRow } from './rows';
import { importKey } from './sealer';

const HOUR = 3_600_000;

/** The keys of accounts on this device: at most one, of whoever signed in last. */
export class KeyRing {
  constructor(
    private readonly database: Database,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes the key of who is signed in; another account's key and all that the server holds of it are deleted. */
  async take({ account, key, hours }: StoreKey): Promise<KeyRow> {
    const row: KeyRow = { account, key: await importKey(key), readAt: this.now(), hours };
    const others = await this.database.run(['keys'], 'readwrite', async (change) => {
      const keys = change.objectStore('keys');
      const known = (await result(keys.getAll())) as KeyRow[];
      keys.put(row);
      return known.map((one) => one.account).filter((one) => one !== account);
    });
    for (const other of others) {
      await this.forget(other);
    }
    return row;
  }

  /** The key that is still valid without the server, if there is one. */
  async valid(): Promise<KeyRow | null> {
    const keys = await this.database.run(
      ['keys'],
      'readonly',
      (change) => result(change.objectStore('keys').getAll()) as Promise<KeyRow[]>,
    );
    // A clock that was set back must not shut the expert out; one set forward only asks for the sign-in earlier.
    return keys.find(({ readAt, hours }) => this.now() - readAt < hours * HOUR) ?? null;
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

  /** Deletes every account's key and what the server holds. */
  async forgetAll(): Promise<void> {
    const keys = await this.database.run(
      ['keys'],
      'readonly',
      (change) => result(change.objectStore('keys').getAllKeys()) as Promise<string[]>,
    );
    for (const account of keys) {
      await this.forget(account);
    }
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
}
