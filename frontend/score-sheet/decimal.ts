/** An exact decimal number: units × 10^-scale. Marks are never floats, where 0.1 + 0.2 is not 0.3. */
export interface Decimal {
  readonly units: bigint;
  /** Digits after the point, 0 or more. */
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

/** Longer input is no mark; the bound keeps every calculation small. */
const MOST_CHARACTERS = 24;
const PLAIN = /^([+-]?)(\d+)(?:\.(\d*))?$|^([+-]?)\.(\d+)$/;

/**
 * Reads a decimal as people type it: blanks around it are dropped, and the full-width digits and points of a Chinese
 * input method count as their plain forms. No exponents, no thousands separators. Null where it is no number.
 */
export function parseDecimal(text: string): Decimal | null {
  const plain = halfWidth(text).trim();
  if (plain.length > MOST_CHARACTERS) {
    return null;
  }
  const found = PLAIN.exec(plain);
  if (!found) {
    return null;
  }
  const whole = found[2] ?? '0';
  const fraction = found[3] ?? found[5] ?? '';
  const units = BigInt(whole + fraction);
  return { units: (found[1] ?? found[4]) === '-' ? -units : units, scale: fraction.length };
}

/** Reads a decimal that the server wrote; anything else is a broken contract, not a user's slip. */
export function decimal(text: string): Decimal {
  const read = parseDecimal(text);
  if (!read) {
    throw new RangeError(`not a decimal: ${text}`);
  }
  return read;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function negate(a: Decimal): Decimal {
  return { units: -a.units, scale: a.scale };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/** Less than, equal to or greater than zero, as a is to b. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = unitsAt(a, scale) - unitsAt(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** How many whole steps lie between from and value, rounded down, and whether they end there exactly. */
export function stepsBetween(from: Decimal, value: Decimal, step: Decimal): { steps: bigint; exact: boolean } {
  const scale = Math.max(from.scale, value.scale, step.scale);
  const distance = unitsAt(value, scale) - unitsAt(from, scale);
  const width = unitsAt(step, scale);
  const steps = distance / width;
  const exact = distance % width === 0n;
  return { steps: !exact && distance < 0n ? steps - 1n : steps, exact };
}

/** Plain text with at least this many decimals; further digits stay, trailing zeros beyond it go. Never rounds. */
export function toText(value: Decimal, places = 0): string {
  let { units, scale } = value;
  while (scale > places && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  if (scale < places) {
    units = unitsAt({ units, scale }, places);
    scale = places;
  }
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** For show: at most this many decimals, ties away from zero. */
export function rounded(value: Decimal, places: number): Decimal {
  if (value.scale <= places) {
    return value;
  }
  const unit = 10n ** BigInt(value.scale - places);
  const size = value.units < 0n ? -value.units : value.units;
  const units = (size + unit / 2n) / unit;
  return { units: value.units < 0n ? -units : units, scale: places };
}

function unitsAt(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}

function halfWidth(text: string): string {
  return text
    .replace(/[\uff0b-\uff19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3002\uff61]/g, '.')
    .replace(/\u3000/g, ' ');
}
