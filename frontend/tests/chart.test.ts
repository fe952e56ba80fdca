import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_TEXTS, type BarsData, type RankingData } from '../chart/data';
import { drawingIn, type Drawing } from '../chart/drawing';
import { heightOf, optionOf, type Look } from '../chart/options';
import { ReviewChart } from '../chart/review-chart';
import { tableOf } from '../chart/table';

const look: Look = {
  font: 'sans-serif',
  text: '#111111',
  line: '#cccccc',
  surface: '#ffffff',
  accent: '#1f4e8c',
  mean: '#c06000',
};

const ranking: RankingData = {
  title: '各专家总分',
  axis: '总分',
  rows: [
    {
      key: 'a1',
      label: '孝感纸基材料',
      rank: '1',
      mean: '86.34',
      points: [
        { label: '专家1', value: '84.10', trimmed: false },
        { label: '专家4', value: '91.60', trimmed: true },
      ],
    },
    { key: 'a2', label: '荆门新能源', rank: null, mean: null, points: [{ label: '专家1', value: '80.00', trimmed: false }] },
  ],
  cut: { after: 1, label: '入选线 差 0.12' },
};

const bars: BarsData = {
  title: '维度得分',
  axis: '得分',
  series: [
    { key: 'own', name: '本集群' },
    { key: 'median', name: '中位数' },
  ],
  rows: [
    { key: 'structure', label: '产业结构', values: ['24.50', '23.00'] },
    { key: 'service', label: '服务体系', values: [null, '0'] },
  ],
};

interface Drawn {
  type: string;
  name: string;
  itemStyle?: { color: string; borderColor?: string };
  symbol?: string;
  data: { value: unknown; name: string; shown?: string }[];
  markLine?: { data: { yAxis: number }[]; label: { formatter: string } };
}

const seriesOf = (option: unknown) => (option as { series: Drawn[] }).series;

describe('option of a ranking', () => {
  const option = optionOf('ranking', ranking, {}, look);
  const [kept, trimmed, mean] = seriesOf(option);

  it('draws every counted total at its row', () => {
    expect(kept?.data.map(({ value }) => value)).toEqual([
      [84.1, 0],
      [80, 1],
    ]);
  });

  it('draws a trimmed total hollow', () => {
    expect(trimmed?.data).toEqual([{ value: [91.6, 0], name: '孝感纸基材料 · 专家4', shown: '91.60' }]);
    expect(trimmed?.itemStyle).toMatchObject({ color: look.surface, borderColor: look.accent });
  });

  it('marks the mean by another symbol, and none where there is no mean', () => {
    expect(mean?.symbol).toBe('diamond');
    expect(mean?.data.map(({ shown }) => shown)).toEqual(['86.34']);
  });

  it('draws the cut between two rows', () => {
    expect(mean?.markLine?.data).toEqual([{ yAxis: 0.5 }]);
    expect(mean?.markLine?.label.formatter).toBe('入选线 差 0.12');
  });

  it('asks for a description and patterns', () => {
    expect(option).toMatchObject({
      aria: { enabled: true, decal: { show: true }, label: { description: '各专家总分。共 2 行，完整数值见数据表。' } },
    });
  });

  it('shows figures in tooltips as they were given, as text and not as markup', () => {
    const { tooltip } = option as { tooltip: { renderMode: string; formatter: (item: unknown) => string } };
    const item = { seriesName: '计入', name: '<b>甲</b>', data: { shown: '80.00' } };
    expect(tooltip.renderMode).toBe('richText');
    expect(tooltip.formatter(item)).toBe('<b>甲</b>\n计入 80.00');
  });
});

describe('option of bars', () => {
  it('lets bars begin at zero', () => {
    expect(optionOf('bars', bars, {}, look)).not.toMatchObject({ xAxis: { scale: true } });
    expect(optionOf('ranking', ranking, {}, look)).toMatchObject({ xAxis: { scale: true } });
  });

  it('draws no bar for a missing figure and a bar of zero for zero', () => {
    const [own, median] = seriesOf(optionOf('bars', bars, {}, look));
    expect(own?.data.map(({ value }) => value)).toEqual([24.5, '-']);
    expect(median?.data.map(({ value }) => value)).toEqual([23, 0]);
  });
});

describe('table', () => {
  it('of a ranking holds every total as given and names what was trimmed', () => {
    const table = tableOf('ranking', ranking, {});
    expect(table.rows).toEqual([
      ['孝感纸基材料', '1', '86.34', '专家1 84.10 · 专家4 91.60（去掉）'],
      ['荆门新能源', '–', '–', '专家1 80.00'],
    ]);
    expect(table.columns.map(({ name }) => name)).toEqual(['名称', '名次', '平均', '各专家总分']);
  });

  it('of bars holds the same cells as the drawing', () => {
    expect(tableOf('bars', bars, {})).toEqual({
      caption: '维度得分',
      columns: [
        { name: '名称', numeric: false },
        { name: '本集群', numeric: true },
        { name: '中位数', numeric: true },
      ],
      rows: [
        ['产业结构', '24.50', '23.00'],
        ['服务体系', '–', '0'],
      ],
    });
  });

  it("speaks the server's language where it gives one", () => {
    expect(tableOf('bars', bars, { name: 'Name' }).columns[0]?.name).toBe('Name');
  });
});

describe('drawing', () => {
  let drawing: Drawing | undefined;
  const place = document.createElement('div');

  afterEach(() => drawing?.dispose());

  it('is an SVG with its rows, its cut and a description', () => {
    drawing = drawingIn(place, { width: 800, height: heightOf(2) });
    drawing.show(optionOf('ranking', ranking, {}, look));
    const text = place.querySelector('svg')?.textContent ?? '';
    expect(text).toContain('1 孝感纸基材料');
    expect(text).toContain('荆门新能源');
    expect(text).toContain('入选线 差 0.12');
    expect(place.getAttribute('aria-label')).toContain('各专家总分。共 2 行');
  });

  it('draws each series of bars with a pattern of its own', () => {
    drawing = drawingIn(place, { width: 800, height: heightOf(2) });
    drawing.show(optionOf('bars', bars, {}, look));
    expect(place.querySelectorAll('pattern').length).toBeGreaterThanOrEqual(2);
    expect(place.querySelector('svg')?.textContent).toContain('中位数');
  });
});

describe('element', () => {
  let element: ReviewChart;

  afterEach(() => element.remove());

  async function shown(before: (element: ReviewChart) => void): Promise<void> {
    element = new ReviewChart();
    before(element);
    document.body.append(element);
    await element.updateComplete;
  }

  it('switches between the drawing and the table', async () => {
    await shown((made) => {
      made.data = ranking;
    });
    const button = element.renderRoot.querySelector('button');
    expect(button?.textContent?.trim()).toBe(DEFAULT_TEXTS.showTable);
    expect(element.renderRoot.querySelector('table')).toBeNull();
    button?.click();
    await element.updateComplete;
    expect(button?.getAttribute('aria-pressed')).toBe('true');
    expect(element.renderRoot.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(element.renderRoot.querySelector('tbody th')?.getAttribute('scope')).toBe('row');
    expect(element.renderRoot.querySelector('caption')?.textContent?.trim()).toBe('各专家总分');
    expect(element.renderRoot.querySelector<HTMLElement>('.drawing')?.hidden).toBe(true);
  });

  it('draws once the library is read', async () => {
    await shown((made) => {
      made.kind = 'bars';
      made.data = bars;
    });
    expect(element.renderRoot.textContent).toContain(DEFAULT_TEXTS.loading);
    await vi.waitFor(() => expect(element.renderRoot.querySelector('.drawing svg')).not.toBeNull());
    await vi.waitFor(() => expect(element.renderRoot.textContent).not.toContain(DEFAULT_TEXTS.loading));
  });

  it('shows the table where drawing fails', async () => {
    await shown((made) => {
      // Only the drawing reads the cut.
      made.data = {
        ...ranking,
        get cut(): never {
          throw new Error('cannot be drawn');
        },
      };
    });
    await vi.waitFor(() => expect(element.renderRoot.querySelectorAll('tbody tr')).toHaveLength(2));
    expect(element.renderRoot.textContent).toContain(DEFAULT_TEXTS.failed);
  });

  it('says that there is nothing to show', async () => {
    await shown((made) => {
      made.data = { ...bars, rows: [] };
    });
    expect(element.renderRoot.textContent).toContain(DEFAULT_TEXTS.empty);
  });
});
