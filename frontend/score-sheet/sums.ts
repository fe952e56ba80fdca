import type { Dimension, Indicator } from './contract';
import { add, compare, decimal, multiply, rounded, toText, ZERO, type Decimal } from './decimal';
import type { SheetModel } from './sheet-model';

/** Decimals that an estimate is shown with; it is counted exactly. */
const SHOWN = 2;

/** Sums of the marks given so far, as plain decimals. */
export interface Sums {
  /** Null where only the server can tell. */
  total: string | null;
  subtotals: Record<string, string | null>;
  /** Indicators that still lack a mark or a required comment, in the order of the page. */
  missing: string[];
}

/**
 * The server's sums where they are those of this page, else an estimate where the model allows one: marks × coefficient plus the contributions of
 * computed and verified indicators, without the roundings that a model may declare on the way. A mark that is missing,
 * not allowed or not applicable adds nothing and is no zero: the first two stand in the list of what is missing.
 */
export function sumsOf(model: SheetModel): Sums {
  const official = model.officialSums();
  if (official && !hasFaults(model)) {
    return official;
  }
  if (model.sheet.estimable === false) {
    const unknown = model.sheet.dimensions.map(({ key }): [string, null] => [key, null]);
    return { total: null, subtotals: Object.fromEntries(unknown), missing: missingOf(model) };
  }
  const subtotals: Record<string, string> = {};
  let total = ZERO;
  for (const dimension of model.sheet.dimensions) {
    const subtotal = subtotalOf(model, dimension);
    subtotals[dimension.key] = toText(rounded(subtotal, SHOWN), SHOWN);
    total = add(total, subtotal);
  }
  return { total: toText(rounded(total, SHOWN), SHOWN), subtotals, missing: missingOf(model) };
}

/** How many of the expert's indicators are done. */
export function progressOf(model: SheetModel): { done: number; of: number } {
  const missing = new Set(sumsOf(model).missing);
  const marked = model.marked();
  return { done: marked.filter((indicator) => !missing.has(indicator.key)).length, of: marked.length };
}

function subtotalOf(model: SheetModel, dimension: Dimension): Decimal {
  return dimension.indicators.map((indicator) => contributionOf(model, indicator)).reduce(add, ZERO);
}

function contributionOf(model: SheetModel, indicator: Indicator): Decimal {
  if (indicator.kind !== 'expert') {
    return indicator.contribution === null ? ZERO : decimal(indicator.contribution);
  }
  const reading = model.reading(indicator.key);
  if (reading.kind !== 'mark' || model.draft(indicator.key).notApplicable) {
    return ZERO;
  }
  return multiply(decimal(reading.value), decimal(model.sheet.coefficients[indicator.key] ?? '1'));
}

function missingOf(model: SheetModel): string[] {
  // What the expert does not mark himself is known to the server alone.
  const elsewhere = new Set(model.sheet.missing);
  return model
    .indicators()
    .filter((indicator) => (indicator.kind === 'expert' ? lacks(model, indicator) : elsewhere.has(indicator.key)))
    .map((indicator) => indicator.key);
}

function lacks(model: SheetModel, indicator: Indicator): boolean {
  const draft = model.draft(indicator.key);
  const marked = draft.notApplicable || model.reading(indicator.key).kind === 'mark';
  return !marked || model.commentTooLong(indicator.key) || (commentNeeded(indicator, draft.value) && draft.comment.trim() === '');
}

function hasFaults(model: SheetModel): boolean {
  return model
    .marked()
    .some(({ key }) => model.reading(key).kind === 'fault' || model.commentTooLong(key) || model.draft(key).conflict);
}

/** Whether this mark needs words. */
export function commentNeeded(indicator: Indicator, value: string | null): boolean {
  if (indicator.commentRequired || value === null) {
    return indicator.commentRequired;
  }
  const { commentAtOrBelow: low, commentAtOrAbove: high } = indicator;
  const mark = decimal(value);
  return (!!low && compare(mark, decimal(low)) <= 0) || (!!high && compare(mark, decimal(high)) >= 0);
}
