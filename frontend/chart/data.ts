/** Numbers travel as decimal texts: tables show them as they are, only the drawing turns them into floats. */
export type Figure = string | null;

/** One expert's total in a ranking. */
export interface Point {
  label: string;
  value: string;
  /** Left out of the mean as highest or lowest. */
  trimmed: boolean;
}

export interface RankingRow {
  key: string;
  label: string;
  rank?: string | null;
  mean: Figure;
  points: Point[];
  /** The ranks that fit the spread of the marks. */
  interval?: { from: number; to: number } | null;
  /** Of a place above the cut, in words or as a share. */
  probability?: string | null;
}

/** Every expert's total per application, best first. */
export interface RankingData {
  title: string;
  axis: string;
  rows: RankingRow[];
  /** A line after so many rows, such as the one that ends the list. */
  cut?: { after: number; label: string } | null;
}

export interface Series {
  key: string;
  name: string;
}

export interface BarsData {
  title: string;
  axis: string;
  series: Series[];
  /** One value for each series, null where there is none. */
  rows: { key: string; label: string; values: Figure[] }[];
  /** Lines across the bars, such as where a grade begins. */
  lines?: { label: string; value: string }[] | null;
}

/** Few applications by dimension: one axis for each row, which ends at what can be reached there. */
export interface RadarData extends BarsData {
  rows: { key: string; label: string; max: string; values: Figure[] }[];
}

export interface HeatCell {
  value: Figure;
  flagged: boolean;
}

export interface HeatData {
  title: string;
  /** What the values are. */
  axis: string;
  /** From light to dark, or to both sides of zero. */
  scale: 'sequential' | 'diverging';
  /** What a flag says; null where nothing is flagged. */
  flag?: string | null;
  columns: string[];
  rows: { key: string; label: string; cells: HeatCell[] }[];
}

export interface Box {
  low: string;
  q1: string;
  median: string;
  q3: string;
  high: string;
}

export interface StripRow {
  key: string;
  label: string;
  dots: { label: string; value: string; hollow: boolean }[];
  box?: Box | null;
}

/** How values lie, such as the totals that one expert gave. */
export interface StripsData {
  title: string;
  axis: string;
  /** What full and hollow dots are. */
  filled: string;
  hollow: string;
  rows: StripRow[];
}

interface Kinds {
  ranking: RankingData;
  bars: BarsData;
  heat: HeatData;
  radar: RadarData;
  strips: StripsData;
}

export type ChartKind = keyof Kinds;
export type ChartData<K extends ChartKind = ChartKind> = Kinds[K];
