import { describe, expect, it } from 'vitest';
import type { HeatData } from '../chart/data';
import { optionOf } from '../chart/options';
import { brightness, shade, shadesOf, textOn } from '../chart/shades';
import { sizeOf } from '../chart/size';
import { heat, look, radar, ranking, seriesOf, strips } from './charts';

describe('option of a matrix', () => {
  const option = optionOf('heat', heat, {}, look);

  it('has values, gaps and frames apart, so that a gap has no colour of the scale', () => {
    const [values, gaps, frames] = seriesOf(option);
    expect(values?.data.map(({ shown }) => shown)).toEqual(['-4.00', '1.50', '0']);
    expect(gaps?.data.map(({ name, shown }) => [name, shown])).toEqual([['荆门 · 专家1', '–']]);
    expect(frames?.data.map(({ name, notes }) => [name, notes])).toEqual([['孝感 · 专家1', ['偏离很大']]]);
  });

  it('explains gaps and frames only where there are any', () => {
    const plain = { ...heat, rows: heat.rows.map((row) => ({ ...row, cells: [{ value: '1', flagged: false }] })) };
    const names = (shown: unknown) =>
      (shown as { legend: { data: { name: string }[] } }).legend.data.map(({ name }) => name);
    expect(names(option)).toEqual(['无数据', '偏离很大']);
    expect(names(optionOf('heat', { ...plain, columns: ['专家1'] }, {}, look))).toEqual([]);
  });

  it('takes a cell that nothing was given for as a gap', () => {
    const short: HeatData = { ...heat, flag: null, rows: [{ key: 'a', label: '甲', cells: [] }] };
    expect(seriesOf(optionOf('heat', short, {}, look)).map(({ name, data }) => [name, data.length])).toEqual([['无数据', 2]]);
  });

  it('shows the ends of its scale as they were given', () => {
    expect(option).toMatchObject({ visualMap: { min: -4, max: 4, text: ['+4.00', '-4.00'] } });
    expect(optionOf('heat', { ...heat, scale: 'sequential' }, {}, look)).toMatchObject({
      visualMap: { min: -4, max: 1.5, text: ['1.50', '-4.00'] },
    });
  });
});

describe('shades', () => {
  it('are as far from white on both sides of zero', () => {
    const shades = shadesOf(heat);
    expect(shade(0, shades!)).toBe('#ffffff');
    expect(shade(-4, shades!)).toBe('#174a8c');
    expect(shade(4, shades!)).toBe('#b35900');
  });

  it('of one hue darken with the value, in grey as well', () => {
    const shades = shadesOf({ ...heat, scale: 'sequential' })!;
    const values = [-4, -2, 0, 1.5].map((value) => brightness(shade(value, shades)));
    expect(values).toEqual(values.toSorted((one, other) => other - one));
  });

  it('are there for one value alone, and none for no value', () => {
    const one: HeatData = { ...heat, scale: 'sequential', rows: [{ ...heat.rows[0]!, cells: [{ value: '3', flagged: false }] }] };
    expect(shade(3, shadesOf(one)!)).toBe('#eaf1fa');
    expect(shadesOf({ ...heat, rows: [{ ...heat.rows[0]!, cells: [{ value: null, flagged: false }] }] })).toBeNull();
    const zero: HeatData = { ...one, scale: 'diverging', rows: [{ ...one.rows[0]!, cells: [{ value: '0', flagged: false }] }] };
    expect(shade(0, shadesOf(zero)!)).toBe('#ffffff');
  });

  it.each(['sequential', 'diverging'] as const)('%s let text stand out at 4.5 : 1 or more', (scale) => {
    const shades = shadesOf({ ...heat, scale })!;
    for (let step = 0; step <= 200; step++) {
      const ground = shade(shades.low + ((shades.high - shades.low) * step) / 200, shades);
      const [one, other] = [brightness(ground), brightness(textOn(ground))];
      expect((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('option of a radar', () => {
  const [first, second] = seriesOf(optionOf('radar', radar, {}, look));

  it('draws each value as a share of its maximum and closes the line', () => {
    expect(second?.data.map(({ value }) => value)).toEqual([[100, 0], [40, 1], [60, 2], [100, 3]]);
  });

  it('leaves a gap for what is missing, and draws zero in the middle', () => {
    expect(first?.data.map(({ value }) => value)).toEqual([[75, 0], ['-', 1], [0, 2], [75, 3]]);
  });

  it('tells series apart by line and symbol', () => {
    expect([first?.lineStyle?.type, first?.symbol]).toEqual(['solid', 'circle']);
    expect([second?.lineStyle?.type, second?.symbol]).toEqual(['dashed', 'diamond']);
  });

  it('draws bars where there are less than three axes', () => {
    const few = { ...radar, rows: radar.rows.slice(0, 2) };
    expect(seriesOf(optionOf('radar', few, {}, look)).map(({ type }) => type)).toEqual(['bar', 'bar']);
  });
});

describe('option of distributions', () => {
  const [boxes, filled, hollow] = seriesOf(optionOf('strips', strips, {}, look));

  it('draws full and hollow dots at their row', () => {
    expect(filled?.data.map(({ value }) => value)).toEqual([[84.1, 0], [80, 1]]);
    expect(hollow?.data).toEqual([{ value: [91.6, 0], name: '专家1 · 荆门', shown: '91.60' }]);
    expect(hollow?.itemStyle).toMatchObject({ color: look.surface, borderColor: look.accent });
  });

  it('draws a box only where one was given', () => {
    expect(boxes?.data).toEqual([
      {
        value: [70, 75.25, 84.1, 88, 91.6, 0],
        name: '专家1',
        shown: '70.00 · 75.25 · 84.10 · 88.00 · 91.60',
        notes: ['中位数 84.10'],
      },
    ]);
  });
});

describe('size', () => {
  it('grows with the rows, which come closer together where they are many', () => {
    const height = (count: number) =>
      sizeOf('ranking', { ...ranking, rows: Array.from({ length: count }, () => ranking.rows[0]!) }).height;
    expect(height(60) - height(59)).toBe(32);
    expect(height(300) - height(299)).toBe(20);
  });

  it('leaves room for the figures of every column of a matrix', () => {
    const width = (count: number) => sizeOf('heat', { ...heat, columns: Array.from({ length: count }, () => '专家') }).width;
    expect(width(12)).toBeLessThanOrEqual(960);
    expect(width(12) - width(11)).toBeGreaterThanOrEqual(7 * '+100.0'.length);
  });

  it('of a radar does not depend on its axes', () => {
    expect(sizeOf('radar', radar)).toEqual(sizeOf('radar', { ...radar, rows: [...radar.rows, ...radar.rows] }));
  });
});
