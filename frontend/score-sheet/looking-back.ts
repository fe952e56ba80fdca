import type { PastMark } from './contract';
import type { Past } from './history';

type Read = (sheet: string) => Promise<readonly PastMark[] | null>;

/** What was saved of one mark before, while the expert looks at it. */
export class LookingBack {
  shown: { key: string; past: Past } | null = null;
  private sheet = '';

  constructor(private readonly changed: () => void) {}

  /** Another sheet is shown, or the expert has seen enough. */
  end(sheet: string): void {
    this.sheet = sheet;
    this.shown = null;
    this.changed();
  }

  /** @param read null where it cannot be read now */
  async look(key: string, open: boolean, read: Read | null): Promise<void> {
    const isOpen = this.shown?.key === key;
    if (open === isOpen) {
      return;
    }
    this.show(open ? { key, past: 'loading' } : null);
    if (!open) {
      return;
    }
    const { sheet } = this;
    const past = (await read?.(sheet)) ?? 'failed';
    if (this.shown?.key === key && sheet === this.sheet) {
      this.show({ key, past });
    }
  }

  private show(shown: { key: string; past: Past } | null): void {
    this.shown = shown;
    this.changed();
  }
}
