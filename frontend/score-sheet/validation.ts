import type { Band } from './contract';
import { add, compare, decimal, multiply, parseDecimal, stepsBetween, toText, type Decimal } from './decimal';

/** The marks an indicator allows: min, min + step, … up to max; where there are bands, only those within one. */
export interface Range {
  min: string;
  max: string;
  step: string;
  bands?: Band[];
}

export type Fault = 'notANumber' | 'belowMinimum' | 'aboveMaximum' | 'offStep' | 'outsideBands';

/** What a typed text means. An empty text is a missing mark, never a zero. */
export type Reading =
  | { kind: 'empty' }
  | { kind: 'mark'; value: string }
  | { kind: 'fault'; fault: Fault };

/** Reads a typed mark. A mark comes back with the decimals of the step: 5 with step 0.5 is "5.0". */
export function readMark(typed: string, range: Range): Reading {
  if (typed.trim() === '') {
    return { kind: 'empty' };
  }
  const value = parseDecimal(typed);
  if (!value) {
    return { kind: 'fault', fault: 'notANumber' };
  }
  const { min, max, step } = bounds(range);
  if (compare(value, min) < 0) {
    return { kind: 'fault', fault: 'belowMinimum' };
  }
  if (compare(value, max) > 0) {
    return { kind: 'fault', fault: 'aboveMaximum' };
  }
  if (!inBands(value, range)) {
    return { kind: 'fault', fault: 'outsideBands' };
  }
  if (!stepsBetween(min, value, step).exact) {
    return { kind: 'fault', fault: 'offStep' };
  }
  return { kind: 'mark', value: toText(value, step.scale) };
}

/**
 * The next allowed mark above (1) or below (-1) what is typed, within the range. From an empty field upwards begins at
 * the minimum and downwards at the maximum; text that is no number counts as empty.
 */
export function stepFrom(typed: string, range: Range, direction: 1 | -1): string {
  const { min, max, step } = bounds(range);
  const last = stepsBetween(min, max, step).steps;
  const value = parseDecimal(typed);
  let place: bigint;
  if (!value) {
    place = direction === 1 ? 0n : last;
  } else {
    const { steps, exact } = stepsBetween(min, value, step);
    place = direction === 1 ? steps + 1n : exact ? steps - 1n : steps;
  }
  const within = place < 0n ? 0n : place > last ? last : place;
  const next = add(min, multiply({ units: within, scale: 0 }, step));
  return toText(inBands(next, range) ? next : nearestBand(next, range, direction), step.scale);
}

function inBands(value: Decimal, { bands }: Range): boolean {
  return !bands?.length || bands.some((b) => compare(decimal(b.from), value) <= 0 && compare(value, decimal(b.to)) <= 0);
}

/** The end of the next band in a direction; beyond the last one the last end itself. */
function nearestBand(value: Decimal, { bands = [] }: Range, direction: 1 | -1): Decimal {
  const ends = bands.map((band) => decimal(direction === 1 ? band.from : band.to)).sort(compare);
  const ordered = direction === 1 ? ends : ends.reverse();
  return ordered.find((end) => compare(end, value) * direction >= 0) ?? ordered[ordered.length - 1] ?? value;
}

function bounds(range: Range): { min: Decimal; max: Decimal; step: Decimal } {
  return { min: decimal(range.min), max: decimal(range.max), step: decimal(range.step) };
}
