import type { EChartsCoreOption } from 'echarts/core';
import type { RankingData, RankingRow } from './data';
import { dots, totalsFrame, type Look } from './look';
import { say, type Texts } from './texts';

export function rankingOption(data: RankingData, texts: Texts, look: Look): EChartsCoreOption {
  const points = (trimmed: boolean) =>
    data.rows.flatMap((row, place) =>
      row.points
        .filter((point) => point.trimmed === trimmed)
        .map(({ label, value }) => ({ value: [Number(value), place], name: `${row.label} · ${label}`, shown: value })),
    );
  const means = data.rows.flatMap((row, place) =>
    row.mean === null
      ? []
      : [{ value: [Number(row.mean), place], name: row.label, shown: row.mean, notes: notes(row, texts) }],
  );
  return {
    ...totalsFrame(data.title, data.axis, data.rows.map(label), texts, look),
    series: [
      { ...dots(say(texts, 'kept'), false, look), data: points(false) },
      { ...dots(say(texts, 'trimmed'), true, look), data: points(true) },
      {
        type: 'scatter',
        name: say(texts, 'mean'),
        symbol: 'diamond',
        symbolSize: 16,
        itemStyle: { color: look.mean, borderColor: look.surface, borderWidth: 1, opacity: 1 },
        data: means,
        ...(data.cut ? { markLine: cutLine(data.cut, look) } : {}),
      },
    ],
  };
}

function label(row: RankingRow): string {
  return row.rank ? `${row.rank} ${row.label}` : row.label;
}

/** How certain the rank is. */
function notes({ interval, probability }: RankingRow, texts: Texts): string[] {
  return [
    ...(interval ? [`${say(texts, 'interval')} ${say(texts, 'range', interval.from, interval.to)}`] : []),
    ...(probability ? [`${say(texts, 'probability')} ${probability}`] : []),
  ];
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
