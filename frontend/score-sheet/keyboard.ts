import type { SheetModel } from './sheet-model';

/** The indicator that Enter (1) or Shift+Enter (-1) leads to; null is the submit button behind the last one. */
export function nextFocus(model: SheetModel, key: string, direction: 1 | -1): string | null {
  const keys = model.marked().map((indicator) => indicator.key);
  const place = keys.indexOf(key) + direction;
  return place < 0 ? key : (keys[place] ?? null);
}

/** Alt+Shift+← and → turn to the neighbouring application; plain arrows stay with the text being typed. */
export function turnsPage(event: Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'isComposing'>): 1 | -1 | 0 {
  if (!event.altKey || !event.shiftKey || event.isComposing) {
    return 0;
  }
  return event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
}

/** Ctrl+Z takes back a change, Ctrl+Shift+Z and Ctrl+Y make it again; within a field they are the field's own. */
export function takesBack(event: KeyboardEvent): 'undo' | 'redo' | null {
  const target = event.composedPath()[0];
  if ((!event.ctrlKey && !event.metaKey) || event.altKey || isText(target)) {
    return null;
  }
  const key = event.key.toLowerCase();
  return key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null;
}

function isText(target: EventTarget | undefined): boolean {
  return (
    (target instanceof HTMLInputElement && target.type !== 'checkbox' && !target.readOnly) ||
    (target instanceof HTMLTextAreaElement && !target.readOnly)
  );
}
