import { compare, decimal, parseDecimal, toText, type Decimal } from '../score-sheet/decimal';
import type { Reviews, Task, TaskGroup } from '../score-sheet/contract';

/** How the expert's own totals of one group lie; never anybody else's. */
export interface OwnTotals {
  /** Ascending, as plain decimals. */
  totals: string[];
  /** Total of the application being marked, where it is complete. */
  present: string | null;
  /** Where the middle half lies, in whole points; null without any total. */
  range: { from: string; to: string } | null;
  /** Ends of the axis, whole tens around all of it. */
  axis: { from: number; to: number };
}

/** The group in which a sheet stands. */
export function groupOf(reviews: Reviews | null, sheet: string): TaskGroup | null {
  return reviews?.groups.find(({ tasks }) => tasks.some((task) => task.sheet === sheet)) ?? null;
}

/**
 * Totals of complete sheets of the group: those of the server, overlaid by what this device knows better. A sheet that
 * is not complete has no total to compare with, so null takes one away.
 */
export function ownTotals(
  group: TaskGroup | null,
  known: ReadonlyMap<string, string | null>,
  sheet: string,
): OwnTotals {
  const tasks = group?.tasks.filter(({ state }) => state !== 'recused') ?? [];
  const totalOf = (task: Task) => known.get(task.sheet) ?? (known.has(task.sheet) ? null : serverTotal(task));
  const others = tasks.filter((task) => task.sheet !== sheet).map(totalOf);
  const own = tasks.find((task) => task.sheet === sheet);
  const present = known.get(sheet) ?? (!known.has(sheet) && own ? serverTotal(own) : null);
  const totals = [...others, present].filter((total) => total !== null && parseDecimal(total) !== null) as string[];
  const sorted = totals.map(decimal).sort(compare);
  return {
    totals: sorted.map((total) => toText(total)),
    present,
    range: rangeOf(sorted),
    axis: axisOf(sorted),
  };
}

function serverTotal({ state, total }: Task): string | null {
  return state === 'complete' || state === 'submitted' ? total : null;
}

/** Of four or more the lowest and the highest quarter are left out. */
function rangeOf(sorted: Decimal[]): OwnTotals['range'] {
  const cut = Math.floor(sorted.length / 4);
  const low = sorted[cut];
  const high = sorted[sorted.length - 1 - cut];
  if (!low || !high) {
    return null;
  }
  const from = whole(low, -1);
  const to = whole(high, 1);
  return { from: String(from), to: String(to) };
}

/** The whole number at or below (-1), at or above (1). */
function whole(value: Decimal, direction: 1 | -1): bigint {
  const unit = 10n ** BigInt(value.scale);
  const below = value.units >= 0n ? value.units / unit : (value.units - unit + 1n) / unit;
  return direction === -1 || below * unit === value.units ? below : below + 1n;
}

function axisOf(sorted: Decimal[]): OwnTotals['axis'] {
  const low = sorted[0];
  const high = sorted[sorted.length - 1];
  if (!low || !high) {
    return { from: 0, to: 100 };
  }
  const from = Math.floor(Number(whole(low, -1)) / 10) * 10;
  const to = Math.ceil(Number(whole(high, 1)) / 10) * 10;
  return { from, to: Math.max(to, from + 10) };
}

/** Where a total stands on the axis, from 0 to 1: for drawing alone. */
export function placeOf(total: string, axis: OwnTotals['axis']): number {
  return (Number(total) - axis.from) / (axis.to - axis.from);
}
