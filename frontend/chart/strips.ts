import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from 'echarts';
import type { EChartsCoreOption } from 'echarts/core';
import type { Box, StripRow, StripsData } from './data';
import { dots, totalsFrame, type Look } from './look';
import { say, type Texts } from './texts';

export function stripsOption(data: StripsData, texts: Texts, look: Look): EChartsCoreOption {
  const points = (hollow: boolean) =>
    data.rows.flatMap((row, place) =>
      row.dots
        .filter((dot) => dot.hollow === hollow)
        .map(({ label, value }) => ({ value: [Number(value), place], name: `${row.label} · ${label}`, shown: value })),
    );
  const boxes = data.rows.flatMap((row, place) => (row.box ? [boxed(row, row.box, place, texts)] : []));
  const series = [
    ...(boxes.length ? [boxSeries(boxes, texts, look)] : []),
    { ...dots(data.filled, false, look), symbolSize: 8, data: points(false) },
    { ...dots(data.hollow, true, look), symbolSize: 8, data: points(true) },
  ].filter((part) => part.data.length > 0);
  const labels = data.rows.map((row) => row.label);
  return { ...totalsFrame(data.title, data.axis, labels, texts, look), series };
}

function boxed(row: StripRow, box: Box, place: number, texts: Texts) {
  const { low, q1, median, q3, high } = box;
  return {
    value: [Number(low), Number(q1), Number(median), Number(q3), Number(high), place],
    name: row.label,
    shown: [low, q1, median, q3, high].join(' · '),
    notes: [`${say(texts, 'median')} ${median}`],
  };
}

function boxSeries(data: ReturnType<typeof boxed>[], texts: Texts, look: Look) {
  return {
    type: 'custom',
    name: say(texts, 'box'),
    // All five on the axis, so that it reaches as far as the lowest and the highest.
    encode: { x: [0, 1, 2, 3, 4], y: 5 },
    itemStyle: { color: look.surface, borderColor: look.text, borderWidth: 1 },
    renderItem: (_: unknown, api: CustomSeriesRenderItemAPI) => drawnBox(api, look),
    data,
  };
}

/** A box from quartile to quartile with a bar at the median, and lines to the lowest and the highest. */
function drawnBox(api: CustomSeriesRenderItemAPI, look: Look): CustomSeriesRenderItemReturn {
  const x = [0, 1, 2, 3, 4].map((part) => api.coord([api.value(part), api.value(5)])[0] ?? 0);
  const y = api.coord([api.value(0), api.value(5)])[1] ?? 0;
  const [low = 0, q1 = 0, median = 0, q3 = 0, high = 0] = x;
  const half = heightOf(api) * 0.36;
  const line = (x1: number, y1: number, x2: number, y2: number, width: number) => ({
    type: 'line' as const,
    shape: { x1, y1, x2, y2 },
    style: { stroke: look.text, lineWidth: width },
  });
  return {
    type: 'group',
    children: [
      line(low, y, high, y, 1),
      {
        type: 'rect',
        shape: { x: q1, y: y - half, width: Math.max(q3 - q1, 1), height: half * 2 },
        style: { fill: look.surface, stroke: look.text, lineWidth: 1 },
      },
      line(median, y - half, median, y + half, 3),
    ],
  };
}

function heightOf(api: CustomSeriesRenderItemAPI): number {
  const size = api.size?.([0, 1]);
  return Array.isArray(size) ? (size[1] ?? 0) : 0;
}
