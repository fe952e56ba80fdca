import type { BarsData, HeatData, RadarData, RankingData, StripsData } from '../chart/data';
import type { Look } from '../chart/look';

export const look: Look = {
  font: 'sans-serif',
  text: '#111111',
  line: '#cccccc',
  surface: '#ffffff',
  accent: '#1f4e8c',
  mean: '#c06000',
};

export const ranking: RankingData = {
  title: '各专家总分',
  axis: '总分',
  rows: [
    {
      key: 'a1',
      label: '孝感纸基材料',
      rank: '1',
      mean: '86.34',
      points: [
        { label: '专家1', value: '84.10', trimmed: false },
        { label: '专家4', value: '91.60', trimmed: true },
      ],
    },
    { key: 'a2', label: '荆门新能源', rank: null, mean: null, points: [{ label: '专家1', value: '80.00', trimmed: false }] },
  ],
  cut: { after: 1, label: '入选线 差 0.12' },
};

export const bars: BarsData = {
  title: '维度得分',
  axis: '得分',
  series: [
    { key: 'own', name: '本集群' },
    { key: 'median', name: '中位数' },
  ],
  rows: [
    { key: 'structure', label: '产业结构', values: ['24.50', '23.00'] },
    { key: 'service', label: '服务体系', values: [null, '0'] },
  ],
};

export const heat: HeatData = {
  title: '偏差',
  axis: '与平均之差',
  scale: 'diverging',
  flag: '偏离很大',
  columns: ['专家1', '专家2'],
  rows: [
    {
      key: 'a1',
      label: '孝感',
      cells: [
        { value: '-4.00', flagged: true },
        { value: '1.50', flagged: false },
      ],
    },
    {
      key: 'a2',
      label: '荆门',
      cells: [
        { value: null, flagged: false },
        { value: '0', flagged: false },
      ],
    },
  ],
};

export const radar: RadarData = {
  title: '两家的维度',
  axis: '得分',
  series: [
    { key: 'a', name: '孝感' },
    { key: 'b', name: '荆门' },
  ],
  rows: [
    { key: 'd1', label: '产业结构', max: '20', values: ['15.00', '20.00'] },
    { key: 'd2', label: '服务体系', max: '10', values: [null, '4.00'] },
    { key: 'd3', label: '创新能力', max: '30', values: ['0', '18.00'] },
  ],
};

export const strips: StripsData = {
  title: '各专家给出的总分',
  axis: '总分',
  filled: '计入',
  hollow: '去掉',
  rows: [
    {
      key: 'e1',
      label: '专家1',
      dots: [
        { label: '孝感', value: '84.10', hollow: false },
        { label: '荆门', value: '91.60', hollow: true },
      ],
      box: { low: '70.00', q1: '75.25', median: '84.10', q3: '88.00', high: '91.60' },
    },
    { key: 'e2', label: '专家2', dots: [{ label: '孝感', value: '80.00', hollow: false }], box: null },
  ],
};

export interface Drawn {
  type: string;
  name: string;
  itemStyle?: { color: string; borderColor?: string };
  lineStyle?: { type: string };
  symbol?: string;
  data: { value: unknown; name: string; shown?: string; notes?: string[] }[];
  markLine?: { data: { yAxis: number }[]; label: { formatter: string } };
}

export const seriesOf = (option: unknown) => (option as { series: Drawn[] }).series;
