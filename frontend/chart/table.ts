import { say, type BarsData, type ChartData, type ChartKind, type RankingData, type Texts } from './data';

/** The same figures as the drawing, as cells of text. The first cell of a row names it. */
export interface Table {
  caption: string;
  columns: { name: string; numeric: boolean }[];
  rows: string[][];
}

export function tableOf<K extends ChartKind>(kind: K, data: ChartData<K>, texts: Texts): Table {
  return kind === 'ranking' ? rankingTable(data as RankingData, texts) : barsTable(data as BarsData, texts);
}

function rankingTable(data: RankingData, texts: Texts): Table {
  return {
    caption: data.title,
    columns: [
      { name: say(texts, 'name'), numeric: false },
      { name: say(texts, 'rank'), numeric: true },
      { name: say(texts, 'mean'), numeric: true },
      { name: say(texts, 'experts'), numeric: false },
    ],
    rows: data.rows.map((row) => [
      row.label,
      row.rank ?? say(texts, 'noValue'),
      row.mean ?? say(texts, 'noValue'),
      row.points
        .map(({ label, value, trimmed }) => `${label} ${trimmed ? say(texts, 'trimmedMark', value) : value}`)
        .join(' · '),
    ]),
  };
}

function barsTable(data: BarsData, texts: Texts): Table {
  return {
    caption: data.title,
    columns: [
      { name: say(texts, 'name'), numeric: false },
      ...data.series.map(({ name }) => ({ name, numeric: true })),
    ],
    rows: data.rows.map((row) => [
      row.label,
      ...data.series.map((_, index) => row.values[index] ?? say(texts, 'noValue')),
    ]),
  };
}
