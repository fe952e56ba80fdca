import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AGAIN_MILLIS, UnsentGuard } from '../submission/unsent-guard';

let unsent: number | Error = 0;
const heard: unknown[] = [];

const forgotten: string[] = [];

function guard() {
  const element = new UnsentGuard();
  element.open = async () => ({
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

  it('asks no more once it has left the page', async () => {
    const element = guard();
    await vi.advanceTimersByTimeAsync(0);
    element.remove();
    unsent = 2;
    await vi.advanceTimersByTimeAsync(AGAIN_MILLIS * 3);
    expect(heard).toEqual([{ count: 0, known: true }]);
  });
});
