import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** Locks as a browser has them, as far as tabs need them. */
class FakeLocks {
  readonly held = new Set<string>();

  request(name: string, work: () => Promise<unknown>): Promise<unknown> {
    this.held.add(name);
    return work();
  }

  query() {
    return Promise.resolve({ held: [...this.held].map((name) => ({ name })) });
  }
}

/** A page is loaded: nothing is left of the one before but what the browser keeps. */
async function loaded() {
  vi.resetModules();
  const { browserTab } = await import('../store/tab');
  return browserTab();
}

let locks: FakeLocks;

beforeEach(() => {
  locks = new FakeLocks();
  vi.stubGlobal('navigator', { locks });
  sessionStorage.clear();
});

afterEach(() => vi.unstubAllGlobals());

describe('a tab', () => {
  it('is known to be open as long as its page lives', async () => {
    const { id, open } = await loaded();
    expect(await open()).toEqual(new Set([id]));
    locks.held.clear();
    expect(await open()).toEqual(new Set());
  });

  it('is another one where it was opened as a copy of one that is there', async () => {
    const first = await loaded();
    const copy = await loaded();
    expect(copy.id).not.toBe(first.id);
    expect(await copy.open()).toEqual(new Set([first.id, copy.id]));
  });

  it('stays the same over a reload, also where the page that goes still has its lock', async () => {
    sessionStorage.setItem('cluster-review.tab', 'mine');
    expect((await loaded()).id).toBe('mine');
    sessionStorage.setItem('cluster-review.tab', 'going');
    locks.held.add('cluster-review/tab/going');
    expect((await loaded()).id).toBe('going');
  });

  it('does without locks', async () => {
    vi.stubGlobal('navigator', {});
    const { id, open } = await loaded();
    expect(id).not.toBe('');
    expect(await open()).toEqual(new Set());
  });
});
