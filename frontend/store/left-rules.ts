import type { Change, DraftRow, HeldRow, QueueRow, SheetRows } from './rows';

/** Refusals that concern a sheet and not a mark: whatever is typed, it takes no marks any more. */
export function isClosing(code: string): boolean {
  return code.startsWith('sheet.');
}

/**
 * What it does to a sheet's rows that it takes only some marks. What the server does not hold of the others is left over;
 * what was left over of a mark that is taken again is for the expert to decide.
 *
 * @param waitingToo whether the server is not even asked any more
 */
export function leaving(rows: SheetRows, isTaken: (indicator: string) => boolean, waitingToo: boolean): Change[] {
  const isGone = ({ indicator }: { indicator: string }) => !isTaken(indicator);
  const held = rows.held.flatMap((row): Change[] => {
    const kind = isGone(row) ? 'closed' : row.kind === 'closed' ? 'refused' : row.kind;
    return kind === row.kind ? [] : [{ table: 'held', put: { ...row, kind } }];
  });
  const waiting = waitingToo ? rows.queue.filter(isGone) : [];
  return [
    ...held,
    ...waiting.flatMap((row): Change[] => [{ table: 'queue', drop: row.id }, leftOf(rows, row.id, row)]),
    ...draftsLeft(rows, isGone),
  ];
}

/** What stands in the fields of marks goes with them. A change that became of it lies under the same id: it is the newer. */
export function draftsLeft(rows: SheetRows, isGone: (row: { indicator: string }) => boolean): Change[] {
  return rows.drafts
    .filter(isGone)
    .flatMap((row): Change[] => [{ table: 'drafts', drop: row.place }, leftOf(rows, row.id ?? row.place, row)]);
}

/** All of them are sealed for their mark alone, so that none has to be opened on the way. */
function leftOf(rows: SheetRows, id: string, { account, sheet, indicator, body }: QueueRow | DraftRow): Change {
  const order = 1 + Math.max(0, ...rows.held.map((row) => row.order));
  const put: HeldRow = { id, account, sheet, indicator, kind: 'closed', chain: [], body, order };
  return { table: 'held', put };
}
