import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'lit';
import type { FigureRow, Material } from '../score-sheet/contract';
import type { Transport } from '../score-sheet/transport';
import { figureTable, trendWords } from '../workspace/figure-table';
import { changeOf, grouped, sparkline } from '../workspace/figures';
import { listed, neighboursOf, titleFor } from '../workspace/neighbours';
import { tabAfter, tabShown, tabsOf } from '../workspace/tabs';
import { speaker } from '../workspace/texts';
import { addressOf, ReadingAhead } from '../workspace/turning';
import { sheet } from './fixtures';
import { group, task } from './tasks';

const say = speaker({});
const row = (...values: (string | null)[]): FigureRow => ({
  name: '营业收入',
  unit: '亿元',
  cells: values.map((value) => ({ value, source: null })),
});
const YEARS = [2023, 2024, 2025];

describe('figures of some years', () => {
  it('are drawn with a gap where there is none, and no line across it', () => {
    expect(sparkline(['1', '2', '3']).pieces).toEqual(['M4 20L36 12L68 4']);
    const gap = sparkline(['1', null, '3']);
    expect(gap.pieces).toEqual([]);
    expect(gap.dots).toHaveLength(2);
    expect(sparkline([null, null, null])).toEqual({ pieces: [], dots: [] });
    expect(sparkline(['5', '5', null]).dots.map(({ y }) => y)).toEqual([12, 12]);
  });

  it('say how the last stands to the first, exactly', () => {
    expect(changeOf(row('312.5', null, '330'), YEARS)).toEqual({ from: 2023, to: 2025, direction: 1, percent: '5.6' });
    expect(changeOf(row('200', '150', null), YEARS)).toEqual({ from: 2023, to: 2024, direction: -1, percent: '25.0' });
    expect(changeOf(row('0.1', '0.2', '0.3'), YEARS)?.percent).toBe('200.0');
    expect(changeOf(row('0', null, '3'), YEARS)?.percent).toBeNull();
    expect(changeOf(row(null, null, '3'), YEARS)).toBeNull();
  });

  it('are said in words too', () => {
    expect(trendWords(row('200', '150', null), YEARS, say)).toBe('由 2023 年到 2024 年减少 25.0%');
    expect(trendWords(row('3', null, '3'), YEARS, say)).toBe('2023 年与 2025 年相同');
    expect(trendWords(row('0', null, '3'), YEARS, say)).toBe('由 2023 年到 2025 年增加');
    expect(trendWords(row(null, null, '3'), YEARS, say)).toBe('不足两年数据');
  });

  it('stand in a table where a gap is no nought', () => {
    const place = document.createElement('div');
    render(figureTable({ years: YEARS, rows: [row('12345.60', null, '0')] }, say), place);
    const cells = [...place.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim());
    expect(cells.slice(0, 3)).toEqual(['12,345.6', '—无数据', '0']);
    expect(grouped('-1234567.10')).toBe('-1,234,567.1');
  });
});

describe('tabs of the material', () => {
  const material = { files: [{ id: 'f', name: 'a.pdf', bytes: 1 }] } as Material;

  it('are overview, figures and one for each file', () => {
    expect(tabsOf(material)).toEqual(['overview', 'figures', 0]);
    expect(tabShown(material, 0)).toBe(0);
    expect(tabShown(material, 4)).toBe('overview');
  });

  it('are reached by arrows, round about', () => {
    const tabs = tabsOf(material);
    expect(tabAfter(tabs, 0, 'ArrowRight')).toBe('overview');
    expect(tabAfter(tabs, 'overview', 'ArrowLeft')).toBe(0);
    expect(tabAfter(tabs, 'overview', 'End')).toBe(0);
    expect(tabAfter(tabs, 'overview', 'x')).toBeNull();
  });
});

describe('turning to a neighbour', () => {
  const own = group([task('a', null), task('x', null, { state: 'recused' }), task('b', null), task('c', null)]);

  it('follows the sheet, and the task list where the sheet says nothing', () => {
    expect(neighboursOf('b', sheet({ previous: 'p', next: null }), own)).toEqual({ previous: 'p', next: null });
    expect(neighboursOf('b', null, own)).toEqual({ previous: 'a', next: 'c' });
    expect(neighboursOf('a', null, own)).toEqual({ previous: null, next: 'b' });
    expect(neighboursOf('elsewhere', null, own)).toEqual({ previous: null, next: null });
    expect(listed('c', own)).toEqual({ name: '集群c', position: 1, of: 3 });
  });

  it('changes the address and nothing else in it', () => {
    const address = 'https://h.cn/cr/reviews/11-22?at=a&lang=en#top';
    expect(addressOf(address, '11-22', '33-44')).toBe('https://h.cn/cr/reviews/33-44?lang=en#top');
    expect(addressOf('https://h.cn/offline', '11-22', '33-44')).toBe('https://h.cn/offline');
    expect(addressOf(address, '', '33-44')).toBe(address);
  });

  it('puts the name into the title of the page', () => {
    expect(titleFor('乙集群', '甲集群 · 集群评审')).toBe('乙集群 · 集群评审');
    expect(titleFor('乙集群', '')).toBe('乙集群');
  });
});

describe('reading ahead', () => {
  function transport() {
    const reads: string[] = [];
    const inner: Transport = {
      read: async (id) => {
        reads.push(id);
        const body = sheet();
        return { ok: true, body: { ...body, sheet: { ...body.sheet, id, version: reads.length } } };
      },
      write: async () => ({ ok: false, trouble: 'network' }),
    };
    return { reads, inner };
  }

  const versionOf = async (ahead: ReadingAhead, id: string) => {
    const reply = await ahead.read(id);
    return reply.ok ? reply.body.sheet.version : null;
  };

  /** A server that does not answer in time from now on. */
  function slow(inner: Transport): Transport {
    return { ...inner, read: () => new Promise(() => undefined) };
  }

  it('shows a copy where the server takes long, and says that it wants to be compared', async () => {
    const { reads, inner } = transport();
    const kept: string[] = [];
    const way = { ...inner };
    const ahead = new ReadingAhead(way, ({ sheet: { id } }) => kept.push(id), Date.now, 5);
    await ahead.readAhead('b');
    await ahead.readAhead('b');
    expect(reads).toEqual(['b']);
    expect(kept).toEqual(['b']);
    way.read = slow(inner).read;
    expect(await versionOf(ahead, 'b')).toBe(1);
    expect(ahead.isUnchecked('b')).toBe(true);
    expect(ahead.isUnchecked('b')).toBe(false);
    way.read = inner.read;
    expect(await versionOf(ahead, 'b')).toBe(2);
  });

  it('shows no copy that is no longer fresh, or that somebody else has made old, also while it waits', async () => {
    let now = 0;
    const { inner } = transport();
    const way = { ...inner };
    const ahead = new ReadingAhead(way, undefined, () => now, 5);
    await ahead.readAhead('b');
    now = 31_000;
    expect(await versionOf(ahead, 'b')).toBe(2);
    await ahead.readAhead('b');
    ahead.outdate('b');
    expect(await versionOf(ahead, 'b')).toBe(4);
    await ahead.readAhead('b');
    let answer: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    way.read = (id) => late.then(() => inner.read(id));
    const read = versionOf(ahead, 'b');
    ahead.outdate('b');
    setTimeout(answer, 20);
    expect(await read).toBe(6);
  });

  it("prefers the server's own answer where it comes in time", async () => {
    const { inner } = transport();
    const ahead = new ReadingAhead(inner);
    await ahead.readAhead('b');
    expect(await versionOf(ahead, 'b')).toBe(2);
    expect(ahead.isUnchecked('b')).toBe(false);
  });

  it('reads a copy anew once it is no longer fresh', async () => {
    let now = 0;
    const { reads, inner } = transport();
    const ahead = new ReadingAhead(inner, undefined, () => now);
    await ahead.readAhead('b');
    now = 31_000;
    await ahead.readAhead('b');
    expect(reads).toEqual(['b', 'b']);
  });

  it('never shows a copy that is behind what was saved here', async () => {
    const { reads, inner } = transport();
    const way = { ...inner };
    const ahead = new ReadingAhead(way, undefined, Date.now, 5);
    await ahead.readAhead('b');
    await ahead.write({ sheet: 'b', account: 'x', mutations: [] });
    const reading = ahead.readAhead('c');
    await ahead.write({ sheet: 'c', account: 'x', mutations: [] });
    await reading;
    expect(reads).toEqual(['b', 'c']);
    expect(await versionOf(ahead, 'b')).toBe(3);
    expect(await versionOf(ahead, 'c')).toBe(4);
    expect(ahead.isUnchecked('b')).toBe(false);
  });

  it('does not hide a server that cannot be reached', async () => {
    const { inner } = transport();
    const way = { ...inner };
    const ahead = new ReadingAhead(way);
    await ahead.readAhead('b');
    way.read = async () => ({ ok: false, trouble: 'network' });
    expect(await ahead.read('b')).toEqual({ ok: false, trouble: 'network' });
  });
});

afterEach(() => vi.restoreAllMocks());
