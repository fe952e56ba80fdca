import { describe, expect, it, vi } from 'vitest';
import { Synchroniser } from '../score-sheet/synchroniser';
import { HttpTransport } from '../score-sheet/transport';
import { ScoreSheet } from '../score-sheet/score-sheet';
import { openStore } from '../store/open';
import { type Tab } from './browser';
import { oneBrowser } from './one-browser';
import { FakeServer } from './fixtures';

const PATIENCE = { timeout: 5_000, interval: 5 };

const world = oneBrowser();

async function tab(): Promise<Tab> {
  const opened = await world.browser.tab();
  world.tabs.push(opened);
  return opened;
}

const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, PATIENCE);
const left = (page: Tab) => page.session.left.map(({ indicator, typed }) => `${indicator} ${Number(typed)}`);

function enter(page: Tab, key: string, typed: string): void {
  page.session.type(key, typed);
  page.session.commit(key);
}

/** An expert types without a network, and the sheet is submitted elsewhere meanwhile. */
async function typedTooLate(): Promise<Tab> {
  const page = await tab();
  world.server.down = true;
  enter(page, 'a', '5');
  page.session.type('b', '66');
  await eventually(() => expect(page.session.waiting).toBe(2));
  world.server.closed = true;
  world.server.down = false;
  return page;
}

describe('what was typed for a sheet that was closed meanwhile', () => {
  it('is shown as left over, and nothing waits any more', async () => {
    const page = await typedTooLate();
    await page.session.wake();
    await eventually(() => expect(left(page).sort()).toEqual(['a 5', 'b 66']));
    expect(page.shown('a')).toBe('');
    await eventually(async () => expect(await page.store.unsent()).toBe(0));
    await eventually(() => expect(page.session.unsettled()).toBe(false));
    expect(await page.store.leftOver()).toBe(2);
  });

  it('stays over a reload until the expert lets it go', async () => {
    let page = await typedTooLate();
    await page.session.wake();
    await eventually(() => expect(left(page)).toHaveLength(2));
    page.kill();
    page = await tab();
    expect(left(page).sort()).toEqual(['a 5', 'b 66']);
    await page.session.letGo();
    expect(left(page)).toEqual([]);
    page.kill();
    page = await tab();
    expect(left(page)).toEqual([]);
    expect(await page.store.leftOver()).toBe(0);
  });

  it('does not hinder other sheets, and is left over also where no page shows the sheet', async () => {
    const page = await typedTooLate();
    page.kill();
    const store = await openStore(world.browser.around());
    expect(await store.unsent(['s2'])).toBe(0);
    expect(await store.unsent(['s1'])).toBe(2);
    await new Synchroniser(store, new HttpTransport('api/')).flush();
    expect(await store.unsent(['s1'])).toBe(1);
    expect(await store.leftOver()).toBe(1);
  });

  it('is at the server where that took it before it closed', async () => {
    const page = await tab();
    world.server.script.push('lost');
    enter(page, 'a', '5');
    await eventually(() => expect(world.server.marks.get('a')?.value).toBe('5.0'));
    world.server.closed = true;
    await page.session.wake();
    await eventually(() => expect(page.state).toBe('saved'));
    expect(left(page)).toEqual([]);
  });

  it('can be saved once the sheet is given back', async () => {
    let page = await typedTooLate();
    await page.session.wake();
    await eventually(() => expect(left(page)).toHaveLength(2));
    page.kill();
    world.server.closed = false;
    page = await tab();
    expect(left(page)).toEqual([]);
    expect(page.shown('a')).toBe('5.0');
    expect(page.session.model?.draft('a').refusal).not.toBeNull();
    page.session.commit('a');
    await eventually(() => expect(world.server.marks.get('a')?.value).toBe('5.0'));
  });
});

describe('a sheet that is no longer the expert’s', () => {
  it('leaves over what was typed, and is not asked for ever', async () => {
    const page = await tab();
    world.server.down = true;
    enter(page, 'a', '5');
    await eventually(() => expect(page.session.waiting).toBe(1));
    world.server.gone = true;
    world.server.down = false;
    await page.session.wake();
    await eventually(() => expect(page.state).toBe('loadFailed forbidden'));
    await eventually(() => expect(left(page)).toEqual(['a 5']));
    expect(page.session.nameOf('a')).toBe('指标a');
    expect(await page.store.unsent()).toBe(0);
  });

  it('is only hidden where somebody else has signed in', async () => {
    const page = await tab();
    world.server.down = true;
    enter(page, 'a', '5');
    await eventually(() => expect(page.session.waiting).toBe(1));
    const own = world.server;
    world.server = new FakeServer({ ...own.body, account: 'expert-8' });
    world.server.gone = true;
    await page.session.refresh();
    await eventually(() => expect(page.state).toBe('unsaved wrongAccount'));
    expect(await page.store.unsent()).toBe(1);
  });
});

describe('notes', () => {
  it('are taken on a submitted sheet too, and sent', async () => {
    world.server.closed = true;
    const page = await tab();
    page.session.keep('-note', '提交之后想到的');
    page.session.type('a', '5');
    await page.session.finish();
    expect(world.server.marks.get('-note')?.comment).toBe('提交之后想到的');
    expect(world.server.marks.get('a')?.version).toBe(0);
    await eventually(() => expect(page.state).toBe('saved'));
  });

  it('survive a reload of a submitted sheet', async () => {
    world.server.closed = true;
    let page = await tab();
    world.server.down = true;
    page.session.keep('-note', '提交之后');
    await page.store.drafts('s1');
    page.kill();
    page = await tab();
    expect(page.session.aside('-note')).toBe('提交之后');
    world.server.down = false;
    await page.session.wake();
    await eventually(() => expect(world.server.marks.get('-note')?.comment).toBe('提交之后'));
  });
});

describe('the page', () => {
  it('names what is left over and lets it go at the press of a button', async () => {
    const page = await typedTooLate();
    await page.session.wake();
    await eventually(() => expect(left(page)).toHaveLength(2));
    const element = new ScoreSheet();
    element.store = page.store;
    element.sheetId = 's1';
    document.body.append(element);
    const list = () => element.renderRoot.querySelector('.left');
    await eventually(() => expect(list()?.textContent).toContain('指标a'));
    expect(list()?.textContent).toContain('这 2 项没有被接受');
    list()?.querySelector('button')?.click();
    await eventually(() => expect(list()).toBeNull());
    expect(await page.store.leftOver()).toBe(0);
  });
});
