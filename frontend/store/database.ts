import { KEY_OF } from './rows';

export const DATABASE = 'cluster-review';

/** A browser that does not answer must not keep the page from working in memory. */
const PATIENCE = 5_000;

/**
 * Steps from one form of the database to the next; a step once shipped never changes. Tables are only ever added: a page
 * of an older version that is still open goes on with those it knows.
 */
export const STEPS: readonly ((database: IDBDatabase, change: IDBTransaction) => void)[] = [
  (database) => {
    database.createObjectStore('keys', { keyPath: 'account' });
    database.createObjectStore('notes', { keyPath: 'name' });
    for (const [table, keyPath] of Object.entries(KEY_OF)) {
      const store = database.createObjectStore(table, { keyPath });
      store.createIndex('account', 'account');
      store.createIndex('sheet', ['account', 'sheet']);
    }
  },
];

/** The database of this browser, opened anew when another tab had to close it for a newer form. */
export class Database {
  private opened: Promise<IDBDatabase> | null = null;

  constructor(
    private readonly factory: IDBFactory | undefined = globalThis.indexedDB,
    private readonly steps = STEPS,
    private readonly name = DATABASE,
  ) {}

  /** Rejects where the browser keeps nothing: private mode, a full disk, forbidden by policy. */
  open(): Promise<IDBDatabase> {
    this.opened ??= this.connect().catch((error: unknown) => {
      this.opened = null;
      throw error;
    });
    return this.opened;
  }

  async close(): Promise<void> {
    const opened = this.opened;
    this.opened = null;
    (await opened?.catch(() => null))?.close();
  }

  /** Runs requests in one transaction; resolves when it is written, rejects when none of it is. */
  async run<T>(
    tables: readonly string[],
    mode: IDBTransactionMode,
    work: (change: IDBTransaction) => T | Promise<T>,
    options: IDBTransactionOptions = {},
  ): Promise<T> {
    const database = await this.open();
    let change: IDBTransaction;
    try {
      change = database.transaction([...tables], mode, options);
    } catch (error) {
      if ((error as DOMException).name !== 'InvalidStateError') {
        throw error;
      }
      // The connection was closed for a newer form, or by the browser.
      this.opened = null;
      change = (await this.open()).transaction([...tables], mode, options);
    }
    const written = finished(change);
    written.catch(() => undefined);
    try {
      const result = await work(change);
      await written;
      return result;
    } catch (error) {
      try {
        change.abort();
      } catch {
        // It has ended already.
      }
      throw error;
    }
  }

  private async connect(): Promise<IDBDatabase> {
    try {
      return await this.request(this.steps.length);
    } catch (error) {
      if ((error as DOMException).name === 'VersionError') {
        // A newer page has been here; what this one knows is still there.
        return this.request(undefined);
      }
      throw error;
    }
  }

  private request(version: number | undefined): Promise<IDBDatabase> {
    const factory = this.factory;
    if (!factory) {
      return Promise.reject(new Error('this browser has no database'));
    }
    return new Promise((resolve, reject) => {
      const request = factory.open(this.name, version);
      const late = setTimeout(() => reject(new Error('the database does not open')), PATIENCE);
      request.onupgradeneeded = (event) => {
        const change = request.transaction;
        if (change) {
          this.steps.slice(event.oldVersion).forEach((step) => step(request.result, change));
        }
      };
      request.onerror = () => {
        clearTimeout(late);
        reject(request.error ?? new Error('the database does not open'));
      };
      request.onsuccess = () => {
        clearTimeout(late);
        const database = request.result;
        const gone = () => {
          this.opened = null;
        };
        database.onversionchange = () => {
          gone();
          database.close();
        };
        database.onclose = gone;
        resolve(database);
      };
    });
  }
}

/** What a request brings. */
export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the request failed'));
  });
}

function finished(change: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    change.oncomplete = () => resolve();
    change.onabort = () => reject(change.error ?? new Error('the change was given up'));
  });
}
