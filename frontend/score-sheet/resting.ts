/** Fields in which typing rests for a while before it is handed over. */
export class Resting {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  get size(): number {
    return this.timers.size;
  }

  keys(): string[] {
    return [...this.timers.keys()];
  }

  has(key: string): boolean {
    return this.timers.has(key);
  }

  /** Typing went on: the while begins anew. */
  begin(key: string, milliseconds: number, then: () => void): void {
    clearTimeout(this.timers.get(key));
    this.timers.set(key, setTimeout(then, milliseconds));
  }

  end(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
  }

  /** Nothing is handed over any more. */
  stop(): void {
    this.timers.forEach((timer) => clearTimeout(timer));
  }
}
