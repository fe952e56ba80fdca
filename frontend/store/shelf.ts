import { inOrder, keyOf, SHEET_TABLES, type Change, type SheetRows, type TableName, type Tables } from './rows';

/** Where rows lie. Knows nothing of their meaning; contents are sealed before they come here. */
export interface Shelf {
  /** False where the rows are gone with the page. */
  readonly durable: boolean;
  rows(account: string, sheet: string): Promise<SheetRows>;
  /** Reads a sheet's rows and changes them in one step, which no other tab gets between. */
  change(account: string, sheet: string, decide: (rows: SheetRows) => Change[]): Promise<void>;
  get<T extends TableName>(table: T, key: string): Promise<Tables[T] | undefined>;
  ofAccount<T extends TableName>(table: T, account: string): Promise<Tables[T][]>;
  apply(changes: readonly Change[]): Promise<void>;
}

export class MemoryShelf implements Shelf {
  readonly durable = false;
  private readonly tables: { [T in TableName]: Map<string, Tables[T]> } = {
    queue: new Map(),
    held: new Map(),
    drafts: new Map(),
    done: new Map(),
    answers: new Map(),
    files: new Map(),
  };

  async rows(account: string, sheet: string): Promise<SheetRows> {
    return this.now(account, sheet);
  }

  async change(account: string, sheet: string, decide: (rows: SheetRows) => Change[]): Promise<void> {
    await this.apply(decide(this.now(account, sheet)));
  }

  async get<T extends TableName>(table: T, key: string): Promise<Tables[T] | undefined> {
    return this.tables[table].get(key);
  }

  async ofAccount<T extends TableName>(table: T, account: string): Promise<Tables[T][]> {
    return [...this.tables[table].values()].filter((row) => row.account === account);
  }

  apply(changes: readonly Change[]): Promise<void> {
    changes.forEach((change) => this.take(change));
    return Promise.resolve();
  }

  private take<T extends TableName>(change: { table: T } & ({ put: Tables[T] } | { drop: string })): void {
    if ('put' in change) {
      this.tables[change.table].set(keyOf(change.table, change.put), change.put);
    } else {
      this.tables[change.table].delete(change.drop);
    }
  }

  private now(account: string, sheet: string): SheetRows {
    const of = <T extends TableName>(table: T): Tables[T][] =>
      [...this.tables[table].values()].filter((row) => row.account === account && row.sheet === sheet);
    return inOrder({ queue: of('queue'), held: of('held'), drafts: of('drafts'), done: of('done') });
  }
}

/** All rows of an account that lie on a shelf, as changes that put them onto another. */
export async function copyOf(shelf: Shelf, account: string): Promise<Change[]> {
  const lists = await Promise.all(
    SHEET_TABLES.map(async (table) =>
      (await shelf.ofAccount(table, account)).map((put) => ({ table, put }) as unknown as Change),
    ),
  );
  return lists.flat();
}
