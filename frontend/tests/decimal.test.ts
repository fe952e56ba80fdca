import { describe, expect, it } from 'vitest';
import { add, compare, decimal, multiply, negate, parseDecimal, stepsBetween, toText, ZERO } from '../score-sheet/decimal';
import { numbers } from './fixtures';

describe('decimal', () => {
  it('adds tenths exactly', () => {
    expect(toText(add(decimal('0.1'), decimal('0.2')))).toBe('0.3');
  });

  it('reads what people and Chinese input methods type', () => {
    expect(toText(parseDecimal(' ５．５ ') ?? ZERO)).toBe('5.5');
    expect(toText(parseDecimal('5。5') ?? ZERO)).toBe('5.5');
    expect(toText(parseDecimal('.5') ?? ZERO)).toBe('0.5');
    expect(toText(parseDecimal('5.') ?? ZERO)).toBe('5');
    expect(toText(parseDecimal('-0.05') ?? ZERO)).toBe('-0.05');
  });

  it.each(['', '.', '-', '5,5', '1e3', '五', '5.5.5', '5 5', 'NaN', 'Infinity', '1'.repeat(25)])(
    'takes %j for no number',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );

  it('writes at least the asked decimals and never rounds', () => {
    expect(toText(decimal('5'), 2)).toBe('5.00');
    expect(toText(decimal('5.125'), 2)).toBe('5.125');
    expect(toText(decimal('5.1000'), 2)).toBe('5.10');
    expect(toText(decimal('-0.5'), 1)).toBe('-0.5');
    expect(toText(decimal('0'), 1)).toBe('0.0');
  });

  it('compares numbers of different scale', () => {
    expect(compare(decimal('5.0'), decimal('5'))).toBe(0);
    expect(compare(decimal('-1'), decimal('0.001'))).toBe(-1);
    expect(compare(decimal('10'), decimal('9.99'))).toBe(1);
  });

  it('counts steps down from a value below the start', () => {
    expect(stepsBetween(decimal('0'), decimal('-0.7'), decimal('0.5'))).toEqual({ steps: -2n, exact: false });
    expect(stepsBetween(decimal('1'), decimal('2.5'), decimal('0.5'))).toEqual({ steps: 3n, exact: true });
  });

  it('agrees with whole-number arithmetic on thousandths', () => {
    const next = numbers(20261123);
    for (let round = 0; round < 2000; round += 1) {
      const a = next(2_000_000) - 1_000_000;
      const b = next(2_000_000) - 1_000_000;
      const [left, right] = [thousandths(a), thousandths(b)];
      expect(compare(add(left, right), thousandths(a + b))).toBe(0);
      expect(compare(add(left, negate(right)), thousandths(a - b))).toBe(0);
      expect(multiply(left, right)).toEqual({ units: BigInt(a) * BigInt(b), scale: 6 });
      expect(Math.sign(compare(left, right))).toBe(Math.sign(a - b));
      expect(compare(decimal(toText(left)), left)).toBe(0);
    }
  });
});

function thousandths(units: number) {
  const digits = String(Math.abs(units)).padStart(4, '0');
  return decimal(`${units < 0 ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}`);
}
