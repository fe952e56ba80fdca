import type { Content } from './contract';
import { compare, parseDecimal } from './decimal';

/** What stands in the fields of one mark, allowed or not. */
export interface Typed {
  readonly typed: string;
  readonly writtenComment: string;
  readonly notApplicable: boolean;
}

/** Whether all that stands in the fields is just this content: 5 and 5.0 are one mark, 66 beside a saved 6 is not. */
export function holds(field: Typed, content: Content): boolean {
  return (
    field.notApplicable === content.notApplicable &&
    field.writtenComment === content.comment &&
    sameMark(field.typed.trim(), content.value ?? '')
  );
}

/** Whether two texts are one mark. */
export function sameMark(typed: string, value: string): boolean {
  const [a, b] = [parseDecimal(typed), parseDecimal(value)];
  return a && b ? compare(a, b) === 0 : typed === value;
}
