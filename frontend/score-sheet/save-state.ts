/** Why a change has not reached the server. */
export type Trouble =
  | 'network'
  | 'server'
  | 'signedOut'
  | 'wrongAccount'
  | 'forbidden'
  | 'refused'
  | 'conflict'
  | 'invalid';

/** Where unsent changes are: how many marks of the account, and whether the device keeps them when the page is closed. */
export interface Kept {
  waiting: number;
  durable: boolean;
}

/** What the page says about saving. It begins with loading: "saved" before anything was read would be believed. */
export type SaveState =
  | { kind: 'loading' }
  | { kind: 'loadFailed'; trouble: Trouble }
  | { kind: 'idle' }
  /** Nothing waits, but what is shown is what the server last said at that time. */
  | { kind: 'copy'; at: string; trouble: Trouble }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | ({ kind: 'unsaved'; trouble: Trouble } & Partial<Kept>);

export type SaveEvent =
  | { kind: 'load' }
  | { kind: 'loaded'; isOnItsWay?: boolean }
  | { kind: 'copied'; at: string; trouble: Trouble }
  | { kind: 'failed'; trouble: Trouble }
  | { kind: 'edited' }
  | { kind: 'sending' }
  | ({ kind: 'counted' } & Kept)
  /** Everything typed so far is at the server. */
  | { kind: 'settled'; at: string }
  /** Nothing is left to save and nothing was saved yet: the expert took back what was typed. */
  | { kind: 'undone' };

export function nextSaveState(state: SaveState, event: SaveEvent): SaveState {
  switch (event.kind) {
    case 'load':
      return { kind: 'loading' };
    case 'loaded':
      return event.isOnItsWay ? onItsWay(state) : { kind: 'idle' };
    case 'copied':
      return { kind: 'copy', at: event.at, trouble: event.trouble };
    case 'failed':
      if (state.kind === 'loading' || state.kind === 'loadFailed') {
        return { kind: 'loadFailed', trouble: event.trouble };
      }
      return state.kind === 'unsaved'
        ? { ...state, trouble: event.trouble }
        : { kind: 'unsaved', trouble: event.trouble };
    case 'edited':
      if (state.kind === 'copy') {
        return { kind: 'unsaved', trouble: state.trouble };
      }
      return state.kind === 'idle' || state.kind === 'saved' ? { kind: 'saving' } : state;
    case 'sending':
      // A trouble stays until something did reach the server: neither typing on nor trying again mends a network.
      return state.kind === 'idle' || state.kind === 'saved' ? { kind: 'saving' } : state;
    case 'counted':
      return state.kind === 'unsaved' ? { ...state, waiting: event.waiting, durable: event.durable } : state;
    case 'settled':
      return { kind: 'saved', at: event.at };
    case 'undone':
      return { kind: 'idle' };
  }
}

/** There are changes, and a trouble stays until something did arrive. */
function onItsWay(state: SaveState): SaveState {
  return state.kind === 'unsaved' ? state : { kind: 'saving' };
}

/**
 * Says what a screen reader shall hear: every trouble at once, "saved" at most once in a while, "saving" never.
 * The caller gives the time in milliseconds.
 */
export class Announcer {
  private heard = '';
  private heardAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly pause = 10_000) {}

  announces(state: SaveState, now: number): boolean {
    if (state.kind === 'idle' || state.kind === 'saving') {
      return false;
    }
    const word = 'trouble' in state ? `${state.kind} ${state.trouble}` : state.kind;
    if (word === this.heard && (state.kind !== 'saved' || now - this.heardAt < this.pause)) {
      return false;
    }
    this.heard = word;
    this.heardAt = now;
    return true;
  }
}
