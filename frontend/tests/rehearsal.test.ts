import { describe, expect, it } from 'vitest';
import type { Batch, Mutation, Reviews, Sheet } from '../score-sheet/contract';
import type { Reply } from '../score-sheet/transport';
import { RehearsalTransport } from '../rehearsal/rehearsal-transport';
import { rehearsedSums } from '../rehearsal/rehearsed-sums';
import { stepFrom, STEPS } from '../rehearsal/tour';
import { indicator, sheet } from './fixtures';

/** A server that hands the cases out, and counts how often it was asked. */
class Cases {
  readonly asked: string[] = [];
  online = true;

  async get<T>(path: string): Promise<Reply<T>> {
    this.asked.push(path);
    if (!this.online) {
      return { ok: false, trouble: 'network' };
    }
    const body: unknown = path === 'reviews' ? ({ account: 'expert-7', name: '', groups: [] } satisfies Reviews) : sheet();
    return { ok: true, body: body as T };
  }
}

const AT = new Date('2026-11-23T06:03:22Z');

function rehearse(): { cases: Cases; transport: RehearsalTransport } {
  const cases = new Cases();
  return { cases, transport: new RehearsalTransport(cases, '本机（演练）', () => AT) };
}

let ids = 0;

function mutation(key: string, value: string | null, more: Partial<Mutation> = {}): Mutation {
  ids += 1;
  return { id: `m${ids}`, indicator: key, value, notApplicable: false, comment: '', baseVersion: 0, at: AT.toISOString(), ...more };
}

function batch(...mutations: Mutation[]): Batch {
  return { sheet: 's1', account: 'expert-7', mutations };
}

async function shown(transport: RehearsalTransport): Promise<Sheet> {
  const reply = await transport.read('s1');
  if (!reply.ok) {
    throw new Error(reply.trouble);
  }
  return reply.body;
}

function markOf(read: Sheet, key: string) {
  return read.dimensions.flatMap(({ indicators }) => indicators).find((one) => one.key === key);
}

describe('a rehearsal', () => {
  it('answers as the server would and keeps the marks in the page', async () => {
    const { cases, transport } = rehearse();

    const reply = await transport.write(batch(mutation('a', '5'), mutation('d', '10')));

    expect(reply).toMatchObject({
      ok: true,
      body: {
        acknowledged: [{ version: 1 }, { version: 1 }],
        refused: [],
        conflicts: [],
        total: '24.25',
        subtotals: { structure: '12.25', innovation: '12.00' },
        missing: ['b'],
      },
    });
    expect(markOf(await shown(transport), 'a')).toMatchObject({ value: '5', version: 1 });
    expect(cases.asked).toEqual(['sheets/s1']);
  });

  it('applies a change once, however often it comes', async () => {
    const { transport } = rehearse();
    const change = mutation('a', '5');

    await transport.write(batch(change));
    await transport.write(batch(mutation('a', '4')));
    const again = await transport.write(batch(change));

    expect(again).toMatchObject({ ok: true, body: { acknowledged: [{ version: 1 }] } });
    expect(markOf(await shown(transport), 'a')).toMatchObject({ value: '4', version: 2 });
  });

  it('goes on without a network once the cases were read', async () => {
    const { cases, transport } = rehearse();
    await transport.read('s1');
    cases.online = false;

    expect(await transport.write(batch(mutation('a', '5')))).toMatchObject({ ok: true });
    expect(markOf(await shown(transport), 'a')).toMatchObject({ value: '5' });
    expect(await transport.read('s2')).toEqual({ ok: false, trouble: 'network' });
  });

  it('begins anew after a reset', async () => {
    const { transport } = rehearse();
    await transport.write(batch(mutation('a', '5'), mutation('-note', null, { comment: '待核' })));

    transport.reset();

    const read = await shown(transport);
    expect(markOf(read, 'a')).toMatchObject({ value: null, version: 0 });
    expect(read.asides).toEqual({});
    expect(await transport.get('sheets/s1/history')).toEqual({ ok: true, body: [] });
  });

  it('keeps notes and bookmarks beside the marks, and history of the marks alone, newest first', async () => {
    const { transport } = rehearse();
    await transport.write(batch(mutation('a', '5')));
    await transport.write(batch(mutation('a', '4.5', { comment: '偏低' }), mutation('-note', null, { comment: '待核' })));

    expect((await shown(transport)).asides).toEqual({ '-note': { content: '待核', version: 1 } });
    expect(await transport.get('sheets/s1/history')).toMatchObject({
      ok: true,
      body: [
        { indicator: 'a', value: '4.5', version: 2, device: '本机（演练）' },
        { indicator: 'a', value: '5', version: 1 },
      ],
    });
  });
});

describe('what is missing in a rehearsal', () => {
  const strict = sheet({
    dimensions: [
      {
        key: 'x',
        name: '',
        max: '6',
        indicators: [indicator('a', { commentAtOrBelow: '2' }), indicator('n', { notApplicableAllowed: true })],
      },
    ],
  });

  it('is a mark that is not there, which is not zero, and a comment that a low mark needs', () => {
    const low = { value: '2', notApplicable: false, comment: '' };
    expect(rehearsedSums(strict, new Map()).missing).toEqual(['a', 'n']);
    expect(rehearsedSums(strict, new Map([['a', low]])).missing).toEqual(['a', 'n']);
    expect(rehearsedSums(strict, new Map([['a', { ...low, comment: '缺数据' }]])).missing).toEqual(['n']);
  });

  it('is nothing where an indicator does not apply', () => {
    const none = { value: null, notApplicable: true, comment: '' };
    expect(rehearsedSums(strict, new Map([['n', none]])).missing).toEqual(['a']);
    expect(rehearsedSums(strict, new Map([['n', none]])).total).toBe('0.00');
  });
});

describe('the tour', () => {
  it('has five steps and stays within them', () => {
    expect(STEPS).toHaveLength(5);
    expect(stepFrom(0, -1)).toBe(0);
    expect(stepFrom(0, 1)).toBe(1);
    expect(stepFrom(4, 1)).toBe(4);
  });
});
