import type { DeviceStore } from '../store/device-store';
import { obstacle } from './obstacle';
import type { OpenedSheet } from './opened-sheet';
import { nextSaveState, type SaveEvent, type SaveState } from './save-state';

/** What a page says about saving, and what it says it from. */
export class Saving {
  state: SaveState = { kind: 'loading' };
  /** How many marks of the account the server does not hold as they stand here, in all sheets. */
  waiting = 0;
  durable = true;
  /** When the server last answered a change, by its clock. */
  savedAt: string | null = null;

  constructor(private readonly changed: () => void) {}

  happens(event: SaveEvent): void {
    this.state = nextSaveState(this.state, event);
    this.changed();
  }

  async count(store: DeviceStore | null): Promise<void> {
    if (store) {
      this.waiting = await store.unsent();
      this.durable = store.durable;
      this.happens({ kind: 'counted', waiting: this.waiting, durable: this.durable });
    }
  }

  /**
   * Says what stands in the way once nothing is on its way any more, or that all is saved.
   *
   * @param keptAt when the copy that is shown was kept; null where the server was read
   */
  settle(opened: OpenedSheet | null, isTyped: boolean, keptAt: string | null): void {
    if (!opened || opened.last.size > 0 || isTyped) {
      return;
    }
    const trouble = obstacle(opened.model);
    if (trouble) {
      this.happens({ kind: 'failed', trouble });
    } else if (this.savedAt !== null) {
      this.happens({ kind: 'settled', at: this.savedAt });
    } else if (keptAt !== null) {
      this.happens({ kind: 'copied', at: keptAt, trouble: 'network' });
    } else {
      this.happens({ kind: 'undone' });
    }
  }
}
