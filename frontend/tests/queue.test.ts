import { beforeEach, describe, expect, it } from 'vitest';
import { nextBatch, type MutationQueue, type QueuedMutation } from '../score-sheet/queue';
import type { Answer, Current } from '../score-sheet/contract';
import { memoryStore } from '../store/open';

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
    follows: null,
    ...more,
  };
}

const nothing: Answer = {
  savedAt: '2026-11-23T14:03:22+08:00',
  acknowledged: [],
  refused: [],
  conflicts: [],
  total: '0',
  subtotals: {},
  missing: [],
};

const theirs: Current = { value: '2.0', comment: '', version: 7, savedAt: '2026-11-23T14:00:00+08:00', device: '平板' };

let queue: MutationQueue;

beforeEach(() => {
  queue = memoryStore('expert-7').queue;
});

const waiting = () => queue.waiting('s1', 'expert-7');
const ids = async () => (await waiting()).map(({ id }) => id);
const send = async () => queue.markAttempted(nextBatch(await waiting()));
const answered = (answer: Partial<Answer>) => queue.answered('s1', 'expert-7', { ...nothing, ...answer });

describe('queue', () => {
  it('keeps the order of changes', async () => {
    for (const key of ['c', 'a', 'b']) {
      await queue.add(mutation(`m-${key}`, key));
    }
    expect(await ids()).toEqual(['m-c', 'm-a', 'm-b']);
  });

  it('replaces a change that was never sent by the one that follows it, with its base', async () => {
    await queue.add(mutation('m1', 'a', { baseVersion: 3 }));
    await queue.add(mutation('m2', 'b'));
    await queue.add(mutation('m3', 'a', { follows: 'm1', baseVersion: 9 }));
    expect(await ids()).toEqual(['m2', 'm3']);
    expect((await waiting())[1]).toMatchObject({ baseVersion: 3, follows: null });
  });

  it("never replaces another tab's change", async () => {
    await queue.add(mutation('m1', 'a'));
    await queue.add(mutation('m2', 'a'));
    expect(await ids()).toEqual(['m1', 'm2']);
  });

  it('never replaces a change that may have reached the server', async () => {
    await queue.add(mutation('m1', 'a'));
    await send();
    await queue.add(mutation('m2', 'a', { follows: 'm1' }));
    expect(await ids()).toEqual(['m1', 'm2']);
  });

  it('does not let out a change that was replaced before it was sent', async () => {
    await queue.add(mutation('m1', 'a'));
    const chosen = await waiting();
    await queue.add(mutation('m2', 'a', { follows: 'm1' }));
    expect(await queue.markAttempted(chosen)).toEqual([]);
    expect(await ids()).toEqual(['m2']);
  });

  it('keeps sheets and accounts apart', async () => {
    await queue.add(mutation('m1', 'a'));
    await queue.add(mutation('m2', 'a', { sheet: 's2' }));
    await queue.add(mutation('m3', 'a', { account: 'expert-8' }));
    expect(await ids()).toEqual(['m1']);
    expect(await queue.sheets('expert-7')).toEqual(['s1', 's2']);
    await answered({ acknowledged: [{ id: 'm1', indicator: 'a', version: 1 }] });
    expect(await ids()).toEqual([]);
    expect(await queue.waiting('s2', 'expert-7')).toHaveLength(1);
  });

  it('bases what follows a saved change on the version that it made', async () => {
    await queue.add(mutation('m1', 'a', { baseVersion: 2 }));
    await send();
    await queue.add(mutation('m2', 'a', { baseVersion: 2, follows: 'm1' }));
    await answered({ acknowledged: [{ id: 'm1', indicator: 'a', version: 3 }] });
    expect(await waiting()).toMatchObject([{ id: 'm2', baseVersion: 3, follows: null }]);
  });

  it('does so too where the answer came before the change was added', async () => {
    await queue.add(mutation('m1', 'a', { baseVersion: 2 }));
    await send();
    await answered({ acknowledged: [{ id: 'm1', indicator: 'a', version: 3 }] });
    await queue.add(mutation('m2', 'a', { baseVersion: 2, follows: 'm1' }));
    expect(await waiting()).toMatchObject([{ id: 'm2', baseVersion: 3 }]);
  });

  it('never bases it on a newer version that was only heard of', async () => {
    await queue.add(mutation('m1', 'a', { baseVersion: 2 }));
    await send();
    await queue.add(mutation('m2', 'a', { baseVersion: 9, follows: 'm1' }));
    await answered({ acknowledged: [{ id: 'm1', indicator: 'a', version: 3 }] });
    expect(await waiting()).toMatchObject([{ id: 'm2', baseVersion: 3 }]);
  });

  it("leaves another tab's change on the version that it was typed upon", async () => {
    await queue.add(mutation('m1', 'a', { baseVersion: 2 }));
    await queue.add(mutation('m2', 'a', { baseVersion: 2 }));
    await send();
    await answered({ acknowledged: [{ id: 'm1', indicator: 'a', version: 3 }] });
    expect(await waiting()).toMatchObject([{ id: 'm2', baseVersion: 2 }]);
  });

  it('holds the newest text that followed a change in conflict', async () => {
    await queue.add(mutation('m1', 'a', { value: '1.0' }));
    await send();
    await queue.add(mutation('m2', 'a', { value: '3.0', follows: 'm1' }));
    const held = await answered({ conflicts: [{ id: 'm1', indicator: 'a', current: theirs }] });
    expect(held).toMatchObject([{ id: 'm1', value: '3.0', reason: { kind: 'conflict', current: theirs } }]);
    expect(await ids()).toEqual([]);
    await queue.add(mutation('m3', 'a', { value: '4.0', follows: 'm2' }));
    expect(await ids()).toEqual([]);
    expect(await queue.held('s1', 'expert-7')).toMatchObject([{ id: 'm1', value: '4.0' }]);
    await queue.release(['m1']);
    expect(await queue.held('s1', 'expert-7')).toEqual([]);
  });

  it('holds what was refused until the mark is changed', async () => {
    await queue.add(mutation('m1', 'a'));
    await send();
    await answered({ refused: [{ id: 'm1', indicator: 'a', code: 'mark.range', message: '超出范围' }] });
    expect(await queue.held('s1', 'expert-7')).toMatchObject([
      { id: 'm1', reason: { kind: 'refused', message: '超出范围' } },
    ]);
    await queue.add(mutation('m2', 'a'));
    expect(await queue.held('s1', 'expert-7')).toEqual([]);
  });

  it('bases what follows a refused change on what that one was based on', async () => {
    await queue.add(mutation('m1', 'a', { baseVersion: 2 }));
    await send();
    await queue.add(mutation('m2', 'a', { follows: 'm1', baseVersion: 2 }));
    await answered({ refused: [{ id: 'm1', indicator: 'a', code: 'x', message: 'x' }] });
    expect(await waiting()).toMatchObject([{ id: 'm2', baseVersion: 2, follows: null }]);
    expect(await queue.held('s1', 'expert-7')).toEqual([]);
  });
});

describe('next batch', () => {
  it('holds one change for each mark, in order', () => {
    const all = [mutation('m1', 'a', { attempted: true }), mutation('m2', 'b'), mutation('m3', 'a')];
    expect(nextBatch(all).map(({ id }) => id)).toEqual(['m1', 'm2']);
  });

  it('is bounded', () => {
    const all = Array.from({ length: 120 }, (_, place) => mutation(`m${place}`, `k${place}`));
    expect(nextBatch(all)).toHaveLength(50);
  });
});
