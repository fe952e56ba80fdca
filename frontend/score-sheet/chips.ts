import type { Anchor, Indicator } from './contract';
import { add, compare, decimal, multiply, negate, stepsBetween, toText, ZERO, type Decimal } from './decimal';
import type { Say } from './texts';
import { readMark } from './validation';

/** Shares of the range that stand for good and fair where a model names no levels. */
const GOOD = decimal('0.8');
const FAIR = decimal('0.6');

/**
 * Marks at one touch. Where the model names levels or anchors these, with full marks first if none of them stands for
 * them; else full, good and fair. What is taken off begins with nothing taken off; a question has its answers alone.
 */
export function chipsOf(indicator: Indicator, coefficient: string, say: Say): Anchor[] {
  const allowed = indicator.anchors.filter(({ points }) => readMark(points, indicator).kind === 'mark');
  const sign = compare(decimal(coefficient), ZERO);
  if (sign === 0) {
    return allowed;
  }
  if (sign < 0) {
    return withEnd(allowed, { label: say('nothingOff'), text: '', points: indicator.min });
  }
  const full = { label: say('full'), text: '', points: indicator.max };
  return allowed.length > 0 ? withEnd(allowed, full) : [full, ...between(indicator, say)];
}

function withEnd(allowed: Anchor[], end: Anchor): Anchor[] {
  const there = allowed.some(({ points }) => compare(decimal(points), decimal(end.points)) === 0);
  return there ? allowed : [end, ...allowed];
}

/** Good and fair on the nearest allowed mark; left out where the range is too coarse to tell them apart. */
function between(indicator: Indicator, say: Say): Anchor[] {
  const good = shareOf(indicator, GOOD);
  const fair = shareOf(indicator, FAIR);
  const max = decimal(indicator.max);
  if (compare(good, max) >= 0 || compare(fair, good) >= 0 || compare(fair, decimal(indicator.min)) <= 0) {
    return [];
  }
  return [
    { label: say('good'), text: '', points: toText(good) },
    { label: say('fair'), text: '', points: toText(fair) },
  ].filter(({ points }) => readMark(points, indicator).kind === 'mark');
}

function shareOf(indicator: Indicator, share: Decimal): Decimal {
  const min = decimal(indicator.min);
  const step = decimal(indicator.step);
  const target = add(min, multiply(add(decimal(indicator.max), negate(min)), share));
  const { steps } = stepsBetween(min, add(target, half(step)), step);
  return add(min, multiply({ units: steps, scale: 0 }, step));
}

function half(value: Decimal): Decimal {
  return multiply(value, decimal('0.5'));
}
