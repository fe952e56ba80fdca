import type { Content } from './contract';

/** One change of a mark: what it was and what it became. */
export interface Step {
  key: string;
  before: Content;
  after: Content;
}

const MOST = 500;

/** The steps of one sheet that can be taken back and made again. */
export class UndoHistory {
  private done: Step[] = [];
  private undone: Step[] = [];

  record(step: Step): void {
    this.done = [...this.done.slice(1 - MOST), step];
    this.undone = [];
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** The step to take back next. */
  back(): Step | null {
    const step = this.done.pop();
    if (step) {
      this.undone.push(step);
    }
    return step ?? null;
  }

  /** The step to make again next. */
  again(): Step | null {
    const step = this.undone.pop();
    if (step) {
      this.done.push(step);
    }
    return step ?? null;
  }
}
