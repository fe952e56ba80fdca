import type { Trouble } from './save-state';
import type { SheetModel } from './sheet-model';

/** What stands in the way of all being saved where nothing is on its way any more. */
export function obstacle(model: SheetModel): Trouble | null {
  const keys = model.keys();
  if (keys.some((key) => model.draft(key).conflict)) {
    return 'conflict';
  }
  if (keys.some((key) => model.draft(key).refusal !== null)) {
    return 'refused';
  }
  return keys.some((key) => model.reading(key).kind === 'fault' || model.commentTooLong(key)) ? 'invalid' : null;
}
