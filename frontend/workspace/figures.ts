import type { FigureRow } from '../score-sheet/contract';
import { add, compare, decimal, negate, parseDecimal, rounded, toText, ZERO, type Decimal } from '../score-sheet/decimal';

/** A line through the years: pieces that gaps part, and a dot for every year that has a figure. */
export interface Sparkline {
  pieces: string[];
  dots: { x: number; y: number }[];
}

export const SPARK = { width: 72, height: 24, margin: 4 } as const;

/** Drawn in a box of SPARK's size. A year without a figure is a gap, never a nought, and no line leads across it. */
export function sparkline(values: readonly (string | null)[]): Sparkline {
  const numbers = values.map((value) => (value === null || !parseDecimal(value) ? null : Number(value)));
  const known = numbers.filter((value) => value !== null);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const { width, height, margin } = SPARK;
  const step = (width - 2 * margin) / Math.max(1, values.length - 1);
  const place = (value: number, index: number) => ({
    x: round(margin + step * index),
    y: round(high === low ? height / 2 : height - margin - ((value - low) / (high - low)) * (height - 2 * margin)),
  });
  const points = numbers.map((value, index) => (value === null ? null : place(value, index)));
  const pieces: string[] = [];
  let piece: string[] = [];
  for (const point of [...points, null]) {
    if (point) {
      piece.push(`${point.x} ${point.y}`);
    } else {
      if (piece.length > 1) {
        pieces.push(`M${piece.join('L')}`);
      }
      piece = [];
    }
  }
  return { pieces, dots: points.filter((point) => point !== null) };
}

function round(place: number): number {
  return Math.round(place * 10) / 10;
}

/** How the last figure stands to the first. Percent with one decimal, exactly rounded; null where it means nothing. */
export interface Change {
  from: number;
  to: number;
  direction: 1 | 0 | -1;
  percent: string | null;
}

export function changeOf(row: FigureRow, years: readonly number[]): Change | null {
  const known = row.cells
    .map(({ value }, index) => ({ year: years[index], value: value === null ? null : parseDecimal(value) }))
    .filter((cell): cell is { year: number; value: Decimal } => cell.value !== null && cell.year !== undefined);
  const first = known[0];
  const last = known[known.length - 1];
  if (!first || !last || first === last) {
    return null;
  }
  const difference = add(last.value, negate(first.value));
  const direction = Math.sign(compare(difference, ZERO)) as 1 | 0 | -1;
  const size = direction === -1 ? negate(difference) : difference;
  // From nothing, or from a loss, no percentage leads anywhere.
  const percent = compare(first.value, ZERO) > 0 ? toText(rounded(ratio(size, first.value), 1), 1) : null;
  return { from: first.year, to: last.year, direction, percent };
}

/** a ÷ b × 100, with digits enough to round to one decimal; both are not negative. */
function ratio(a: Decimal, b: Decimal): Decimal {
  const places = 6;
  const units = (a.units * 100n * 10n ** BigInt(places + b.scale)) / (b.units * 10n ** BigInt(a.scale));
  return { units, scale: places };
}

/** A figure as people read it: thousands parted, nothing rounded. */
export function grouped(value: string): string {
  const text = toText(decimal(value));
  const [whole = '', fraction] = text.split('.');
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? parted : `${parted}.${fraction}`;
}
