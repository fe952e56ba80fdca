import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AGAIN_MILLIS, UnsentGuard } from '../submission/unsent-guard';
import { memoryStore } from '../store/open';
import { NewsBoard, type News } from '../store/news';

let unsent: number | Error = 0;
const heard: unknown[] = [];

const forgotten: string[] = [];
let news: NewsBoard;

function guard() {
  const element = new UnsentGuard();
  element.open = async () => ({
    news,
    unsent: async () => answer(),
    forget: async (sheet) => void forgotten.push(sheet),
  });
  element.addEventListener('unsent-checked', (event) => heard.push((event as CustomEvent).detail));
  document.body.append(element);
  return element;
}

function answer(): number {
  if (unsent instanceof Error) {
    throw unsent;
  }
  return unsent;
}

beforeEach(() => {
  vi.useFakeTimers();
  heard.length = 0;
  unsent = 0;
  news = new NewsBoard('');
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('the guard', () => {
  it('tells what waits on the device, once for each answer', async () => {
    unsent = 3;
    guard();
    await vi.advanceTimersByTimeAsync(AGAIN_MILLIS * 2);
    expect(heard).toEqual([{ count: 3, known: true }]);
    unsent = 0;
    await vi.advanceTimersByTimeAsync(AGAIN_MILLIS);
    expect(heard).toEqual([
      { count: 3, known: true },
      { count: 0, known: true },
    ]);
  });

  it('asks at once when the page is looked at again', async () => {
    guard();
    await vi.advanceTimersByTimeAsync(0);
    unsent = 1;
    window.dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(0);
    expect(heard.at(-1)).toEqual({ count: 1, known: true });
  });

  it('says so where the device cannot be asked', async () => {
    unsent = new Error('no store');
    guard();
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([{ count: 0, known: false }]);
  });

  it('lets go of what the server holds of submitted sheets', async () => {
    const element = guard();
    element.submitted = ['a', 'b'];
    await element.updateComplete;
    await vi.advanceTimersByTimeAsync(0);
    expect(forgotten).toEqual(['a', 'b']);
  });

  it('tells other pages that submitted sheets are no longer as they were read', async () => {
    const told: News[] = [];
    news.listen((one) => told.push(one));
    guard().submitted = ['a'];
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([{ kind: 'outdated', sheet: 'a' }]);
  });

  it('asks no more once it has left the page', async () => {
    const element = guard();
    await vi.advanceTimersByTimeAsync(0);
    element.remove();
    unsent = 2;
    await vi.advanceTimersByTimeAsync(AGAIN_MILLIS * 3);
    expect(heard).toEqual([{ count: 0, known: true }]);
  });
});

describe('the guard of some sheets', () => {
  const change = (sheet: string, id: string) => ({
    ...{ id, sheet, account: 'e', indicator: 'a', value: '5.0', notApplicable: false, comment: '', at: '' },
    ...{ baseVersion: 0, attempted: false, follows: null },
  });

  it('lifts by itself when their changes arrive, holds when new ones come, and does not care for other sheets', async () => {
    const store = memoryStore('e');
    await store.queue.add(change('other', 'm0'));
    await store.queue.add(change('s1', 'm1'));
    const element = new UnsentGuard();
    element.open = async () => store;
    element.sheets = ['s1'];
    element.addEventListener('unsent-checked', (event) => heard.push((event as CustomEvent<{ count: number }>).detail.count));
    document.body.append(element);
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([1]);

    const answer = { savedAt: '', acknowledged: [{ id: 'm1', indicator: 'a', version: 1 }], refused: [], conflicts: [], total: '', subtotals: {}, missing: [] };
    await store.queue.answered('s1', 'e', answer);
    store.news.tell({ kind: 'answered', sheet: 's1', sent: [], answer, held: [] });
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([1, 0]);

    const mutation = change('s1', 'm2');
    await store.queue.add(mutation);
    store.news.tell({ kind: 'queued', mutation });
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([1, 0, 1]);

    element.sheets = ['s2'];
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([1, 0, 1, 0]);
  });
});
