import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { calm, FakeBrowser, type Tab } from './browser';
import { FakeServer, indicator, numbers, sheet } from './fixtures';

const EDITS = Number(process.env.EDITS ?? 120);
const SEEDS = (process.env.SEEDS ?? '1,2,3,4').split(',').map(Number);
const KEYS = ['a', 'b', 'd', 'e', 'f'];

let server: FakeServer;
let browser: FakeBrowser;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.stubGlobal('indexedDB', {});
  document.cookie = 'XSRF-TOKEN=; max-age=0';
  const given = sheet();
  given.dimensions[1]?.indicators.push(indicator('e'), indicator('f'));
  server = new FakeServer(given);
  vi.stubGlobal('fetch', (address: URL, init?: RequestInit) => server.fetch(address, init));
  browser = new FakeBrowser();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A page that comes up while time goes on. */
async function opened(): Promise<Tab> {
  let tab: Tab | null = null;
  void browser.tab().then((one) => {
    tab = one;
  });
  for (let tries = 0; tries < 400 && !tab; tries++) {
    await pass(500);
  }
  return tab ?? expect.fail('the page does not open');
}

async function pass(milliseconds: number): Promise<void> {
  await calm();
  await vi.advanceTimersByTimeAsync(milliseconds);
  await calm();
}

/** Cuts that the next writes meet. */
function cut(pick: (below: number) => number): void {
  const ways = ['cut', 'lost', 'portal', 502, 503, 500, 401] as const;
  for (let count = 1 + pick(3); count > 0; count--) {
    server.script.push(ways[pick(ways.length)] ?? 'cut');
  }
}

/** The network is back and the expert keeps his own wherever he is asked, until nothing waits. */
async function settle(tabs: Tab[]): Promise<void> {
  server.down = false;
  server.script.length = 0;
  for (let round = 0; round < 60; round++) {
    for (const tab of tabs) {
      for (const key of KEYS) {
        if (tab.session.model?.draft(key).conflict) {
          tab.session.choose(key, 'mine');
        }
      }
      void tab.session.wake();
    }
    await pass(16_000);
    const counts = await Promise.all(tabs.map((tab) => tab.store.unsent()));
    if (counts.every((count) => count === 0)) {
      return;
    }
  }
}

it.each(SEEDS)('one page: the last word arrives, nothing twice (seed %i)', { timeout: 120_000 }, async (seed) => {
  const pick = numbers(seed);
  const last = new Map<string, string>();
  let page = await opened();
  for (let edit = 1; edit <= EDITS; edit++) {
    const key = KEYS[pick(KEYS.length)] ?? 'a';
    const words = `第 ${edit} 次`;
    page.session.write(key, words);
    expect(page.session.model?.draft(key).writtenComment).toBe(words);
    last.set(key, words);
    if (pick(2) === 0) {
      page.session.commit(key);
    }
    switch (pick(9)) {
      case 0:
        server.down = !server.down;
        break;
      case 1:
        cut(pick);
        break;
      case 2:
        // A restart: the session's token is gone.
        server.tokenNeeded = `token-${edit}`;
        break;
      case 3:
        await page.store.drafts('s1');
        page.kill();
        page = await opened();
        for (const [mark, word] of last) {
          expect([mark, page.session.model?.draft(mark).writtenComment]).toEqual([mark, word]);
        }
        break;
      case 4:
        void page.session.wake();
        break;
      default:
        await pass(pick(2_000));
    }
  }
  expect(KEYS.filter((key) => page.session.model?.draft(key).conflict)).toEqual([]);
  await settle([page]);
  await pass(1_000);
  for (const [key, words] of last) {
    expect([key, server.marks.get(key)?.comment, page.state]).toEqual([key, words, 'saved']);
  }
  const ids = server.saved.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  page.kill();
});

/** The expert sees both marks and keeps his own. */
function keepMine(page: Tab, key: string, shownBefore: Map<string, Set<string>>): void {
  const draft = page.session.model?.draft(key);
  if (draft?.conflict) {
    const seen = shownBefore.get(draft.writtenComment) ?? new Set();
    shownBefore.set(draft.writtenComment, seen.add(draft.conflict.comment));
    page.session.choose(key, 'mine');
  }
}

it.each(SEEDS)('three pages and another device: nobody is overwritten unseen (seed %i)', { timeout: 120_000 }, async (seed) => {
  const pick = numbers(seed + 1000);
  /** For each text: what its author had before him on that mark when he wrote it. */
  const shownBefore = new Map<string, Set<string>>();
  const pages = [await opened(), await opened(), await opened()];
  for (let edit = 1; edit <= EDITS; edit++) {
    const place = pick(pages.length);
    const page = pages[place] ?? expect.fail('no page');
    const key = KEYS[pick(3)] ?? 'a';
    const draft = page.session.model?.draft(key);
    const words = `第 ${edit} 次`;
    switch (pick(8)) {
      case 0:
        server.saveElsewhere(key, '1.0', `另一设备 ${edit}`);
        break;
      case 1:
        server.down = !server.down;
        break;
      case 2:
        cut(pick);
        break;
      case 3:
        await page.store.drafts('s1');
        page.kill();
        pages[place] = await opened();
        break;
      case 4:
        keepMine(page, key, shownBefore);
        break;
      default: {
        // What stands beside one's own in a conflict is seen too.
        const seen = new Set([draft?.writtenComment, draft?.handed.comment, draft?.conflict?.comment].map((one) => one ?? ''));
        (shownBefore.get(draft?.writtenComment ?? '') ?? []).forEach((one) => seen.add(one));
        shownBefore.set(words, seen);
        page.session.write(key, words);
        page.session.commit(key);
        await pass(pick(1_500));
      }
    }
  }
  server.down = false;
  server.script.length = 0;
  for (let round = 0; round < 30; round++) {
    for (const page of pages) {
      KEYS.forEach((key) => keepMine(page, key, shownBefore));
      void page.session.wake();
      await pass(300);
    }
    await pass(16_000);
  }
  for (const { id, before, after } of server.saved) {
    if (id !== 'elsewhere' && before.comment !== '' && before.comment !== after.comment) {
      expect([...(shownBefore.get(after.comment) ?? [])], `${after.comment} over ${before.comment}`).toContain(
        before.comment,
      );
    }
  }
  const ids = server.saved.map(({ id }) => id).filter((id) => id !== 'elsewhere');
  expect(new Set(ids).size).toBe(ids.length);
  expect(await pages[0]?.store.unsent()).toBe(0);
  pages.forEach((page) => page.kill());
});
