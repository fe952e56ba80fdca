import { describe, expect, it } from 'vitest';
import { Announcer, nextSaveState, type SaveEvent, type SaveState } from '../score-sheet/save-state';

function after(...events: SaveEvent[]): SaveState {
  return events.reduce(nextSaveState, { kind: 'loading' });
}

const loaded: SaveEvent = { kind: 'loaded' };
const edited: SaveEvent = { kind: 'edited' };
const sending: SaveEvent = { kind: 'sending' };
const cut: SaveEvent = { kind: 'failed', trouble: 'network' };
const settled: SaveEvent = { kind: 'settled', at: 't1' };

describe('save state', () => {
  it('says nothing of saving before the sheet is read', () => {
    expect(after()).toEqual({ kind: 'loading' });
    expect(after(cut)).toEqual({ kind: 'loadFailed', trouble: 'network' });
    expect(after(cut, { kind: 'load' })).toEqual({ kind: 'loading' });
    expect(after(loaded)).toEqual({ kind: 'idle' });
  });

  it('goes from an edit through saving to saved', () => {
    expect(after(loaded, edited)).toEqual({ kind: 'saving' });
    expect(after(loaded, edited, sending)).toEqual({ kind: 'saving' });
    expect(after(loaded, edited, sending, settled)).toEqual({ kind: 'saved', at: 't1' });
    expect(after(loaded, edited, settled, edited)).toEqual({ kind: 'saving' });
  });

  it('shows a trouble until something has arrived, whatever is typed or tried', () => {
    const troubled = { kind: 'unsaved', trouble: 'network' };
    expect(after(loaded, edited, sending, cut)).toEqual(troubled);
    expect(after(loaded, edited, cut, edited, sending)).toEqual(troubled);
    expect(after(loaded, edited, cut, sending, settled)).toEqual({ kind: 'saved', at: 't1' });
  });

  it('does not say that there are no changes while one is on its way', () => {
    const readAnew: SaveEvent = { kind: 'loaded', isOnItsWay: true };
    expect(after(readAnew)).toEqual({ kind: 'saving' });
    expect(after(loaded, edited, readAnew)).toEqual({ kind: 'saving' });
    expect(after(loaded, edited, cut, readAnew)).toEqual({ kind: 'unsaved', trouble: 'network' });
  });

  it('shows the newest trouble', () => {
    expect(after(loaded, edited, cut, { kind: 'failed', trouble: 'signedOut' })).toEqual({
      kind: 'unsaved',
      trouble: 'signedOut',
    });
  });
});

describe('announcer', () => {
  it('never says saving, and saved once in a while', () => {
    const announcer = new Announcer(10_000);
    expect(announcer.announces({ kind: 'saving' }, 0)).toBe(false);
    expect(announcer.announces({ kind: 'saved', at: 't1' }, 0)).toBe(true);
    expect(announcer.announces({ kind: 'saved', at: 't2' }, 9_999)).toBe(false);
    expect(announcer.announces({ kind: 'saved', at: 't3' }, 10_000)).toBe(true);
  });

  it('says a trouble at once, and again only when it is another', () => {
    const announcer = new Announcer(10_000);
    announcer.announces({ kind: 'saved', at: 't1' }, 0);
    expect(announcer.announces({ kind: 'unsaved', trouble: 'network' }, 1)).toBe(true);
    expect(announcer.announces({ kind: 'unsaved', trouble: 'network' }, 60_000)).toBe(false);
    expect(announcer.announces({ kind: 'unsaved', trouble: 'signedOut' }, 60_001)).toBe(true);
    expect(announcer.announces({ kind: 'saved', at: 't2' }, 60_002)).toBe(true);
  });
});
