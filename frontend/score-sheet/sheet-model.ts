import type { Answer, Content, Current, Dimension, Indicator, Sheet } from './contract';
import { readMark, type Reading } from './validation';

/** One mark as it stands on the page, beside what the server is known to hold. */
export interface Draft extends Content {
  /** What stands in the field, allowed or not; value is the last allowed one. */
  typed: string;
  /** What stands in the comment; comment is the last one of allowed length. */
  writtenComment: string;
  /** The newest content handed to the queue or read from the server. */
  handed: Content;
  /** The newest version known of the server's mark. */
  version: number;
  /** The server's words where it refused the change. */
  refusal: string | null;
  /** What another device saved meanwhile: the expert chooses. */
  conflict: Current | null;
}

export const DEFAULT_COMMENT_MAX = 500;

/** The marks of one sheet while they are edited; knows no page, no network and no clock. */
export class SheetModel {
  private readonly drafts = new Map<string, Draft>();
  /** The server's sums and gaps while they hold: from its last answer until the next change. */
  private official: Pick<Answer, 'total' | 'subtotals' | 'missing'> | null = null;

  constructor(readonly sheet: Sheet) {
    for (const indicator of this.indicators()) {
      const content = { value: indicator.value, notApplicable: indicator.notApplicable, comment: indicator.comment };
      this.drafts.set(indicator.key, {
        ...content,
        typed: indicator.value ?? '',
        writtenComment: indicator.comment,
        handed: content,
        version: indicator.version,
        refusal: null,
        conflict: null,
      });
    }
  }

  indicators(): Indicator[] {
    return this.sheet.dimensions.flatMap((dimension: Dimension) => dimension.indicators);
  }

  /** The indicators that the expert marks, in the order of the page. */
  marked(): Indicator[] {
    return this.indicators().filter((indicator) => indicator.kind === 'expert');
  }

  editable(): boolean {
    return this.sheet.sheet.state !== 'submitted';
  }

  commentMax(): number {
    return this.sheet.commentMax ?? DEFAULT_COMMENT_MAX;
  }

  indicator(key: string): Indicator {
    const found = this.indicators().find((indicator) => indicator.key === key);
    if (!found) {
      throw new RangeError(`no indicator ${key}`);
    }
    return found;
  }

  draft(key: string): Readonly<Draft> {
    return this.own(key);
  }

  reading(key: string): Reading {
    return readMark(this.own(key).typed, this.indicator(key));
  }

  commentTooLong(key: string): boolean {
    return characters(this.own(key).writtenComment) > this.commentMax();
  }

  type(key: string, typed: string): void {
    this.change(key, (draft) => {
      draft.typed = typed;
      const reading = this.reading(key);
      if (reading.kind !== 'fault') {
        draft.value = reading.kind === 'mark' ? reading.value : null;
      }
      if (typed.trim() !== '') {
        draft.notApplicable = false;
      }
    });
  }

  write(key: string, comment: string): void {
    this.change(key, (draft) => {
      draft.writtenComment = comment;
      if (!this.commentTooLong(key)) {
        draft.comment = comment;
      }
    });
  }

  setNotApplicable(key: string, notApplicable: boolean): void {
    this.change(key, (draft) => {
      draft.notApplicable = notApplicable;
      if (notApplicable) {
        draft.typed = '';
        draft.value = null;
      }
    });
  }

  /** Writes an allowed mark in its plain form once the field is left: 5 with step 0.5 becomes 5.0. */
  tidy(key: string): void {
    const reading = this.reading(key);
    if (reading.kind === 'mark') {
      this.own(key).typed = reading.value;
    }
  }

  /** What has to go to the queue now, or null where it holds the newest already or a conflict waits for a choice. */
  handOver(key: string): Content | null {
    const draft = this.own(key);
    const content = { value: draft.value, notApplicable: draft.notApplicable, comment: draft.comment };
    if (draft.conflict || same(content, draft.handed)) {
      return null;
    }
    draft.handed = content;
    draft.refusal = null;
    return content;
  }

  /** Whether something on the page is neither at the server nor in the queue. */
  unhanded(key: string): boolean {
    const draft = this.own(key);
    return !same(draft, draft.handed);
  }

  /** Takes what the queue of this device still holds: it is newer than what the server sent. */
  restore(key: string, content: Content): void {
    const draft = this.own(key);
    Object.assign(draft, content, { typed: content.value ?? '', writtenComment: content.comment });
    draft.handed = { value: content.value, notApplicable: content.notApplicable, comment: content.comment };
  }

  /** Takes the server's answer; settled says that nothing else waits, so that its sums are those of this page. */
  answer(answer: Answer, settled: boolean): void {
    for (const { indicator, version } of answer.acknowledged) {
      const draft = this.own(indicator);
      draft.version = Math.max(draft.version, version);
      draft.refusal = null;
    }
    for (const { indicator, message } of answer.refused) {
      this.own(indicator).refusal = message;
    }
    for (const { indicator, current } of answer.conflicts) {
      const draft = this.own(indicator);
      draft.conflict = current;
      draft.version = Math.max(draft.version, current.version);
    }
    this.official = settled ? { total: answer.total, subtotals: answer.subtotals, missing: answer.missing } : null;
  }

  /** Ends a conflict. Keeping one's own makes it a new change, based on what the other device saved. */
  choose(key: string, choice: 'mine' | 'theirs'): void {
    this.change(key, (draft) => {
      const current = draft.conflict;
      if (!current) {
        return;
      }
      draft.conflict = null;
      draft.handed = {
        value: current.value,
        notApplicable: current.notApplicable ?? false,
        comment: current.comment,
      };
      if (choice === 'theirs') {
        Object.assign(draft, draft.handed, { typed: current.value ?? '', writtenComment: current.comment });
      }
    });
  }

  officialSums(): Pick<Answer, 'total' | 'subtotals' | 'missing'> | null {
    return this.official;
  }

  private change(key: string, edit: (draft: Draft) => void): void {
    edit(this.own(key));
    this.official = null;
  }

  private own(key: string): Draft {
    const draft = this.drafts.get(key);
    if (!draft) {
      throw new RangeError(`no indicator ${key}`);
    }
    return draft;
  }
}

/** Characters as people count them: a rare hanzi of two code units is one. */
export function characters(text: string): number {
  return [...text].length;
}

function same(a: Content, b: Content): boolean {
  return a.value === b.value && a.notApplicable === b.notApplicable && a.comment === b.comment;
}
