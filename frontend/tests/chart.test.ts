import { afterEach, describe, expect, it } from 'vitest';
import { drawingIn, drawnApart, type Drawing } from '../chart/drawing';
import { lookOf } from '../chart/look';
import { optionOf } from '../chart/options';
import { bars, heat, look, radar, ranking, seriesOf, strips } from './charts';

const SIZE = { width: 800, height: 400 };

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

  it('asks for a description', () => {
    expect(option).toMatchObject({
      aria: { enabled: true, label: { description: '各专家总分。共 2 行，完整数值见数据表。' } },
    });
  });

  it('tells how certain a rank is', () => {
    const [first, ...others] = ranking.rows;
    const certain = { ...first!, interval: { from: 1, to: 4 }, probability: '87%' };
    const told = seriesOf(optionOf('ranking', { ...ranking, rows: [certain, ...others] }, {}, look))[2]?.data[0];
    expect(told?.notes).toEqual(['名次区间 1–4', '入选概率 87%']);
    expect(mean?.data[0]?.notes).toEqual([]);
  });

  it('has its axis on top where the rows scroll', () => {
    const rows = Array.from({ length: 61 }, () => ranking.rows[0]!);
    expect(optionOf('ranking', { ...ranking, rows }, {}, look)).toMatchObject({ xAxis: { position: 'top' } });
    expect(option).toMatchObject({ xAxis: { position: 'bottom' } });
  });

  it('shows figures in tooltips as they were given, as text and not as markup', () => {
    const { tooltip } = option as { tooltip: { renderMode: string; formatter: (item: unknown) => string } };
    const item = { seriesName: '计入', name: '<b>甲</b>', data: { shown: '80.00' } };
    expect(tooltip.renderMode).toBe('richText');
    expect(tooltip.formatter(item)).toBe('<b>甲</b>\n计入 80.00');
    expect(tooltip.formatter({ ...item, data: { shown: '80.00', notes: ['入选概率 87%'] } })).toContain('\n入选概率 87%');
  });
});

describe('option of bars', () => {
  it('lets bars begin at zero', () => {
    expect(optionOf('bars', bars, {}, look)).not.toMatchObject({ xAxis: { scale: true } });
    expect(optionOf('ranking', ranking, {}, look)).toMatchObject({ xAxis: { scale: true } });
  });

  it('tells series apart by patterns', () => {
    expect(optionOf('bars', bars, {}, look)).toMatchObject({ aria: { decal: { show: true } } });
  });

  it('draws no bar for a missing figure and a bar of zero for zero', () => {
    const [own, median] = seriesOf(optionOf('bars', bars, {}, look));
    expect(own?.data.map(({ value }) => value)).toEqual([24.5, '-']);
    expect(median?.data.map(({ value }) => value)).toEqual([23, 0]);
  });
});

describe('drawing', () => {
  let drawing: Drawing | undefined;
  const place = document.createElement('div');

  afterEach(() => drawing?.dispose());

  it('is an SVG with its rows, its cut and a description', () => {
    drawing = drawingIn(place, SIZE);
    drawing.show(optionOf('ranking', ranking, {}, look));
    const text = place.querySelector('svg')?.textContent ?? '';
    expect(text).toContain('1 孝感纸基材料');
    expect(text).toContain('荆门新能源');
    expect(text).toContain('入选线 差 0.12');
    expect(place.getAttribute('aria-label')).toContain('各专家总分。共 2 行');
  });

  it('draws each series of bars with a pattern of its own', () => {
    drawing = drawingIn(place, SIZE);
    drawing.show(optionOf('bars', bars, {}, look));
    expect(place.querySelectorAll('pattern').length).toBeGreaterThanOrEqual(2);
    expect(place.querySelector('svg')?.textContent).toContain('中位数');
  });

  it('prints the values of a matrix in their cells, positive ones with their sign', () => {
    drawing = drawingIn(place, SIZE);
    drawing.show(optionOf('heat', heat, {}, look));
    const texts = [...place.querySelectorAll('svg text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(expect.arrayContaining(['-4.00', '+1.50', '0', '专家1', '荆门', '无数据', '偏离很大']));
  });

  it('leaves values out where a cell has no room', () => {
    drawing = drawingIn(place, { width: 300, height: 400 });
    const wide = { ...heat, columns: Array.from({ length: 12 }, (_, index) => `${index}`) };
    drawing.show(optionOf('heat', { ...wide, rows: heat.rows.map((row) => ({ ...row, label: '' })) }, {}, look));
    expect(place.querySelector('svg')?.textContent).not.toContain('+1.50');
  });

  it('draws a radar and distributions with the names of their rows', () => {
    drawing = drawingIn(place, SIZE);
    drawing.show(optionOf('radar', radar, {}, look));
    expect(place.querySelector('svg')?.textContent).toContain('产业结构（满分 20）');
    drawing.show(optionOf('strips', strips, {}, look));
    expect(place.querySelector('svg')?.textContent).toContain('专家2');
  });

  it('can shrink on paper', () => {
    drawing = drawingIn(place, SIZE);
    drawing.show(optionOf('bars', bars, {}, look));
    expect(place.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 800 400');
  });

  it('apart is a document that can be read, whatever names contain', () => {
    const named = { ...bars, rows: [{ key: 'x', label: '<b> & "甲"', values: ['1', '2'] }] };
    const source = drawnApart(optionOf('bars', named, {}, look), SIZE);
    const marks = source.replace(/<style.*<\/style>/s, '');
    expect(new DOMParser().parseFromString(marks, 'image/svg+xml').querySelector('parsererror')).toBeNull();
    expect(source).toContain('&lt;b&gt; &amp; ');
  });

  it('has fonts without double quotes, which would end an attribute', () => {
    place.style.fontFamily = '"PingFang SC", sans-serif';
    document.body.append(place);
    expect(lookOf(place).font).toBe("'PingFang SC', sans-serif");
    place.remove();
  });
});
