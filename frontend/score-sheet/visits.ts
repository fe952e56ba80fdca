import type { SheetSession } from './session';

/** The sheet being shown, and those left before all of theirs had arrived: they go on sending. */
export class Visits {
  present: SheetSession | null = null;
  private readonly leftBehind = new Map<string, SheetSession>();

  /** Turns to a sheet; one that is still sending is taken up as it is. An empty id shows none. */
  turnTo(id: string, made: (id: string) => SheetSession): void {
    const before = this.present;
    if (before) {
      this.leftBehind.set(before.id, before);
      void before.finish().then(() => this.forgetArrived());
    }
    const known = this.leftBehind.get(id);
    this.leftBehind.delete(id);
    this.present = id === '' ? null : (known ?? made(id));
    if (this.present && !known) {
      void this.present.load();
    }
  }

  /** Tries again what had no success, as when the network is back. */
  wake(): void {
    void this.present?.wake();
    this.leftBehind.forEach((session) => void session.flush());
  }

  /** Whether closing the page now would lose something. */
  atRisk(): boolean {
    return this.present?.atRisk() === true || [...this.leftBehind.values()].some((session) => session.atRisk());
  }

  forgetArrived(): void {
    for (const [id, session] of this.leftBehind) {
      if (!session.unsettled()) {
        session.stop();
        this.leftBehind.delete(id);
      }
    }
  }
}
