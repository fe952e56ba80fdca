import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId } from '../score-sheet/ids';
import { NUMBER_REST, SheetSession, TEXT_REST } from '../score-sheet/session';
import { retryDelay } from '../score-sheet/synchroniser';
import { HttpTransport } from '../score-sheet/transport';
import { memoryStore } from '../store/open';
import { FakeServer, sheet } from './fixtures';

let server: FakeServer;
let session: SheetSession;
let states: string[];

function opened(store = memoryStore()): SheetSession {
  return new SheetSession('s1', new HttpTransport('api/'), store, ({ saveState }) => {
    const word = 'trouble' in saveState ? `${saveState.kind} ${saveState.trouble}` : saveState.kind;
    if (states.at(-1) !== word) {
      states.push(word);
    }
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  document.cookie = 'XSRF-TOKEN=; max-age=0';
  server = new FakeServer();
  vi.stubGlobal('fetch', server.fetch);
  states = [];
  session = opened();
});

afterEach(() => {
  session.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const saved = (key: string) => server.marks.get(key);
const rest = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const sent = () => server.batches.flatMap(({ mutations }) => mutations);

describe('session', () => {
  it('saves a number that rests, with sheet, account and base version', async () => {
    await session.load();
    session.type('a', '5');
    await rest(NUMBER_REST - 1);
    expect(server.batches).toHaveLength(0);
    await rest(1);
    expect(server.batches).toHaveLength(1);
    expect(server.batches[0]).toMatchObject({
      sheet: 's1',
      account: 'expert-7',
      mutations: [{ indicator: 'a', value: '5.0', notApplicable: false, comment: '', baseVersion: 0 }],
    });
    expect(Object.keys(sent()[0] ?? {}).sort()).toEqual(
      ['at', 'baseVersion', 'comment', 'id', 'indicator', 'notApplicable', 'value'].sort(),
    );
    expect(states).toEqual(['loading', 'idle', 'saving', 'saved']);
  });

  it('leaves the text alone while it is typed and tidies it when the field is left', async () => {
    await session.load();
    session.type('a', '5');
    await rest(NUMBER_REST);
    expect(session.model?.draft('a').typed).toBe('5');
    session.commit('a');
    expect(session.model?.draft('a').typed).toBe('5.0');
  });

  it('saves at once when a field is left, and once only', async () => {
    await session.load();
    session.type('a', '5');
    session.commit('a');
    session.commit('a');
    await rest(5_000);
    expect(sent().map(({ value }) => value)).toEqual(['5.0']);
  });

  it('saves a comment after its longer rest', async () => {
    await session.load();
    session.write('a', '链条完整');
    await rest(TEXT_REST - 1);
    expect(server.batches).toHaveLength(0);
    await rest(1);
    expect(saved('a')?.comment).toBe('链条完整');
  });

  it('does not save what is out of range and says so', async () => {
    await session.load();
    session.type('a', '66');
    session.commit('a');
    await rest(1_000);
    expect(server.batches).toHaveLength(0);
    expect(states.at(-1)).toBe('unsaved invalid');
    session.type('a', '6');
    session.commit('a');
    await rest(0);
    expect(states.at(-1)).toBe('saved');
  });

  it('keeps typing through a cut network and saves every mark once when it is back', async () => {
    await session.load();
    server.script.push('cut', 'cut', 'cut');
    session.type('a', '5');
    session.commit('a');
    session.type('b', '4');
    session.commit('b');
    await rest(0);
    expect(states.at(-1)).toBe('unsaved network');
    await rest(60_000);
    expect(saved('a')).toMatchObject({ value: '5.0', version: 1 });
    expect(saved('b')).toMatchObject({ value: '4.0', version: 1 });
    expect(states.at(-1)).toBe('saved');
  });

  it('repeats a change whose answer was lost under the same id, so that it counts once', async () => {
    await session.load();
    server.script.push('lost');
    session.type('a', '5');
    session.commit('a');
    await rest(0);
    session.type('a', '6');
    session.commit('a');
    await rest(60_000);
    const ids = sent().map(({ id, value }) => ({ id, value }));
    expect(ids[0]).toEqual(ids[1]);
    expect(saved('a')).toMatchObject({ value: '6.0', version: 2 });
    expect(states.at(-1)).toBe('saved');
  });

  it('sends only the last of several changes made while the network is away', async () => {
    await session.load();
    server.script.push(...Array<'cut'>(6).fill('cut'));
    for (const typed of ['1', '2', '3', '4']) {
      session.type('a', typed);
      session.commit('a');
      await rest(10);
    }
    await rest(120_000);
    expect(sent().map(({ value }) => value)).toEqual(['1.0', '4.0']);
    expect(saved('a')).toMatchObject({ value: '4.0', version: 2 });
  });

  it('holds a mark that another device changed until the expert chooses', async () => {
    await session.load();
    server.saveElsewhere('a', '2.0');
    session.type('a', '5');
    session.commit('a');
    await rest(0);
    expect(states.at(-1)).toBe('unsaved conflict');
    expect(session.model?.draft('a').conflict).toMatchObject({ value: '2.0', device: '平板' });
    session.type('a', '6');
    session.commit('a');
    await rest(1_000);
    expect(sent()).toHaveLength(1);
    session.choose('a', 'mine');
    await rest(0);
    expect(saved('a')).toMatchObject({ value: '6.0', version: 2 });
    expect(states.at(-1)).toBe('saved');
  });

  it("takes the other device's mark without sending anything", async () => {
    await session.load();
    server.saveElsewhere('a', '2.0');
    session.type('a', '5');
    session.commit('a');
    await rest(0);
    session.choose('a', 'theirs');
    await rest(1_000);
    expect(session.model?.draft('a').typed).toBe('2.0');
    expect(sent()).toHaveLength(1);
    expect(session.unsettled()).toBe(false);
  });

  it('shows a refusal at its mark, does not repeat it, and saves the corrected mark', async () => {
    await session.load();
    server.refusal = { code: 'mark.range', message: '超出范围' };
    session.type('a', '5');
    session.commit('a');
    await rest(60_000);
    expect(session.model?.draft('a').refusal).toBe('超出范围');
    expect(states.at(-1)).toBe('unsaved refused');
    expect(sent()).toHaveLength(1);
    server.refusal = null;
    session.type('a', '4');
    session.commit('a');
    await rest(0);
    expect(states.at(-1)).toBe('saved');
  });

  it('fetches a new token once after a 403', async () => {
    await session.load();
    server.tokenNeeded = 'fresh token';
    session.type('a', '5');
    session.commit('a');
    await rest(0);
    expect(saved('a')?.value).toBe('5.0');
    expect(server.reads).toBe(2);
  });

  it('waits for a new sign-in and keeps what was typed', async () => {
    await session.load();
    server.script.push(401);
    session.type('a', '5');
    session.commit('a');
    await rest(0);
    expect(states.at(-1)).toBe('unsaved signedOut');
    await session.finish();
    expect(saved('a')?.value).toBe('5.0');
  });

  it("stops at another account's sign-in until somebody asks again", async () => {
    await session.load();
    server.script.push(409);
    session.type('a', '5');
    session.commit('a');
    await rest(600_000);
    expect(states.at(-1)).toBe('unsaved wrongAccount');
    expect(server.batches).toHaveLength(0);
  });

  it('goes back to saved when what was typed is taken back before it was sent', async () => {
    await session.load();
    session.type('a', '5');
    session.type('a', '');
    await rest(NUMBER_REST);
    expect(server.batches).toHaveLength(0);
    expect(states.at(-1)).toBe('idle');
  });

  it('finishes what rests and tells whether it arrived', async () => {
    await session.load();
    session.type('a', '5');
    expect(await session.finish()).toBe(true);
    server.script.push('cut');
    session.type('b', '5');
    expect(await session.finish()).toBe(false);
  });

  it('finds what a former visit left in the queue', async () => {
    const store = memoryStore();
    session = opened(store);
    await session.load();
    server.script.push('cut');
    session.type('a', '5');
    await session.finish();
    session.stop();
    session = opened(store);
    await session.load();
    expect(session.model?.draft('a').typed).toBe('5.0');
    expect(saved('a')?.value).toBe('5.0');
    expect(states.at(-1)).toBe('saved');
  });

  it('changes nothing on a submitted sheet', async () => {
    const given = sheet();
    given.sheet.state = 'submitted';
    server = new FakeServer(given);
    vi.stubGlobal('fetch', server.fetch);
    await session.load();
    session.type('a', '5');
    session.commit('a');
    await rest(1_000);
    expect(server.batches).toHaveLength(0);
    expect(session.model?.draft('a').typed).toBe('');
  });

  it('does not say that there are no changes when the sheet is read anew while one is on its way', async () => {
    await session.load();
    let arrive: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (arrive = resolve));
    vi.stubGlobal('fetch', async (address: URL, init?: RequestInit) => {
      await (init?.method === 'POST' ? held : undefined);
      return server.fetch(address, init);
    });
    session.type('a', '5');
    session.commit('a');
    await rest(0);
    void session.refresh();
    await rest(0);
    arrive();
    await rest(0);
    expect(states).toEqual(['loading', 'idle', 'saving', 'saved']);
  });

  it('says that reading failed and reads again when asked', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
    await session.load();
    expect(states).toEqual(['loading', 'loadFailed network']);
    vi.stubGlobal('fetch', server.fetch);
    await session.load();
    expect(states.at(-1)).toBe('idle');
  });

  it('reads again by itself where nothing tells it that the server is back', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
    await session.load();
    await rest(20_000);
    expect(states).toEqual(['loading', 'loadFailed network']);
    vi.stubGlobal('fetch', server.fetch);
    await rest(8_000);
    expect(states).toEqual(['loading', 'loadFailed network', 'idle']);
  });

  it('takes a page of a proxy for a trouble of the server', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>502</html>', { status: 200 }));
    await session.load();
    expect(states.at(-1)).toBe('loadFailed server');
  });
});

describe('retry', () => {
  it('backs off up to half a minute, and less while somebody looks', () => {
    expect([1, 2, 3, 5, 6, 60].map((failures) => retryDelay(failures, false))).toEqual([
      1000, 2000, 4000, 16_000, 30_000, 30_000,
    ]);
    expect([3, 4, 60].map((failures) => retryDelay(failures, true))).toEqual([4000, 8000, 8000]);
  });
});

describe('ids', () => {
  it('are random uuids of version 4', () => {
    const ids = new Set(Array.from({ length: 500 }, newId));
    expect(ids.size).toBe(500);
    ids.forEach((id) => expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
  });
});
