import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { speaker } from '../offline/texts';
import { SessionGuard } from '../session/session-guard';
import { endWords, farewell, idleWords } from '../session/standing';
import { deviceStore } from '../store/open';

const say = speaker({});
const PATIENCE = { timeout: 5_000, interval: 5 };

describe('what is said before a sign-in ends', () => {
  it('is that all is saved only where it is', () => {
    expect(idleWords(2, { unsent: 0, left: 0, durable: true }, say)).toContain('已填的内容都已保存');
    expect(idleWords(2, { unsent: 3, left: 0, durable: true }, say)).toContain('有 3 项尚未同步，已加密保存在本机');
    expect(idleWords(2, { unsent: 3, left: 0, durable: false }, say)).toMatch(/离线保存不可用：有 3 项.*丢失/);
    expect(idleWords(2, null, say)).toBe('您已有一段时间没有操作，将在 2 分钟后退出登录。');
  });

  it('tells what is lost with a page that keeps nothing', () => {
    expect(endWords(false, { unsent: 2, left: 1, durable: false }, say)).toMatch(/^登录已失效。 .*有 3 项只在本页中/);
    expect(endWords(false, { unsent: 2, left: 0, durable: true }, say)).toBe('登录已失效，已填的内容都在本机。');
    expect(endWords(true, null, say)).toContain('在另一标签页退出登录');
  });

  it('tells apart what will be sent, what its sheet takes no more, and what is lost', () => {
    expect(farewell({ unsent: 0, left: 0, durable: true }, say)).toBe('');
    expect(farewell({ unsent: 2, left: 0, durable: true }, say)).toContain('有 2 项评分内容尚未送达');
    expect(farewell({ unsent: 0, left: 1, durable: true }, say)).toMatch(/^有 1 项因评分表已关闭/);
    expect(farewell({ unsent: 2, left: 1, durable: true }, say)).toMatch(/2 项评分内容.* 有 1 项因评分表已关闭/);
    expect(farewell({ unsent: 2, left: 1, durable: false }, say)).toMatch(/有 3 项内容只在本页中.*丢失/);
  });
});

let isSignedIn: boolean;
let guard: SessionGuard;
let away: number;
let other: BroadcastChannel;

beforeEach(() => {
  isSignedIn = true;
  away = 0;
  other = new BroadcastChannel('cluster-review/presence');
  vi.stubGlobal('fetch', async (address: URL) => {
    if (!isSignedIn) {
      return new Response('', { status: 401 });
    }
    return String(address).endsWith('reviews')
      ? Response.json({ account: 'expert-7', name: '', groups: [] })
      : Response.json({ account: 'expert-7', key: 'A'.repeat(43) + '=', hours: 72 });
  });
});

afterEach(() => {
  document.body.replaceChildren();
  other.close();
  vi.unstubAllGlobals();
});

async function open(account = 'expert-7'): Promise<void> {
  guard = new SessionGuard();
  Object.assign(guard, { account, keeps: true, idle: 1_800, leadAway: () => (away += 1) });
  document.body.append(guard);
  await guard.updateComplete;
}

const covered = () => guard.renderRoot.querySelector('dialog')?.textContent ?? '';
const eventually = (check: () => void) => vi.waitFor(check, PATIENCE);

/** What waits in a browser that keeps nothing. */
async function typed(account: string): Promise<void> {
  const store = await deviceStore('api/', account);
  const mark = { sheet: 's1', indicator: 'a', value: '5.0', notApplicable: false, comment: '', at: '' };
  await store.type({ ...mark, id: 'm1', typed: '5', writtenComment: '', baseVersion: 0, follows: [] });
}

describe('a page whose account signs out in another tab', () => {
  it('shows nothing any more and leads to the sign-in once the server knows', async () => {
    await open();
    other.postMessage({ kind: 'signedOut', account: 'expert-7' });
    await eventually(() => expect(covered()).toContain('已在另一标签页退出登录'));
    expect(away).toBe(0);
    isSignedIn = false;
    await eventually(() => expect(away).toBe(1));
  });

  it('stays, covered, where what was typed would be lost', async () => {
    await open('expert-9');
    await typed('expert-9');
    isSignedIn = false;
    other.postMessage({ kind: 'signedOut', account: 'expert-9' });
    await eventually(() => expect(covered()).toContain('有 1 项只在本页中'));
    expect(guard.renderRoot.querySelector('dialog a')?.getAttribute('target')).toBe('_blank');
    expect(away).toBe(0);
    other.postMessage({ kind: 'present', account: 'expert-7' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(covered()).not.toBe('');
    other.postMessage({ kind: 'present', account: 'expert-9' });
    await eventually(() => expect(covered()).toBe(''));
  });

  it('goes on where it was another account', async () => {
    await open();
    other.postMessage({ kind: 'signedOut', account: 'expert-8' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(covered()).toBe('');
  });
});

describe('signing out', () => {
  it('says what is not at the server, and tells the other tabs', async () => {
    const heard: unknown[] = [];
    other.onmessage = ({ data }) => heard.push(data);
    await open('expert-10');
    expect(await guard.farewell()).toBe('');
    await typed('expert-10');
    expect(await guard.farewell()).toContain('有 1 项内容只在本页中');
    await guard.clear();
    await eventually(() => expect(heard).toEqual([{ kind: 'signedOut', account: 'expert-10' }]));
  });
});
