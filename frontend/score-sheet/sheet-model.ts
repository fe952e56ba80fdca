import type { Answer, AsideKey, Content, Current, Dimension, Indicator, Sheet } from './contract';
import { readMark, type Reading } from './validation';

/** What the expert keeps beside the marks, with the most characters of each. */
export const ASIDES: Readonly<Record<AsideKey, number>> = { '-note': 4_000, '-bookmarks': 100_000 };

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
  /** What the server held when this page last knew the same as it: both versions of a conflict were made from it. */
  base: Content;
  /** The server's words where it refused the change. */
  refusal: string | null;
  /** What another device saved meanwhile: the expert chooses. */
  conflict: Current | null;
  /** The copy that is shown is behind the server, whose newer mark is not known. */
  isBehind: boolean;
  /** Typed upon that newer mark: a change even where it is what the copy shows. */
  isNews: boolean;
}

export const DEFAULT_COMMENT_MAX = 500;

/** The marks of one sheet while they are edited; knows no page, no network and no clock. */
export class SheetModel {
  private readonly drafts = new Map<string, Draft>();
  /** The server's sums and gaps while they hold: from its last answer until the next change. */
  private official: Pick<Answer, 'total' | 'subtotals' | 'missing'> | null = null;

  constructor(readonly sheet: Sheet) {
    for (const indicator of this.indicators()) {
      this.drafts.set(indicator.key, unchanged(contentOf(indicator), indicator.version));
    }
    for (const key of Object.keys(ASIDES) as AsideKey[]) {
      const { content = '', version = 0 } = sheet.asides?.[key] ?? {};
      this.drafts.set(key, unchanged({ value: null, notApplicable: false, comment: content }, version));
    }
  }

  /** Whether the sheet has such a mark or aside; what waits on the device may be of an older form of it. */
  has(key: string): boolean {
    return this.drafts.has(key);
  }

  keys(): string[] {
    return [...this.drafts.keys()];
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

  /** Whether the sheet takes changes of a mark or aside: what the expert keeps beside the marks is open to the end. */
  takes(key: string): boolean {
    return this.has(key) && (isAside(key) || this.editable());
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
    if (isAside(key)) {
      return { kind: 'empty' };
    }
    return readMark(this.own(key).typed, this.indicator(key));
  }

  commentTooLong(key: string): boolean {
    return characters(this.own(key).writtenComment) > (isAside(key) ? ASIDES[key] : this.commentMax());
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
    // What was refused may be tried again as it is: the reason may have gone.
    if (draft.conflict || (draft.refusal === null && !draft.isNews && same(content, draft.handed))) {
      return null;
    }
    draft.handed = content;
    draft.refusal = null;
    draft.isNews = false;
    draft.isBehind = false;
    return content;
  }

  /** Whether something on the page is neither at the server nor in the queue. */
  unhanded(key: string): boolean {
    const draft = this.own(key);
    return draft.isNews || !same(draft, draft.handed);
  }

  /** Whether the page shows nothing that is newer than what was handed over, and asks nothing. */
  calm(key: string): boolean {
    const draft = this.own(key);
    return (
      !draft.conflict &&
      draft.refusal === null &&
      !draft.isNews &&
      same(draft, draft.handed) &&
      draft.writtenComment === draft.comment &&
      this.reading(key).kind !== 'fault'
    );
  }

  /** Takes what the queue of this device still holds: it is newer than what the server sent. */
  restore(key: string, content: Content): void {
    const draft = this.own(key);
    const plain = { value: content.value, notApplicable: content.notApplicable, comment: content.comment };
    Object.assign(draft, plain, { typed: plain.value ?? '', writtenComment: plain.comment, handed: plain });
    Object.assign(draft, { isBehind: false, isNews: false });
    this.official = null;
  }

  /** The sheet as the server holds it, as far as this page knows; marks that wait stay as they were read. */
  savedSheet(waits: (key: string) => boolean): Sheet {
    const isSaved = (key: string) => !waits(key) && !this.own(key).conflict && !this.own(key).isBehind && this.own(key).refusal === null;
    const asides = { ...this.sheet.asides };
    for (const key of Object.keys(ASIDES) as AsideKey[]) {
      const { handed, version } = this.own(key);
      if (isSaved(key) && version > 0) {
        asides[key] = { content: handed.comment, version };
      }
    }
    return {
      ...this.sheet,
      asides,
      dimensions: this.sheet.dimensions.map((dimension) => ({
        ...dimension,
        indicators: dimension.indicators.map((one) =>
          one.kind === 'expert' && isSaved(one.key)
            ? { ...one, ...this.own(one.key).handed, version: this.own(one.key).version }
            : one,
        ),
      })),
    };
  }

  /** What stands here was typed upon that version, whatever newer one the server has told of. */
  typedUpon(key: string, version: number): void {
    this.own(key).version = version;
  }

  /** Puts back what stood in the fields, handed over or not. */
  retype(key: string, draft: Content & Pick<Draft, 'typed' | 'writtenComment'>): void {
    this.change(key, (own) => {
      const { value, notApplicable, comment, typed, writtenComment } = draft;
      Object.assign(own, { value, notApplicable, comment, typed, writtenComment });
    });
  }

  /** The server has a newer version than the copy on the page: whatever is typed here from now on is typed upon that. */
  fallsBehind(key: string, version: number): void {
    this.own(key).isBehind = true;
    this.typedUpon(key, version);
  }

  /** Shows what another page has saved of a mark on which nothing own waits. */
  adopt(key: string, content: Content, version: number): void {
    this.restore(key, content);
    this.acknowledge(key, content, version);
  }

  /** What stands here was typed upon what an older copy holds of the mark. */
  basedOn(key: AsideKey, comment: string): void {
    this.own(key).base = { value: null, notApplicable: false, comment };
  }

  /** The server has saved an own change. */
  acknowledge(key: string, content: Content, version: number): void {
    const draft = this.own(key);
    draft.base = contentOf(content);
    draft.version = Math.max(draft.version, version);
    draft.refusal = null;
  }

  refuse(key: string, message: string): void {
    this.own(key).refusal = message;
    this.official = null;
  }

  /**
   * Another device saved meanwhile: both stand side by side until the expert chooses. The choice is based on the mark that
   * stands there, even if a still newer one is known: whoever has not seen that one is asked again.
   */
  hold(key: string, current: Current): void {
    const draft = this.own(key);
    draft.conflict = current;
    draft.version = current.version;
    this.official = null;
  }

  /** The choice was made on another page. */
  unhold(key: string): void {
    this.own(key).conflict = null;
  }

  /** Takes the server's sums and gaps where they are those of this page. */
  sum(answer: Pick<Answer, 'total' | 'subtotals' | 'missing'> | null): void {
    this.official = answer && { total: answer.total, subtotals: answer.subtotals, missing: answer.missing };
  }

  /** Ends a conflict. Keeping one's own makes it a new change, based on what the other device saved. */
  choose(key: string, choice: 'mine' | 'theirs'): void {
    this.change(key, (draft) => {
      const current = draft.conflict;
      if (!current) {
        return;
      }
      draft.conflict = null;
      draft.isBehind = false;
      draft.isNews = false;
      draft.handed = {
        value: current.value,
        notApplicable: current.notApplicable ?? false,
        comment: current.comment,
      };
      draft.base = draft.handed;
      if (choice === 'theirs') {
        Object.assign(draft, draft.handed, { typed: current.value ?? '', writtenComment: current.comment });
      }
    });
  }

  officialSums(): Pick<Answer, 'total' | 'subtotals' | 'missing'> | null {
    return this.official;
  }

  private change(key: string, edit: (draft: Draft) => void): void {
    const draft = this.own(key);
    edit(draft);
    draft.isNews ||= draft.isBehind;
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

export function isAside(key: string): key is AsideKey {
  return key in ASIDES;
}

export function contentOf({ value, notApplicable, comment }: Content): Content {
  return { value, notApplicable, comment };
}

function unchanged(content: Content, version: number): Draft {
  return {
    ...content,
    typed: content.value ?? '',
    writtenComment: content.comment,
    handed: content,
    version,
    base: content,
    refusal: null,
    conflict: null,
    isBehind: false,
    isNews: false,
  };
}

/** Characters as people count them: a rare hanzi of two code units is one. */
export function characters(text: string): number {
  return [...text].length;
}

export function same(a: Content, b: Content): boolean {
  return a.value === b.value && a.notApplicable === b.notApplicable && a.comment === b.comment;
}
