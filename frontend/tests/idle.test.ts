import { describe, expect, it } from 'vitest';
import { IdleClock } from '../session/idle';

const MINUTE = 60_000;

describe('the clock of a sign-in', () => {
  it('tells the server of work now and then, not at every key', () => {
    const clock = new IdleClock(30 * MINUTE, 0);
    expect(clock.active(10_000)).toBe(false);
    expect(clock.active(MINUTE)).toBe(true);
    clock.heard(MINUTE);
    expect(clock.active(MINUTE + 1)).toBe(false);
    expect(clock.active(2 * MINUTE)).toBe(true);
  });

  it('warns before the end and no longer once somebody is at work', () => {
    const clock = new IdleClock(30 * MINUTE, 0);
    expect(clock.warns(27 * MINUTE)).toBe(false);
    expect(clock.warns(28 * MINUTE)).toBe(true);
    clock.heard(28 * MINUTE);
    expect(clock.warns(28 * MINUTE)).toBe(false);
    expect(clock.left(28 * MINUTE)).toBe(30 * MINUTE);
  });

  it('counts from what the server has heard, not from what happened on the page', () => {
    const clock = new IdleClock(30 * MINUTE, 0);
    clock.active(29 * MINUTE);
    expect(clock.left(29 * MINUTE)).toBe(MINUTE);
  });

  it('never ends where the server sets no limit', () => {
    const clock = new IdleClock(0, 0);
    expect(clock.warns(1_000 * MINUTE)).toBe(false);
    expect(clock.active(1_000 * MINUTE)).toBe(false);
  });
});
