import type { BarsData, ChartData, ChartKind, Figure, HeatData, RadarData, RankingData, StripsData } from './data';
import { say, type TextKey, type Texts } from './texts';

/** The same figures as the drawing, as cells of text. The first cell of a row names it. */
export interface Table {
  caption: string;
  columns: Column[];
  rows: string[][];
}

interface Column {
  name: string;
  numeric: boolean;
}

type Tabulate<K extends ChartKind> = (data: ChartData<K>, texts: Texts) => Table;

const TABLES: { [K in ChartKind]: Tabulate<K> } = {
  ranking: rankingTable,
  bars: barsTable,
  heat: heatTable,
  radar: radarTable,
  strips: stripsTable,
};

/** The file to save is made by the server, with the same cells: ChartTable.java. */
export function tableOf<K extends ChartKind>(kind: K, data: ChartData<K>, texts: Texts): Table {
  return TABLES[kind](data, texts);
}

function rankingTable(data: RankingData, texts: Texts): Table {
  const intervals = data.rows.some(({ interval }) => interval);
  const probabilities = data.rows.some(({ probability }) => probability);
  return {
    caption: data.title,
    columns: [
      words(texts, 'name'),
      figures(texts, 'rank'),
      ...(intervals ? [figures(texts, 'interval')] : []),
      figures(texts, 'mean'),
      ...(probabilities ? [figures(texts, 'probability')] : []),
      words(texts, 'experts'),
    ],
    rows: data.rows.map((row) => [
      row.label,
      shown(row.rank, texts),
      ...(intervals ? [row.interval ? say(texts, 'range', row.interval.from, row.interval.to) : shown(null, texts)] : []),
      shown(row.mean, texts),
      ...(probabilities ? [shown(row.probability, texts)] : []),
      listed(row.points.map(({ label, value, trimmed }) => [label, trimmed ? say(texts, 'trimmedMark', value) : value])),
    ]),
  };
}

function barsTable(data: BarsData, texts: Texts): Table {
  return {
    caption: data.title,
    columns: [words(texts, 'name'), ...data.series.map(({ name }) => ({ name, numeric: true }))],
    rows: data.rows.map((row) => [row.label, ...data.series.map((_, index) => shown(row.values[index], texts))]),
  };
}

function heatTable(data: HeatData, texts: Texts): Table {
  return {
    caption: data.title,
    columns: [words(texts, 'name'), ...data.columns.map((name) => ({ name, numeric: true }))],
    rows: data.rows.map((row) => [
      row.label,
      ...data.columns.map((_, index) => {
        const cell = row.cells[index];
        const text = shown(cell?.value, texts);
        return cell?.flagged && data.flag ? say(texts, 'marked', text, data.flag) : text;
      }),
    ]),
  };
}

function radarTable(data: RadarData, texts: Texts): Table {
  const { caption, columns, rows } = barsTable(data, texts);
  return {
    caption,
    columns: columns.toSpliced(1, 0, figures(texts, 'max')),
    rows: rows.map((cells, index) => cells.toSpliced(1, 0, shown(data.rows[index]?.max, texts))),
  };
}

function stripsTable(data: StripsData, texts: Texts): Table {
  const parts = data.rows.some(({ box }) => box) ? (['low', 'q1', 'median', 'q3', 'high'] as const) : [];
  return {
    caption: data.title,
    columns: [
      words(texts, 'name'),
      ...parts.map((part) => figures(texts, part)),
      { name: data.axis, numeric: false },
    ],
    rows: data.rows.map((row) => [
      row.label,
      ...parts.map((part) => shown(row.box?.[part], texts)),
      listed(row.dots.map(({ label, value, hollow }) => [label, hollow ? say(texts, 'marked', value, data.hollow) : value])),
    ]),
  };
}

function words(texts: Texts, key: TextKey): Column {
  return { name: say(texts, key), numeric: false };
}

function figures(texts: Texts, key: TextKey): Column {
  return { name: say(texts, key), numeric: true };
}

function shown(figure: Figure | undefined, texts: Texts): string {
  return figure ?? say(texts, 'noValue');
}

function listed(pairs: string[][]): string {
  return pairs.map((pair) => pair.join(' ')).join(' · ');
}
