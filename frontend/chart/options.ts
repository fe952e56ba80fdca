import type { EChartsCoreOption } from 'echarts/core';
import { say, type BarsData, type ChartData, type ChartKind, type RankingData, type Texts } from './data';

export interface Look {
  font: string;
  text: string;
  line: string;
  surface: string;
  accent: string;
  mean: string;
}

/** Distinct in grey too; the pattern (decal) and the symbol tell series apart without colour. */
const PALETTE = ['#1f4e8c', '#c06000', '#3d7a4b', '#7a3f8f', '#5b6570', '#a8201a'];

const ROW = 32;
const AROUND = 120;

/** Height in px at which every row is readable. */
export function heightOf(rows: number): number {
  return AROUND + ROW * Math.max(rows, 1);
}

export function optionOf<K extends ChartKind>(kind: K, data: ChartData<K>, texts: Texts, look: Look): EChartsCoreOption {
  return kind === 'ranking'
    ? rankingOption(data as RankingData, texts, look)
    : barsOption(data as BarsData, texts, look);
}

function rankingOption(data: RankingData, texts: Texts, look: Look): EChartsCoreOption {
  const points = (trimmed: boolean) =>
    data.rows.flatMap((row, place) =>
      row.points
        .filter((point) => point.trimmed === trimmed)
        .map(({ label, value }) => ({ value: [Number(value), place], name: `${row.label} · ${label}`, shown: value })),
    );
  const means = data.rows.flatMap((row, place) =>
    row.mean === null ? [] : [{ value: [Number(row.mean), place], name: row.label, shown: row.mean }],
  );
  return {
    ...common(data.title, data.rows.length, texts, look),
    xAxis: valueAxis(data.axis, look),
    yAxis: placeAxis(data.rows.map(label), look),
    series: [
      {
        type: 'scatter',
        name: say(texts, 'kept'),
        symbol: 'circle',
        symbolSize: 10,
        itemStyle: { color: look.accent },
        data: points(false),
      },
      {
        type: 'scatter',
        name: say(texts, 'trimmed'),
        symbol: 'circle',
        symbolSize: 10,
        itemStyle: { color: look.surface, borderColor: look.accent, borderWidth: 2 },
        data: points(true),
      },
      {
        type: 'scatter',
        name: say(texts, 'mean'),
        symbol: 'diamond',
        symbolSize: 16,
        itemStyle: { color: look.mean, borderColor: look.surface, borderWidth: 1 },
        data: means,
        ...(data.cut ? { markLine: cutLine(data.cut, look) } : {}),
      },
    ],
  };
}

function label(row: RankingData['rows'][number]): string {
  return row.rank ? `${row.rank} ${row.label}` : row.label;
}

function cutLine(cut: { after: number; label: string }, look: Look) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: look.text, type: 'dashed', width: 1 },
    label: { formatter: cut.label, position: 'insideEndTop', color: look.text, fontFamily: look.font },
    data: [{ yAxis: cut.after - 0.5 }],
  };
}

function barsOption(data: BarsData, texts: Texts, look: Look): EChartsCoreOption {
  return {
    ...common(data.title, data.rows.length, texts, look),
    color: PALETTE,
    xAxis: valueAxis(data.axis, look),
    yAxis: { ...categoryText(look), type: 'category', inverse: true, data: data.rows.map((row) => row.label) },
    series: data.series.map(({ name }, index) => ({
      type: 'bar',
      name,
      barMaxWidth: 16,
      data: data.rows.map((row) => {
        const figure = row.values[index] ?? null;
        // ECharts leaves a gap for '-': a missing figure is no bar of length zero.
        return figure === null
          ? { value: '-', name: row.label }
          : { value: Number(figure), name: row.label, shown: figure };
      }),
    })),
  };
}

function common(title: string, rows: number, texts: Texts, look: Look): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: look.text },
    aria: {
      enabled: true,
      label: { description: say(texts, 'description', title, rows) },
      decal: { show: true },
    },
    grid: { left: 8, right: 32, top: 48, bottom: 40, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 8, textStyle: { color: look.text, fontFamily: look.font } },
    tooltip: {
      trigger: 'item',
      // As text, not as markup: names come from what people typed.
      renderMode: 'richText',
      formatter: ({ seriesName, name, data }: TooltipItem) => `${name}\n${seriesName} ${data.shown ?? ''}`,
    },
  };
}

interface TooltipItem {
  seriesName: string;
  name: string;
  data: { shown?: string };
}

function valueAxis(name: string, look: Look) {
  return {
    type: 'value',
    name,
    nameLocation: 'middle',
    nameGap: 28,
    scale: true,
    axisLabel: { color: look.text, fontFamily: look.font },
    nameTextStyle: { color: look.text, fontFamily: look.font },
    splitLine: { lineStyle: { color: look.line } },
  };
}

/** Rows at whole numbers of a value axis: unlike a category axis it has places between them, for the cut line. */
function placeAxis(labels: string[], look: Look) {
  const places = labels.map((_, place) => place);
  const text = categoryText(look);
  return {
    ...text,
    type: 'value',
    inverse: true,
    min: -0.5,
    max: Math.max(labels.length, 1) - 0.5,
    splitLine: { show: false },
    axisTick: { show: false },
    axisLabel: { ...text.axisLabel, customValues: places, formatter: (place: number) => labels[place] ?? '' },
  };
}

function categoryText(look: Look) {
  return {
    axisLine: { show: true, lineStyle: { color: look.line } },
    axisLabel: { color: look.text, fontFamily: look.font, width: 220, overflow: 'truncate' },
  };
}
