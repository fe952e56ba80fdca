import { result, type Database } from './database';
import { inOrder, SHEET_TABLES, type Change, type SheetRows, type SheetTable, type TableName, type Tables } from './rows';
import type { Shelf } from './shelf';

/** Rows in IndexedDB, shared by all tabs of this browser. */
export class IndexedShelf implements Shelf {
  readonly durable = true;

  constructor(private readonly database: Database) {}

  rows(account: string, sheet: string): Promise<SheetRows> {
    return this.database.run(SHEET_TABLES, 'readonly', (change) => sheetRows(change, account, sheet));
  }

  async change(account: string, sheet: string, decide: (rows: SheetRows) => Change[]): Promise<void> {
    await this.database.run(
      SHEET_TABLES,
      'readwrite',
      async (change) => take(change, decide(await sheetRows(change, account, sheet))),
      // A tablet whose battery ends loses nothing that was handed over.
      { durability: 'strict' },
    );
  }

  get<T extends TableName>(table: T, key: string): Promise<Tables[T] | undefined> {
    return this.database.run([table], 'readonly', (change) =>
      result(change.objectStore(table).get(key) as IDBRequest<Tables[T] | undefined>),
    );
  }

  ofAccount<T extends TableName>(table: T, account: string): Promise<Tables[T][]> {
    return this.database.run([table], 'readonly', (change) =>
      result(change.objectStore(table).index('account').getAll(account) as IDBRequest<Tables[T][]>),
    );
  }

  async apply(changes: readonly Change[]): Promise<void> {
    const tables = [...new Set(changes.map(({ table }) => table))];
    if (tables.length > 0) {
      await this.database.run(tables, 'readwrite', (change) => take(change, changes));
    }
  }
}

async function sheetRows(change: IDBTransaction, account: string, sheet: string): Promise<SheetRows> {
  const of = <T extends SheetTable>(table: T) =>
    result(change.objectStore(table).index('sheet').getAll([account, sheet]) as IDBRequest<Tables[T][]>);
  const [queue, held, drafts, done] = await Promise.all([of('queue'), of('held'), of('drafts'), of('done')]);
  return inOrder({ queue, held, drafts, done });
}

function take(change: IDBTransaction, changes: readonly Change[]): void {
  for (const one of changes) {
    const store = change.objectStore(one.table);
    if ('put' in one) {
      store.put(one.put);
    } else {
      store.delete(one.drop);
    }
  }
}
