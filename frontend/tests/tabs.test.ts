import { describe, expect, it, vi } from 'vitest';
import { openStore } from '../store/open';
import { turn, type Tab } from './browser';
import { oneBrowser } from './one-browser';

const PATIENCE = { timeout: 5_000, interval: 5 };

const world = oneBrowser();

async function tab(): Promise<Tab> {
  const opened = await world.browser.tab();
  world.tabs.push(opened);
  return opened;
}

async function reloaded(old: Tab): Promise<Tab> {
  old.kill();
  return tab();
}

const eventually = (check: () => void) => vi.waitFor(check, PATIENCE);
const saved = (key: string) => world.server.marks.get(key);
const conflict = (page: Tab, key: string) => page.session.model?.draft(key).conflict;

function enter(page: Tab, key: string, typed: string): void {
  page.session.type(key, typed);
  page.session.commit(key);
}

describe('two tabs', () => {
  it('show one another what was saved', async () => {
    const [one, two] = [await tab(), await tab()];
    enter(one, 'a', '5');
    await eventually(() => expect(two.shown('a')).toBe('5.0'));
    await eventually(() => expect(one.state).toBe('saved'));
    enter(two, 'a', '4');
    await eventually(() => expect(saved('a')).toMatchObject({ value: '4.0', version: 2 }));
    await eventually(() => expect(one.shown('a')).toBe('4.0'));
    expect(conflict(one, 'a')).toBeNull();
  });

  it('share what waits while there is no network', async () => {
    const [one, two] = [await tab(), await tab()];
    world.server.down = true;
    enter(one, 'a', '5');
    await eventually(() => expect(two.shown('a')).toBe('5.0'));
    enter(two, 'a', '4');
    await eventually(() => expect(one.shown('a')).toBe('4.0'));
    expect(one.session.waiting).toBe(1);
    world.server.down = false;
    await two.session.wake();
    await eventually(() => expect(saved('a')?.value).toBe('4.0'));
    expect(world.server.batches.flatMap(({ mutations }) => mutations)).toHaveLength(world.server.saved.length);
  });

  it('are asked where both typed something of their own', async () => {
    const [one, two] = [await tab(), await tab()];
    two.session.type('a', '4');
    enter(one, 'a', '5');
    await eventually(() => expect(saved('a')?.value).toBe('5.0'));
    expect(two.shown('a')).toBe('4');
    two.session.commit('a');
    await eventually(() => expect(conflict(two, 'a')).toMatchObject({ value: '5.0' }));
    expect(saved('a')?.value).toBe('5.0');
    two.session.choose('a', 'mine');
    await eventually(() => expect(saved('a')?.value).toBe('4.0'));
    await eventually(() => expect(one.shown('a')).toBe('4.0'));
  });

  it('make one change of what stood unsent in a field when both were opened', async () => {
    const old = await tab();
    world.server.down = true;
    old.session.type('a', '5');
    await old.store.drafts('s1');
    old.kill();
    const [one, two] = await Promise.all([tab(), tab()]);
    world.server.down = false;
    await Promise.all([one.session.wake(), two.session.wake()]);
    await vi.waitFor(async () => expect(await one.store.unsent()).toBe(0), PATIENCE);
    expect(world.server.saved.filter(({ indicator }) => indicator === 'a')).toHaveLength(1);
    for (const page of [one, two]) {
      expect(Number(page.shown('a'))).toBe(5);
      expect(conflict(page, 'a')).toBeNull();
    }
  });

  it('keep what is typed in each apart, also where it is no allowed mark', async () => {
    let one = await world.browser.tab('s1', 'first');
    const two = await tab();
    one.session.type('a', '66');
    await one.store.drafts('s1');
    two.session.type('a', '77');
    await two.store.drafts('s1');
    one.kill();
    one = await world.browser.tab('s1', 'first');
    world.tabs.push(one);
    expect(one.shown('a')).toBe('66');
    const third = await tab();
    expect(third.shown('a')).toBe('');
  });

  it('leave what stood in their fields to the next one when they are closed, the newest first and none for another', async () => {
    const [one, two] = [await tab(), await tab()];
    one.session.type('a', '66');
    await one.store.drafts('s1');
    await turn(5);
    two.session.type('a', '77');
    await two.store.drafts('s1');
    one.kill();
    two.kill();
    let page = await tab();
    expect(page.shown('a')).toBe('77');
    enter(page, 'a', '6');
    await eventually(() => expect(saved('a')?.value).toBe('6.0'));
    await vi.waitFor(async () => expect(await page.store.unsent()).toBe(1), PATIENCE);
    page = await reloaded(page);
    expect(page.shown('a')).toBe('66');
  });

  it('hear of a choice that the other made', async () => {
    const [one, two] = [await tab(), await tab()];
    world.server.saveElsewhere('a', '2.0');
    enter(one, 'a', '5');
    await eventually(() => expect(conflict(one, 'a')).toMatchObject({ value: '2.0' }));
    await eventually(() => expect(conflict(two, 'a')).toMatchObject({ value: '2.0' }));
    one.session.choose('a', 'theirs');
    await eventually(() => expect(conflict(two, 'a')).toBeNull());
    await eventually(() => expect(two.shown('a')).toBe('2.0'));
    expect(world.server.saved).toHaveLength(1);
  });
});

describe('a change that the server did not take', () => {
  it('survives a reload beside the other mark until it is chosen', async () => {
    let page = await tab();
    world.server.saveElsewhere('a', '2.0');
    enter(page, 'a', '5');
    await eventually(() => expect(page.state).toBe('unsaved conflict'));
    page.session.type('a', '6');
    await page.store.drafts('s1');
    page = await reloaded(page);
    await eventually(() => expect(page.state).toBe('unsaved conflict'));
    expect(page.shown('a')).toBe('6');
    expect(conflict(page, 'a')).toMatchObject({ value: '2.0', device: '平板' });
    page.session.choose('a', 'mine');
    await eventually(() => expect(saved('a')?.value).toBe('6.0'));
    await vi.waitFor(async () => expect(await page.store.unsent()).toBe(0), PATIENCE);
  });

  it('is gone after a reload once the other mark was chosen', async () => {
    let page = await tab();
    world.server.saveElsewhere('a', '2.0');
    enter(page, 'a', '5');
    await eventually(() => expect(page.state).toBe('unsaved conflict'));
    page.session.choose('a', 'theirs');
    await vi.waitFor(async () => expect(await page.store.unsent()).toBe(0), PATIENCE);
    page = await reloaded(page);
    expect(page.shown('a')).toBe('2.0');
    expect(conflict(page, 'a')).toBeNull();
  });

  it('keeps the words of its refusal over a reload until it is corrected', async () => {
    let page = await tab();
    world.server.refusal = { code: 'mark.range', message: '超出范围' };
    enter(page, 'a', '5');
    await eventually(() => expect(page.state).toBe('unsaved refused'));
    page = await reloaded(page);
    await eventually(() => expect(page.state).toBe('unsaved refused'));
    expect(page.shown('a')).toBe('5.0');
    expect(page.session.model?.draft('a').refusal).toBe('超出范围');
    world.server.refusal = null;
    enter(page, 'a', '4');
    await eventually(() => expect(page.state).toBe('saved'));
    page = await reloaded(page);
    expect(page.shown('a')).toBe('4.0');
    expect(page.session.model?.draft('a').refusal).toBeNull();
  });

  it('is shown beside what another device saved between a lost answer and a reload', async () => {
    let page = await tab();
    world.server.script.push('lost');
    enter(page, 'a', '5');
    await eventually(() => expect(saved('a')?.value).toBe('5.0'));
    page.kill();
    world.server.saveElsewhere('a', '2.0');
    world.server.script.push('cut', 'cut');
    page = await tab();
    enter(page, 'a', '6');
    await page.session.finish();
    await page.session.flush();
    await eventually(() => expect(conflict(page, 'a')).toMatchObject({ value: '2.0' }));
    expect(saved('a')?.value).toBe('2.0');
    expect(page.shown('a')).toBe('6.0');
  });

  it('is not overwritten in silence by what was typed offline before a reload', async () => {
    let page = await tab();
    world.server.down = true;
    enter(page, 'a', '5');
    await eventually(() => expect(page.session.waiting).toBe(1));
    page.kill();
    world.server.saveElsewhere('a', '2.0');
    world.server.down = false;
    page = await tab();
    await eventually(() => expect(conflict(page, 'a')).toMatchObject({ value: '2.0' }));
    expect(page.shown('a')).toBe('5.0');
    expect(saved('a')?.value).toBe('2.0');
  });
});

describe('a page that comes back', () => {
  it('shows what another device saved meanwhile, where nothing own stands', async () => {
    const page = await tab();
    page.session.type('b', '66');
    world.server.saveElsewhere('a', '2.0');
    await page.session.refresh();
    expect(page.shown('a')).toBe('2.0');
    expect(page.shown('b')).toBe('66');
  });

  it('takes no answer of a captive portal, a gateway or an old session for a success', async () => {
    const page = await tab();
    world.server.script.push('portal', 502, 503, 504, 500, 401, 'lost');
    enter(page, 'a', '5');
    await page.session.finish();
    for (let tries = 0; tries < 8; tries++) {
      await page.session.flush();
    }
    expect(saved('a')).toMatchObject({ value: '5.0', version: 1 });
    await eventually(() => expect(page.state).toBe('saved'));
  });

  it('closes a sheet that is no longer open to the expert and forgets its copy', async () => {
    const page = await tab();
    await vi.waitFor(async () => expect(await page.store.answers.sheet('s1')).not.toBeNull(), PATIENCE);
    vi.stubGlobal('fetch', async () => new Response('', { status: 403 }));
    await page.session.refresh();
    expect(page.state).toBe('loadFailed forbidden');
    expect(page.session.model).toBeNull();
    expect(await page.store.answers.sheet('s1')).toBeNull();
  });
});

describe('asides', () => {
  it('go the way of marks, offline and over a reload', async () => {
    let page = await tab();
    world.server.down = true;
    page.session.keep('-note', '复核第 3 页');
    page.session.commit('-note');
    await eventually(() => expect(page.session.waiting).toBe(1));
    page = await reloaded(page);
    expect(page.session.aside('-note')).toBe('复核第 3 页');
    world.server.down = false;
    await page.session.wake();
    await eventually(() => expect(saved('-note')).toMatchObject({ value: null, comment: '复核第 3 页', version: 1 }));
    page = await reloaded(page);
    expect(page.session.aside('-note')).toBe('复核第 3 页');
  });
});

describe('asides of two devices', () => {
  it('are put together without a question', async () => {
    const page = await tab();
    const theirs = [{ file: 'f1', page: 3, label: '他处' }];
    world.server.marks.set('-bookmarks', { value: null, notApplicable: false, comment: JSON.stringify(theirs), version: 1 });
    world.server.marks.set('-note', { value: null, notApplicable: false, comment: '平板上写的', version: 1 });
    const mine = [{ file: 'f1', page: 7, label: '' }];
    page.session.keep('-bookmarks', JSON.stringify(mine));
    page.session.keep('-note', '本机写的');
    await page.session.finish();
    await eventually(() => expect(JSON.parse(saved('-bookmarks')?.comment ?? '')).toEqual([...mine, ...theirs]));
    await eventually(() => expect(saved('-note')?.comment).toBe('平板上写的\n本机写的'));
    await eventually(() => expect(page.state).toBe('saved'));
    expect(page.session.aside('-note')).toContain('本机写的');
    await vi.waitFor(async () => expect(await page.store.unsent()).toBe(0), PATIENCE);
  });

  it('are put together by lines, also where the page was reloaded before they met', async () => {
    const note = (comment: string, version: number) => world.server.marks.set('-note', { value: null, notApplicable: false, comment, version });
    note('第一行\n第二行', 1);
    let page = await tab();
    await vi.waitFor(async () => expect(await page.store.answers.sheet('s1')).not.toBeNull(), PATIENCE);
    world.server.down = true;
    page.session.keep('-note', '第一行\n第二行\n本机');
    page.session.commit('-note');
    await eventually(() => expect(page.session.waiting).toBe(1));
    page.kill();
    note('第一行改\n第二行', 2);
    world.server.down = false;
    page = await tab();
    await eventually(() => expect(saved('-note')?.comment).toBe('第一行改\n第二行\n本机'));
    await eventually(() => expect(page.state).toBe('saved'));
  });

  it('lose no line of either where nobody knows any more what they were made from', async () => {
    let page = await tab();
    world.server.down = true;
    page.session.keep('-note', '本机');
    await page.store.drafts('s1');
    page.kill();
    world.server.marks.set('-note', { value: null, notApplicable: false, comment: '他处一\n他处二', version: 3 });
    world.server.down = false;
    await (await openStore(world.browser.around())).answers.keep('sheet', 's1', world.server.current());
    page = await tab();
    await eventually(() => expect(saved('-note')?.comment).toBe('他处一\n他处二\n本机'));
  });

  it('stay in the field where both are too long for one, and the other one stays saved', async () => {
    let page = await tab();
    const [mine, theirs] = ['本'.repeat(2_500), '他'.repeat(2_500)];
    world.server.marks.set('-note', { value: null, notApplicable: false, comment: theirs, version: 1 });
    page.session.keep('-note', mine);
    await page.session.finish();
    await eventually(() => expect(page.state).toBe('unsaved invalid'));
    await page.store.drafts('s1');
    page = await reloaded(page);
    expect(page.session.aside('-note')).toBe(`${theirs}\n${mine}`);
    expect(saved('-note')?.comment).toBe(theirs);
  });
});

describe('undo', () => {
  it('takes changes back one by one and makes them again, each as a change of its own', async () => {
    const page = await tab();
    enter(page, 'a', '5');
    enter(page, 'b', '4');
    enter(page, 'a', '6');
    expect(page.session.canRedo).toBe(false);
    expect(page.session.undo()).toBe('a');
    expect(page.shown('a')).toBe('5.0');
    expect(page.session.undo()).toBe('b');
    expect(page.shown('b')).toBe('');
    expect(page.session.redo()).toBe('b');
    expect(page.shown('b')).toBe('4.0');
    await eventually(() => expect(page.state).toBe('saved'));
    expect(saved('a')?.value).toBe('5.0');
    expect(saved('b')?.value).toBe('4.0');
    enter(page, 'b', '3');
    expect(page.session.canRedo).toBe(false);
  });

  it('takes back first what is still being typed', async () => {
    const page = await tab();
    page.session.write('a', '链条完整');
    expect(page.session.canUndo).toBe(false);
    page.session.undo();
    expect(page.session.model?.draft('a').writtenComment).toBe('');
    expect(page.session.redo()).toBe('a');
    expect(page.session.model?.draft('a').writtenComment).toBe('链条完整');
  });
});
