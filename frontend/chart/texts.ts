export const DEFAULT_TEXTS = {
  showTable: '查看数据表',
  exportPicture: '导出图片',
  exportFailed: '图片未能导出，可以导出表格',
  loading: '正在绘制…',
  failed: '图形未能显示，下面是同样内容的数据表',
  empty: '暂无数据',
  rank: '名次',
  name: '名称',
  mean: '平均',
  experts: '各专家总分',
  interval: '名次区间',
  range: '{0}–{1}',
  probability: '入选概率',
  kept: '计入',
  trimmed: '去掉的最高、最低分',
  trimmedMark: '{0}（去掉）',
  marked: '{0}（{1}）',
  missing: '无数据',
  low: '最低',
  q1: '下四分位',
  median: '中位数',
  q3: '上四分位',
  high: '最高',
  box: '四分位与中位数',
  max: '满分',
  axisMax: '{0}（满分 {1}）',
  noValue: '–',
  description: '{0}。共 {1} 行，完整数值见数据表。',
} as const;

export type TextKey = keyof typeof DEFAULT_TEXTS;
export type Texts = Partial<Record<TextKey, string>>;

export function say(texts: Texts, key: TextKey, ...args: (string | number)[]): string {
  return (texts[key] ?? DEFAULT_TEXTS[key]).replace(/\{(\d+)\}/g, (_, index) => String(args[Number(index)] ?? ''));
}
