import type { Change, SheetRows, TableName, Tables } from './rows';
import { copyOf, MemoryShelf, type Shelf } from './shelf';

/**
 * A shelf on the device as long as it takes what is put there; from its first failure on the page's memory, so that
 * typing and sending go on. What is done with is still taken away from the device where that works.
 */
export class SafeShelf implements Shelf {
  private memory: MemoryShelf | null = null;
  private failing: Promise<MemoryShelf> | null = null;

  constructor(
    private readonly disk: Shelf,
    private readonly account: string,
    private readonly failed: (error: unknown) => void,
    /** Makes room on a full device; false where there is none to make. */
    private readonly relieve: () => Promise<boolean> = () => Promise.resolve(false),
  ) {}

  get durable(): boolean {
    return this.memory === null && this.failing === null;
  }

  rows(account: string, sheet: string): Promise<SheetRows> {
    return this.attempt((shelf) => shelf.rows(account, sheet));
  }

  async change(account: string, sheet: string, decide: (rows: SheetRows) => Change[]): Promise<void> {
    let decided: Change[] = [];
    await this.attempt((shelf) =>
      shelf.change(account, sheet, (rows) => {
        decided = decide(rows);
        return decided;
      }),
    );
    this.tidy(decided);
  }

  get<T extends TableName>(table: T, key: string): Promise<Tables[T] | undefined> {
    return this.attempt((shelf) => shelf.get(table, key));
  }

  ofAccount<T extends TableName>(table: T, account: string): Promise<Tables[T][]> {
    return this.attempt((shelf) => shelf.ofAccount(table, account));
  }

  async apply(changes: readonly Change[]): Promise<void> {
    await this.attempt((shelf) => shelf.apply(changes));
    this.tidy(changes);
  }

  private async attempt<T>(work: (shelf: Shelf) => Promise<T>): Promise<T> {
    if (this.failing) {
      return work(await this.failing);
    }
    try {
      return await work(this.disk);
    } catch (error) {
      if (!this.failing && (await this.relieved(error))) {
        return this.attempt(work);
      }
      this.failing ??= this.move(error);
      return work(await this.failing);
    }
  }

  private async relieved(error: unknown): Promise<boolean> {
    return (error as Error | null)?.name === 'QuotaExceededError' && this.relieve().catch(() => false);
  }

  private async move(error: unknown): Promise<MemoryShelf> {
    const memory = new MemoryShelf();
    try {
      await memory.apply(await copyOf(this.disk, this.account));
    } catch {
      // Not even reading works: what lies there is sent by a later visit.
    }
    this.memory = memory;
    this.failed(error);
    return memory;
  }

  /** A sent change that stayed on the device would be sent again by the next visit. */
  private tidy(changes: readonly Change[]): void {
    const drops = changes.filter((change) => 'drop' in change);
    if (this.memory && drops.length > 0) {
      this.disk.apply(drops).catch(() => undefined);
    }
  }
}
