import { describe, expect, it, vi } from 'vitest';
import { IDBFactory } from 'fake-indexeddb';
import { Database, DATABASE, result, STEPS } from '../store/database';
import { KeyRing } from '../store/keys';
import { openKept, openStore } from '../store/open';
import { IndexedShelf } from '../store/indexed-shelf';
import { SafeShelf } from '../store/safe-shelf';
import type { Change } from '../store/rows';
import { turn, type Tab } from './browser';
import { oneBrowser } from './one-browser';
import { FakeServer, sheet } from './fixtures';
import { group, task } from './tasks';

const PATIENCE = { timeout: 5_000, interval: 5 };

const world = oneBrowser(() => new IDBFactory());

async function tab(): Promise<Tab> {
  const opened = await world.browser.tab();
  world.tabs.push(opened);
  return opened;
}

/** The page is gone without a word and opened again. */
async function reloaded(old: Tab): Promise<Tab> {
  old.kill();
  return tab();
}

const eventually = (check: () => void) => vi.waitFor(check, PATIENCE);
const saved = (key: string) => world.server.marks.get(key);

function enter(page: Tab, key: string, typed: string): void {
  page.session.type(key, typed);
  page.session.commit(key);
}

/** Everything that lies in the browser's database, as text. */
async function onDisk(): Promise<string> {
  const database = await new Database(world.browser.factory).open();
  const rows: unknown[] = [];
  for (const table of [...database.objectStoreNames]) {
    const all = database.transaction(table).objectStore(table).getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    rows.push(...(all.result as unknown[]));
  }
  database.close();
  return JSON.stringify(rows, (_, value: unknown) =>
    value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value,
  );
}

describe('a device', () => {
  it('keeps what is typed without a network, shows it after a reload and sends it once', async () => {
    let page = await tab();
    world.server.down = true;
    enter(page, 'a', '5');
    await eventually(() => expect(page.state).toBe('unsaved network'));
    await eventually(() => expect(page.session.waiting).toBe(1));
    page = await reloaded(page);
    expect(page.shown('a')).toBe('5.0');
    expect(page.session.keptAt).not.toBeNull();
    await eventually(() => expect(page.state).toBe('unsaved network'));
    world.server.down = false;
    await page.session.wake();
    await eventually(() => expect(saved('a')).toMatchObject({ value: '5.0', version: 1 }));
    await eventually(() => expect(page.state).toBe('saved'));
    expect(page.session.keptAt).toBeNull();
    await eventually(() => expect(page.session.waiting).toBe(0));
  });

  it('keeps every keystroke, also what is no allowed mark', async () => {
    let page = await tab();
    page.session.type('a', '66');
    page.session.write('b', '写到一');
    await page.store.drafts('s1');
    page = await reloaded(page);
    expect(page.shown('a')).toBe('66');
    expect(page.session.model?.draft('b').writtenComment).toBe('写到一');
    await eventually(() => expect(saved('b')?.comment).toBe('写到一'));
    expect(saved('a')?.version).toBe(0);
    await eventually(() => expect(page.state).toBe('unsaved invalid'));
  });

  it('keeps a keystroke also where the page goes in the same moment', async () => {
    let page = await tab();
    page.session.type('a', '4');
    page.session.type('a', '5');
    page.session.write('b', '写到一');
    page = await reloaded(page);
    expect(page.shown('a')).toBe('5');
    expect(page.session.model?.draft('b').writtenComment).toBe('写到一');
    await eventually(() => expect(saved('a')).toMatchObject({ value: '5.0', version: 1 }));
    await eventually(() => expect(saved('b')?.comment).toBe('写到一'));
    expect(world.server.saved).toHaveLength(2);
    await vi.waitFor(async () => expect(await page.store.unsent()).toBe(0), PATIENCE);
    expect(world.browser.slips.length).toBe(0);
  });

  it('keeps the keystroke of that moment for its account alone, and in no form that another could read', async () => {
    const page = await tab();
    page.session.write('a', 'secret of that moment');
    expect(world.browser.slips.length).toBe(1);
    expect([...world.browser.slips.all.values()].join()).not.toContain('secret');
    page.kill();
    const first = world.server;
    world.server = new FakeServer(sheet({ account: 'expert-8' }), 'B'.repeat(43) + '=');
    const others = await tab();
    expect(others.session.model?.draft('a').writtenComment).toBe('');
    expect(world.browser.slips.length).toBe(1);
    others.kill();
    world.server = first;
    const own = await tab();
    expect(own.session.model?.draft('a').writtenComment).toBe('secret of that moment');
  });

  it('leaves alone what is typed in a tab that is open', async () => {
    const page = await tab();
    page.session.type('a', '5');
    const other = await tab();
    expect(other.shown('a')).not.toBe('5');
    await eventually(() => expect(saved('a')?.value).toBe('5.0'));
    await eventually(() => expect(world.browser.slips.length).toBe(0));
  });

  it('does without where the browser keeps nothing at once', async () => {
    world.browser.slips.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const page = await tab();
    enter(page, 'a', '5');
    await eventually(() => expect(saved('a')?.value).toBe('5.0'));
  });

  it('forgets a draft once the server holds just that', async () => {
    const page = await tab();
    enter(page, 'a', '5');
    await eventually(() => expect(page.state).toBe('saved'));
    await vi.waitFor(async () => expect(await page.store.unsent()).toBe(0), PATIENCE);
    await vi.waitFor(async () => expect(await page.store.drafts('s1')).toEqual([]), PATIENCE);
  });

  it('bases a draft on the change before it, also where it is written after that one was answered', async () => {
    let page = await tab();
    enter(page, 'a', '5');
    await eventually(() => expect(saved('a')?.version).toBe(1));
    await vi.waitFor(async () => expect(await page.store.drafts('s1')).toEqual([]), PATIENCE);
    const [id = ''] = world.server.saved.map((one) => one.id);
    const draft = { id: 'm2', sheet: 's1', indicator: 'a', value: '4.0', notApplicable: false, comment: '', at: '' };
    await page.store.type({ ...draft, typed: '4', writtenComment: '', baseVersion: 0, follows: ['never-queued', id] });
    page = await reloaded(page);
    await eventually(() => expect(saved('a')).toMatchObject({ value: '4.0', version: 2 }));
    expect(page.session.model?.draft('a').conflict).toBeNull();
  });

  it('knows a draft that the server has saved already, also beside an older copy', async () => {
    let page = await tab();
    await vi.waitFor(async () => expect(await page.store.answers.sheet('s1')).not.toBeNull(), PATIENCE);
    const copy = await page.store.answers.sheet('s1');
    enter(page, 'a', '5');
    await eventually(() => expect(saved('a')?.version).toBe(1));
    await vi.waitFor(async () => expect(await page.store.unsent()).toBe(0), PATIENCE);
    const [id = ''] = world.server.saved.map((one) => one.id);
    const draft = { id, sheet: 's1', indicator: 'a', value: '5.0', notApplicable: false, comment: '', at: '' };
    await page.store.type({ ...draft, typed: '5', writtenComment: '', baseVersion: 0, follows: [] });
    await page.store.answers.keep('sheet', 's1', copy ?? sheet());
    world.server.down = true;
    page = await reloaded(page);
    expect(page.shown('a')).toBe('5.0');
    enter(page, 'a', '4');
    world.server.down = false;
    await page.session.wake();
    await eventually(() => expect(saved('a')).toMatchObject({ value: '4.0', version: 2 }));
    expect(page.session.model?.draft('a').conflict).toBeNull();
    expect(world.server.saved).toHaveLength(2);
  });

  it('sends what was typed after a change that an older copy does not know, also where it is what that copy holds', async () => {
    let page = await tab();
    enter(page, 'a', '5');
    await eventually(() => expect(saved('a')?.version).toBe(1));
    await vi.waitFor(async () => expect(await page.store.unsent()).toBe(0), PATIENCE);
    const copy = await page.store.answers.sheet('s1');
    enter(page, 'a', '4');
    await eventually(() => expect(saved('a')?.version).toBe(2));
    await vi.waitFor(async () => expect(await page.store.unsent()).toBe(0), PATIENCE);
    page.session.type('a', '5');
    await page.store.drafts('s1');
    await page.store.answers.keep('sheet', 's1', copy ?? sheet());
    world.server.down = true;
    page = await reloaded(page);
    expect(page.shown('a')).toBe('5');
    enter(page, 'a', '5');
    world.server.down = false;
    await page.session.wake();
    await eventually(() => expect(saved('a')).toMatchObject({ value: '5.0', version: 3 }));
    expect(page.session.model?.draft('a').conflict).toBeNull();
  });

  it('bases on the newest version what is typed on an older copy, and leaves alone what only stands there', async () => {
    let page = await tab();
    await vi.waitFor(async () => expect(await page.store.answers.sheet('s1')).not.toBeNull(), PATIENCE);
    const copy = await page.store.answers.sheet('s1');
    enter(page, 'a', '5');
    enter(page, 'b', '3');
    await eventually(() => expect(saved('b')?.version).toBe(1));
    await vi.waitFor(async () => expect(await page.store.unsent()).toBe(0), PATIENCE);
    await vi.waitFor(async () => expect(await page.store.drafts('s1')).toEqual([]), PATIENCE);
    await page.store.answers.keep('sheet', 's1', copy ?? sheet());
    world.server.down = true;
    page = await reloaded(page);
    page.session.commit('b');
    enter(page, 'a', '4');
    world.server.down = false;
    await page.session.wake();
    await eventually(() => expect(saved('a')).toMatchObject({ value: '4.0', version: 2 }));
    expect(saved('b')).toMatchObject({ value: '3.0', version: 1 });
    expect(page.session.model?.draft('a').conflict).toBeNull();
    await eventually(() => expect(page.shown('b')).toBe('3.0'));
  });

  it('reads again what was read before an answer that the page before has heard', async () => {
    let page = await tab();
    const early = structuredClone(world.server.body);
    enter(page, 'a', '5');
    await eventually(() => expect(saved('a')?.version).toBe(1));
    await vi.waitFor(async () => expect(await page.store.unsent()).toBe(0), PATIENCE);
    let late = 0;
    vi.stubGlobal('fetch', (address: URL, init?: RequestInit) => {
      const isSheet = String(address).endsWith('sheets/s1') && (init?.method ?? 'GET') === 'GET';
      return isSheet && late++ === 0 ? Promise.resolve(Response.json(early)) : world.server.fetch(address, init);
    });
    page = await reloaded(page);
    expect(late).toBe(2);
    expect(page.shown('a')).toBe('5.0');
  });

  it('holds nothing in clear', async () => {
    const page = await tab();
    world.server.down = true;
    page.session.write('a', 'secret comment of an expert');
    page.session.commit('a');
    await eventually(() => expect(page.session.waiting).toBe(1));
    const disk = await onDisk();
    expect(disk).not.toContain('secret');
    expect(disk).not.toContain('孝感');
    expect(disk.length).toBeGreaterThan(500);
  });

  it('keeps a key that cannot be taken out again', async () => {
    await tab();
    const database = await new Database(world.browser.factory).open();
    const keys = database.transaction('keys').objectStore('keys').getAll();
    await new Promise((resolve) => (keys.onsuccess = resolve));
    const { key } = (keys.result as { key: CryptoKey }[])[0] ?? expect.fail('no key');
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    database.close();
  });

  it('opens without the server for the hours of its key, and no longer', async () => {
    await tab();
    world.server.down = true;
    world.browser.now = () => Date.now() + 71 * 3_600_000;
    expect((await openKept(world.browser.around()))?.account).toBe('expert-7');
    world.browser.now = () => Date.now() - 24 * 3_600_000;
    expect((await openKept(world.browser.around()))?.account).toBe('expert-7');
    world.browser.now = () => Date.now() + 73 * 3_600_000;
    expect(await openKept(world.browser.around())).toBeNull();
  });
});

describe('accounts', () => {
  it('do not see one another, and what one had not sent waits for its return', async () => {
    const first = await tab();
    world.server.down = true;
    enter(first, 'a', '5');
    await eventually(() => expect(first.session.waiting).toBe(1));
    first.kill();

    const own = world.server;
    world.server = new FakeServer(sheet({ account: 'expert-8' }), 'B'.repeat(43) + '=');
    const second = await tab();
    expect(second.store.account).toBe('expert-8');
    expect(second.shown('a')).toBe('');
    expect(await second.store.unsent()).toBe(0);
    world.server.down = true;
    expect((await openKept(world.browser.around()))?.account).toBe('expert-8');
    second.kill();

    world.server = own;
    world.server.down = false;
    const back = await tab();
    await eventually(() => expect(saved('a')).toMatchObject({ value: '5.0', version: 1 }));
    expect(back.store.account).toBe('expert-7');
  });

  it('leave nothing readable behind after signing out', async () => {
    const page = await tab();
    world.server.down = true;
    enter(page, 'a', '5');
    await eventually(() => expect(page.session.waiting).toBe(1));
    await page.store.signOut();
    page.kill();
    expect(await openKept(world.browser.around())).toBeNull();
    world.server.down = false;
    const back = await tab();
    await eventually(() => expect(saved('a')?.value).toBe('5.0'));
    expect(back.store.durable).toBe(true);
  });

  it('keep no answers any more once they have signed out on another page, but what is typed', async () => {
    const [one, two] = [await tab(), await tab()];
    world.server.down = true;
    await one.store.signOut();
    await turn(5);
    await two.store.answers.keep('sheet', 's2', sheet());
    await two.store.answers.keepFile('s2', 'f1', new Blob(['%PDF']));
    expect(await onDisk()).not.toContain('"kind":"sheet"');
    expect(await onDisk()).not.toContain('"kind":"file"');
    enter(two, 'a', '5');
    await vi.waitFor(async () => expect(await two.store.unsent()).toBe(1), PATIENCE);
    world.server.down = false;
    two.kill();
    await tab();
    await eventually(() => expect(saved('a')?.value).toBe('5.0'));
  });

  it('sign out of what the server holds', async () => {
    const page = await tab();
    await page.store.answers.keepFile('s1', 'f1', new Blob(['%PDF']));
    await page.store.signOut();
    expect(await page.store.answers.sheet('s1')).toBeNull();
    expect(await page.store.answers.file('s1', 'f1')).toBeNull();
  });
});

describe("a page that knows its account", () => {
  const keyOf = (account: string) => ({ ok: true, body: { account, key: 'B'.repeat(43) + '=', hours: 72 } }) as const;

  it('never brings the account before back, however late its key is answered', async () => {
    let late: (reply: ReturnType<typeof keyOf>) => void = () => undefined;
    const before = openStore({
      ...world.browser.around('expert-7'),
      readKey: () => new Promise((resolve) => (late = resolve)),
    });
    await turn(20);
    await openStore({ ...world.browser.around('expert-8'), readKey: async () => keyOf('expert-8') });
    late(keyOf('expert-7'));
    expect(await before).toMatchObject({ account: 'expert-7', durable: false });
    expect((await openKept(world.browser.around()))?.account).toBe('expert-8');
  });

  it('opens nothing with the key of whoever is signed in by now', async () => {
    const store = await openStore({ ...world.browser.around('expert-7'), readKey: async () => keyOf('expert-8') });
    expect(store).toMatchObject({ account: 'expert-7', durable: false });
    expect(await openKept(world.browser.around())).toBeNull();
  });

  it('closes the device of the one before also where the server does not answer', async () => {
    const page = await tab();
    await vi.waitFor(async () => expect(await page.store.answers.sheet('s1')).not.toBeNull(), PATIENCE);
    void openStore({ ...world.browser.around('expert-8'), readKey: () => new Promise<never>(() => undefined) });
    await vi.waitFor(async () => expect(await openKept(world.browser.around())).toBeNull(), PATIENCE);
    await vi.waitFor(async () => expect(await onDisk()).not.toContain('"kind":"sheet"'), PATIENCE);
  });

  it('opens its own without an answer', async () => {
    await tab();
    const around = { ...world.browser.around('expert-7'), readKey: () => new Promise<never>(() => undefined) };
    expect(await openStore(around)).toMatchObject({ account: 'expert-7', durable: true });
  });
});

describe('a key', () => {
  const keys = async () => new Database(world.browser.factory).run(['keys'], 'readonly', (change) => result(change.objectStore('keys').getAll()));

  it('goes when its time is over and nothing unsent is sealed with it, with all that it could open', async () => {
    const page = await tab();
    await vi.waitFor(async () => expect(await page.store.answers.sheet('s1')).not.toBeNull(), PATIENCE);
    page.kill();
    world.browser.now = () => Date.now() + 73 * 3_600_000;
    expect(await openKept(world.browser.around())).toBeNull();
    expect(await onDisk()).not.toContain('"kind":"sheet"');
    expect(await keys()).toEqual([]);
  });

  it('stays as long as something unsent is sealed with it', async () => {
    const page = await tab();
    world.server.down = true;
    enter(page, 'a', '5');
    await eventually(() => expect(page.session.waiting).toBe(1));
    page.kill();
    world.browser.now = () => Date.now() + 73 * 3_600_000;
    expect(await openKept(world.browser.around())).toBeNull();
    expect(await keys()).toHaveLength(1);
  });

  it('of the time before is kept until what was sealed with it is at the server', async () => {
    let page = await tab();
    world.server.down = true;
    enter(page, 'a', '5');
    await eventually(() => expect(page.session.waiting).toBe(1));
    page.kill();
    world.server.down = false;
    const other = { ok: true, body: { account: 'expert-7', key: 'B'.repeat(43) + '=', hours: 72 } } as const;
    const store = await openStore({ ...world.browser.around(), readKey: async () => other });
    expect((await store.queue.waiting('s1', 'expert-7')).map(({ value }) => value)).toEqual(['5.0']);
    expect(await keys()).toMatchObject([{ older: [{}] }]);
    Object.assign(world.server, { key: other.body.key });
    page = await tab();
    await eventually(() => expect(saved('a')?.value).toBe('5.0'));
    await vi.waitFor(async () => expect(await page.store.drafts('s1')).toEqual([]), PATIENCE);
    page = await reloaded(page);
    await vi.waitFor(async () => expect(await keys()).toMatchObject([{ older: [] }]), PATIENCE);
  });
});

describe('a sign-in', () => {
  it('closes the device until the server has said who it is', async () => {
    await tab();
    const ring = new KeyRing(world.browser.around().database);
    await ring.close();
    expect(await openKept(world.browser.around())).toBeNull();
    await ring.begin('expert-7');
    expect((await openKept(world.browser.around()))?.account).toBe('expert-7');
  });
});

describe('answers', () => {
  it('of another account are not kept', async () => {
    const { store } = await tab();
    await store.answers.keep('reviews', '', { account: 'expert-8', name: '', groups: [] });
    await store.answers.keep('sheet', 's2', sheet({ account: 'expert-8' }));
    expect(await store.answers.reviews()).toBeNull();
    expect(await store.answers.sheet('s2')).toBeNull();
  });
});

describe('sheets that are no longer on the task list', () => {
  it('are not kept any more once the list is known, and neither are their files', async () => {
    const { store } = await tab();
    const of = (id: string) => sheet({ sheet: { ...sheet().sheet, id } });
    for (const id of ['s1', 's2', 's3']) {
      await store.answers.keep('sheet', id, of(id));
      await store.answers.keepFile(id, 'f', new Blob(['%PDF']));
    }
    const tasks = [task('s1', null), task('s2', null, { state: 'recused' })];
    await store.answers.keep('reviews', '', { account: 'expert-7', name: '', groups: [group(tasks)] });
    const kept = await Promise.all(['s1', 's2', 's3'].map(async (id) => [await store.answers.sheet(id), await store.answers.file(id, 'f')]));
    expect(kept.map((both) => both.map((one) => one !== null))).toEqual([[true, true], [false, false], [false, false]]);
    expect(await store.answers.reviews()).not.toBeNull();
  });
});

describe('a box that cannot be read', () => {
  it('harms no other and stays', async () => {
    let page = await tab();
    world.server.down = true;
    enter(page, 'a', '5');
    enter(page, 'b', '4');
    await eventually(() => expect(page.session.waiting).toBe(2));
    page.kill();
    const database = new Database(world.browser.factory);
    await database.run(['queue', 'drafts', 'held'], 'readwrite', async (change) => {
      const all = change.objectStore('queue').getAll();
      await new Promise((resolve) => (all.onsuccess = resolve));
      const row = (all.result as { indicator: string; body: { data: ArrayBuffer } }[]).find(
        ({ indicator }) => indicator === 'a',
      );
      change.objectStore('queue').put({ ...row, body: { iv: new Uint8Array(12), data: new ArrayBuffer(40) } });
      change.objectStore('drafts').put({ place: 'x', account: 'expert-7', sheet: 's1', indicator: 'a', body: null });
      change.objectStore('held').put({ id: 'x', account: 'expert-7', sheet: 's1', indicator: 'a', body: 5 });
    });
    world.server.down = false;
    page = await tab();
    await eventually(() => expect(saved('b')?.value).toBe('4.0'));
    const rows = async () => (await new IndexedShelf(database).rows('expert-7', 's1')).queue;
    await vi.waitFor(async () => expect(await rows()).toHaveLength(1), PATIENCE);
    expect(Number(page.shown('a'))).toBe(5);
  });
});

describe('a browser that keeps nothing', () => {
  it('says so and works in memory', async () => {
    vi.spyOn(world.browser.factory, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const page = await tab();
    expect(page.store.durable).toBe(false);
    expect(page.session.durable).toBe(false);
    world.server.down = true;
    enter(page, 'a', '5');
    await eventually(() => expect(page.session.saveState).toMatchObject({ kind: 'unsaved', durable: false, waiting: 1 }));
    expect(page.session.atRisk()).toBe(true);
    world.server.down = false;
    await page.session.finish();
    expect(saved('a')?.value).toBe('5.0');
  });

  it('says so from its first failure on, and loses nothing of what it held', async () => {
    const disk = new IndexedShelf(new Database(world.browser.factory));
    const row = (id: string) => ({
      id,
      account: 'e',
      sheet: 's',
      indicator: id,
      attempted: false,
      follows: null,
      baseVersion: 0,
      order: 1,
      body: { open: id },
    });
    const put = (id: string): Change => ({ table: 'queue', put: row(id) });
    await disk.apply([put('m1')]);
    const failed = vi.fn();
    const safe = new SafeShelf(disk, 'e', failed);
    vi.spyOn(disk, 'change').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await safe.change('e', 's', () => [put('m2')]);
    expect(failed).toHaveBeenCalledOnce();
    expect(safe.durable).toBe(false);
    expect((await safe.rows('e', 's')).queue.map(({ id }) => id).sort()).toEqual(['m1', 'm2']);
    await safe.change('e', 's', () => [{ table: 'queue', drop: 'm1' }]);
    await vi.waitFor(async () => expect((await disk.rows('e', 's')).queue).toEqual([]), PATIENCE);
  });

  it('gives up files before it gives up marks', async () => {
    const page = await tab();
    await page.store.answers.keepFile('s1', 'f1', new Blob(['%PDF']));
    expect(await page.store.answers.file('s1', 'f1')).not.toBeNull();
    const change = IndexedShelf.prototype.change;
    const full = vi.spyOn(IndexedShelf.prototype, 'change').mockImplementationOnce(() => {
      return Promise.reject(new DOMException('full', 'QuotaExceededError'));
    });
    enter(page, 'a', '5');
    await eventually(() => expect(saved('a')?.value).toBe('5.0'));
    full.mockRestore();
    expect(IndexedShelf.prototype.change).toBe(change);
    expect(page.store.durable).toBe(true);
    expect(await page.store.answers.file('s1', 'f1')).toBeNull();
  });
});

describe('the form of the database', () => {
  it('grows under a page of an older version that is still open', async () => {
    const page = await tab();
    const added: (typeof STEPS)[number] = (database) => database.createObjectStore('later', { keyPath: 'id' });
    const newer = new Database(world.browser.factory, [...STEPS, added]);
    expect([...(await newer.open()).objectStoreNames]).toContain('later');
    world.server.down = true;
    enter(page, 'a', '5');
    await eventually(() => expect(page.session.waiting).toBe(1));
    expect(page.store.durable).toBe(true);
    expect((await new IndexedShelf(newer).rows('expert-7', 's1')).queue).toHaveLength(1);
    await newer.close();
  });

  it('is made by its steps from nothing', async () => {
    const database = await new Database(world.browser.factory).open();
    expect(database.version).toBe(STEPS.length);
    expect(database.name).toBe(DATABASE);
    database.close();
  });
});

describe('opening', () => {
  it('does not wait for a server that hangs when the device has the key', async () => {
    await tab();
    const around = { ...world.browser.around(), readKey: () => new Promise<never>(() => undefined) };
    expect((await openStore(around)).account).toBe('expert-7');
  });
});
