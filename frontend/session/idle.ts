/** When idleness ends a session, and what has to happen before; all times in milliseconds. */
export class IdleClock {
  /** The last sign of somebody at work, on any page of this browser. */
  private seen: number;
  /** When the server last heard of it. */
  private told: number;

  constructor(
    /** After which the server ends the session; 0 means never. */
    private readonly idle: number,
    now: number,
  ) {
    this.seen = now;
    this.told = now;
  }

  /** Somebody is at work; true where the server has to be told, so that it does not end the session under the work. */
  active(now: number): boolean {
    this.seen = now;
    return this.idle > 0 && now - this.told >= Math.min(this.idle / 6, 60_000);
  }

  /** The server has heard of it, from this page or another. */
  heard(now: number): void {
    this.seen = Math.max(this.seen, now);
    this.told = Math.max(this.told, now);
  }

  /** How long the session lasts if nothing happens any more. */
  left(now: number): number {
    return this.idle === 0 ? Number.POSITIVE_INFINITY : this.told + this.idle - now;
  }

  /** Whether it is time to warn: a fifth of the time is left, at most two minutes. */
  warns(now: number): boolean {
    return this.left(now) <= Math.min(this.idle / 5, 120_000);
  }
}
