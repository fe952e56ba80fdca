import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryQueue, nextBatch, type QueuedMutation } from '../score-sheet/queue';

function mutation(id: string, indicator: string, more: Partial<QueuedMutation> = {}): QueuedMutation {
  return {
    id,
    indicator,
    value: '1.0',
    notApplicable: false,
    comment: '',
    baseVersion: 0,
    at: '2026-11-23T06:00:00.000Z',
    sheet: 's1',
    account: 'expert-7',
    attempted: false,
    ...more,
  };
}

describe('queue in memory', () => {
  let queue: MemoryQueue;

  beforeEach(() => {
    queue = new MemoryQueue();
  });

  const ids = async () => (await queue.waiting('s1', 'expert-7')).map(({ id }) => id);

  it('keeps the order of changes', async () => {
    for (const key of ['c', 'a', 'b']) {
      await queue.add(mutation(`m-${key}`, key));
    }
    expect(await ids()).toEqual(['m-c', 'm-a', 'm-b']);
  });

  it('replaces a change that was never sent by a newer one of the same mark', async () => {
    await queue.add(mutation('m1', 'a'));
    await queue.add(mutation('m2', 'b'));
    await queue.add(mutation('m3', 'a'));
    expect(await ids()).toEqual(['m2', 'm3']);
  });

  it('never replaces a change that may have reached the server', async () => {
    await queue.add(mutation('m1', 'a'));
    await queue.markAttempted(await queue.waiting('s1', 'expert-7'));
    await queue.add(mutation('m2', 'a'));
    expect(await ids()).toEqual(['m1', 'm2']);
  });

  it('does not let out a change that was replaced before it was sent', async () => {
    await queue.add(mutation('m1', 'a'));
    const chosen = await queue.waiting('s1', 'expert-7');
    await queue.add(mutation('m2', 'a'));
    expect(await queue.markAttempted(chosen)).toEqual([]);
    expect(await ids()).toEqual(['m2']);
  });

  it('keeps sheets and accounts apart', async () => {
    await queue.add(mutation('m1', 'a'));
    await queue.add(mutation('m2', 'a', { sheet: 's2' }));
    await queue.add(mutation('m3', 'a', { account: 'expert-8' }));
    expect(await ids()).toEqual(['m1']);
    await queue.remove(['m1']);
    expect(await ids()).toEqual([]);
    expect(await queue.waiting('s2', 'expert-7')).toHaveLength(1);
  });
});

describe('next batch', () => {
  it('holds one change for each mark, in order', () => {
    const waiting = [mutation('m1', 'a', { attempted: true }), mutation('m2', 'b'), mutation('m3', 'a')];
    expect(nextBatch(waiting, () => 0).map(({ id }) => id)).toEqual(['m1', 'm2']);
  });

  it('bases a fresh change on the newest version and leaves a sent one as it was', () => {
    const waiting = [mutation('m1', 'a', { attempted: true, baseVersion: 2 }), mutation('m2', 'b', { baseVersion: 2 })];
    expect(nextBatch(waiting, () => 5).map(({ baseVersion }) => baseVersion)).toEqual([2, 5]);
  });

  it('is bounded', () => {
    const waiting = Array.from({ length: 120 }, (_, place) => mutation(`m${place}`, `k${place}`));
    expect(nextBatch(waiting, () => 0)).toHaveLength(50);
  });
});
