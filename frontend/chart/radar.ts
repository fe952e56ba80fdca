import type { EChartsCoreOption } from 'echarts/core';
import { barsOption } from './bars';
import type { RadarData } from './data';
import { common, PALETTE, type Look, type Told } from './look';
import { isRound } from './size';
import { say, type Texts } from './texts';

const LINES = ['solid', 'dashed', 'dotted'];
const SYMBOLS = ['circle', 'diamond', 'triangle'];

interface Spoke extends Told {
  value: [number | '-', number];
}

/** Lines around a polar axis: a radar of ECharts would draw what is missing in the middle, like zero. */
export function radarOption(data: RadarData, texts: Texts, look: Look): EChartsCoreOption {
  const { rows } = data;
  if (!isRound('radar', rows.length)) {
    return barsOption(data, texts, look);
  }
  const text = { color: look.text, fontFamily: look.font };
  const line = { show: true, lineStyle: { color: look.line } };
  return {
    ...common(data.title, rows.length, texts, look),
    color: PALETTE,
    polar: { center: ['50%', '54%'], radius: '72%' },
    angleAxis: {
      type: 'value',
      startAngle: 90,
      min: 0,
      max: rows.length,
      interval: 1,
      axisLine: line,
      axisTick: { show: false },
      splitLine: line,
      axisLabel: {
        ...text,
        // The last place is the first again.
        showMaxLabel: false,
        formatter: (place: number) => axisName(rows[place], texts),
      },
    },
    radiusAxis: {
      type: 'value',
      min: 0,
      max: 100,
      interval: 25,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...text, fontSize: 10, formatter: '{value}%' },
      splitLine: line,
    },
    series: data.series.map(({ name }, index) => ({
      type: 'line',
      coordinateSystem: 'polar',
      name,
      symbol: SYMBOLS[index % SYMBOLS.length],
      symbolSize: 10,
      lineStyle: { width: 2, type: LINES[index % LINES.length] },
      data: around(data, index),
    })),
  };
}

function axisName(row: RadarData['rows'][number] | undefined, texts: Texts): string {
  return row ? say(texts, 'axisMax', row.label, row.max) : '';
}

/** Each axis as a share of its maximum, and the first once more to close the line. */
function around({ rows }: RadarData, series: number): Spoke[] {
  const spokes = rows.map((row, place): Spoke => {
    const figure = row.values[series] ?? null;
    return figure === null
      ? { value: ['-', place], name: row.label }
      : { value: [(Number(figure) / Number(row.max)) * 100, place], name: row.label, shown: figure };
  });
  return [...spokes, ...spokes.slice(0, 1).map((spoke): Spoke => ({ ...spoke, value: [spoke.value[0], rows.length] }))];
}
