import type { Sheet, TaskGroup } from '../score-sheet/contract';

/** The applications before and after one, by their sheets. */
export interface Neighbours {
  previous: string | null;
  next: string | null;
}

/** As the sheet itself names them; until it has been read, or where it does not, in the order of the task list. */
export function neighboursOf(id: string, sheet: Sheet | null, group: TaskGroup | null): Neighbours {
  const own = group?.tasks.filter(({ state }) => state !== 'recused') ?? [];
  const place = own.findIndex((task) => task.sheet === id);
  const listed = (by: 1 | -1) => (place < 0 ? null : (own[place + by]?.sheet ?? null));
  return {
    previous: sheet?.previous === undefined ? listed(-1) : sheet.previous,
    next: sheet?.next === undefined ? listed(1) : sheet.next,
  };
}

/** The application of a sheet as the task list knows it, to be shown while the sheet itself is still being read. */
export function listed(id: string, group: TaskGroup | null): { name: string; position: number; of: number } | null {
  const task = group?.tasks.find(({ sheet }) => sheet === id);
  return task ? { name: task.name, position: task.position, of: task.of } : null;
}

/** The title of the page with another application's name before what stays. */
export function titleFor(name: string, title: string): string {
  const rest = title.slice(title.lastIndexOf(' · ') + 1);
  return title.includes(' · ') ? `${name} ${rest}` : name;
}
