import type { ChartData, ChartKind, HeatData } from './data';

/** From here on rows are drawn closer together and scroll in a place of bounded height. */
const MANY = 60;

const AROUND = 120;
const ROW = 32;
const HEAT_ROW = 28;
const CLOSE_ROW = 20;
const RADAR = 460;

const NAMES = 240;
const HEAT_COLUMN = 56;
const NARROWEST = 320;

export interface Size {
  /** In px; less is not readable. */
  width: number;
  height: number;
}

export function isMany(rows: number): boolean {
  return rows > MANY;
}

/** The least size at which every row and column is readable. */
export function sizeOf<K extends ChartKind>(kind: K, data: ChartData<K>): Size {
  const rows = Math.max(data.rows.length, 1);
  if (isRound(kind, rows)) {
    return { width: NARROWEST, height: RADAR };
  }
  const columns = kind === 'heat' ? (data as HeatData).columns.length : 0;
  const row = isMany(rows) ? CLOSE_ROW : kind === 'heat' ? HEAT_ROW : ROW;
  return {
    width: kind === 'heat' ? NAMES + columns * HEAT_COLUMN : NARROWEST,
    height: AROUND + (kind === 'heat' ? HEAT_ROW * 2 : 0) + row * rows,
  };
}

/** Two axes do not make a figure to compare. */
export function isRound(kind: ChartKind, axes: number): boolean {
  return kind === 'radar' && axes > 2;
}
