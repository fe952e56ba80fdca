import type { Task, TaskGroup } from '../score-sheet/contract';

export function task(sheet: string, total: string | null, more: Partial<Task> = {}): Task {
  return {
    sheet,
    name: `集群${sheet}`,
    where: '',
    position: 1,
    of: 3,
    state: 'complete',
    editable: true,
    counts: true,
    filled: 3,
    required: 3,
    total,
    missing: [],
    ...more,
  };
}

export function group(tasks: Task[], key = 'g'): TaskGroup {
  return { key, round: '2026', group: '第1组', deadline: null, keepMaterial: true, tasks };
}
