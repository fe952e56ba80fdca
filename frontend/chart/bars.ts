import type { EChartsCoreOption } from 'echarts/core';
import type { BarsData } from './data';
import { categoryText, common, PALETTE, valueAxis, type Look } from './look';
import type { Texts } from './texts';

export function barsOption(data: BarsData, texts: Texts, look: Look): EChartsCoreOption {
  const base = common(data.title, data.rows.length, texts, look);
  return {
    ...base,
    aria: { ...base.aria, decal: { show: true } },
    color: PALETTE,
    // Bars begin at zero, or their lengths would lie.
    xAxis: valueAxis(data.axis, look),
    yAxis: { ...categoryText(look), type: 'category', inverse: true, data: data.rows.map((row) => row.label) },
    series: data.series.map(({ name }, index) => ({
      type: 'bar',
      name,
      barMaxWidth: 16,
      ...(index === 0 && data.lines?.length ? { markLine: linesAcross(data.lines, look) } : {}),
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

function linesAcross(lines: { label: string; value: string }[], look: Look) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: look.text, type: 'dashed', width: 1 },
    // The categories run downwards, so that a line begins at the top, clear of the axis.
    label: { position: 'start', color: look.text, fontFamily: look.font, formatter: '{b}' },
    data: lines.map(({ label, value }) => ({ name: label, xAxis: Number(value) })),
  };
}
