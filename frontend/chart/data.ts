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
}

/** Every expert's total per application, best first. */
export interface RankingData {
  title: string;
  axis: string;
  rows: RankingRow[];
  /** A line after so many rows, such as the one that ends the list. */
  cut?: { after: number; label: string } | null;
}

export interface BarsData {
  title: string;
  axis: string;
  series: { key: string; name: string }[];
  /** One value for each series, null where there is none. */
  rows: { key: string; label: string; values: Figure[] }[];
}

export type ChartKind = 'ranking' | 'bars';
export type ChartData<K extends ChartKind = ChartKind> = { ranking: RankingData; bars: BarsData }[K];

export const DEFAULT_TEXTS = {
  showTable: '查看数据表',
  loading: '正在绘制…',
  failed: '图形未能显示，下面是同样内容的数据表',
  empty: '暂无数据',
  rank: '名次',
  name: '名称',
  mean: '平均',
  experts: '各专家总分',
  kept: '计入',
  trimmed: '去掉的最高、最低分',
  trimmedMark: '{0}（去掉）',
  noValue: '–',
  description: '{0}。共 {1} 行，完整数值见数据表。',
} as const;

export type TextKey = keyof typeof DEFAULT_TEXTS;
export type Texts = Partial<Record<TextKey, string>>;

export function say(texts: Texts, key: TextKey, ...args: (string | number)[]): string {
  return (texts[key] ?? DEFAULT_TEXTS[key]).replace(/\{(\d+)\}/g, (_, index) => String(args[Number(index)] ?? ''));
}
