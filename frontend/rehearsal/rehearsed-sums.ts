import type { Answer, Content, Indicator, Sheet } from '../score-sheet/contract';
import { add, compare, decimal, multiply, rounded, toText, ZERO, type Decimal } from '../score-sheet/decimal';

const SHOWN = 2;

/** Marks × coefficients plus what is computed: an estimate, and the page says so. */
export function rehearsedSums(
  sheet: Sheet,
  marks: ReadonlyMap<string, Content>,
): Pick<Answer, 'total' | 'subtotals' | 'missing'> {
  const subtotals: Record<string, string> = {};
  let total = ZERO;
  for (const dimension of sheet.dimensions) {
    const sum = dimension.indicators
      .map((indicator) => contribution(sheet, indicator, marks.get(indicator.key)))
      .reduce(add, ZERO);
    subtotals[dimension.key] = toText(rounded(sum, SHOWN), SHOWN);
    total = add(total, sum);
  }
  const missing = sheet.dimensions
    .flatMap(({ indicators }) => indicators)
    .filter((indicator) => indicator.kind === 'expert' && lacks(indicator, marks.get(indicator.key)))
    .map(({ key }) => key);
  return { total: toText(rounded(total, SHOWN), SHOWN), subtotals, missing };
}

function contribution(sheet: Sheet, indicator: Indicator, mark: Content | undefined): Decimal {
  if (indicator.kind !== 'expert') {
    return indicator.contribution === null ? ZERO : decimal(indicator.contribution);
  }
  const value = mark?.value ?? null;
  return value === null ? ZERO : multiply(decimal(value), decimal(sheet.coefficients[indicator.key] ?? '1'));
}

function lacks(indicator: Indicator, mark: Content | undefined): boolean {
  if (mark?.notApplicable) {
    return false;
  }
  const value = mark?.value ?? null;
  return value === null || (needsWords(indicator, decimal(value)) && (mark?.comment ?? '').trim() === '');
}

function needsWords({ commentRequired, commentAtOrBelow, commentAtOrAbove }: Indicator, value: Decimal): boolean {
  const low = commentAtOrBelow ?? null;
  const high = commentAtOrAbove ?? null;
  return (
    commentRequired ||
    (low !== null && compare(value, decimal(low)) <= 0) ||
    (high !== null && compare(value, decimal(high)) >= 0)
  );
}
