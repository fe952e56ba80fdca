import { html, nothing, type TemplateResult } from 'lit';
import type { Content, PastMark } from './contract';
import { compare, decimal } from './decimal';
import { timeOfDay, type Say } from './texts';

/** What was once saved of a mark, as far as it has been read. */
export type Past = 'loading' | 'failed' | readonly PastMark[];

/** The day and time of an instant at the reader's place, as 11-23 14:03:22. */
export function dayAndTime(instant: string): string {
  return `${dayOf(instant)} ${timeOfDay(instant)}`;
}

/** As 11-23 14:03. */
export function dayAndMinute(instant: string): string {
  return `${dayOf(instant)} ${timeOfDay(instant).slice(0, 5)}`;
}

function dayOf(instant: string): string {
  const day = new Date(instant);
  return [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** A mark's own changes, newest first; an older one can become the newest again. */
export function historyList(
  past: Past,
  indicator: string,
  present: Content,
  editable: boolean,
  say: Say,
  restore: (content: Content) => void,
): TemplateResult {
  if (past === 'loading' || past === 'failed') {
    return html`<p class="quiet" role="status">${say(past === 'loading' ? 'historyLoading' : 'historyFailed')}</p>`;
  }
  const own = past.filter((mark) => mark.indicator === indicator);
  if (own.length === 0) {
    return html`<p class="quiet">${say('historyNone')}</p>`;
  }
  return html`<ol class="history">
    ${own.map((mark) => {
      const { value, notApplicable, comment, savedAt, device } = mark;
      return html`<li>
        <span class="when">${dayAndTime(savedAt)}</span>
        <strong>${notApplicable ? say('notApplicable') : (value ?? say('noValue'))}</strong>
        ${comment ? html`<span class="words">${comment}</span>` : nothing}
        <span class="quiet">${device}</span>
        ${editable && !same(mark, present)
          ? html`<button type="button" @click=${() => restore({ value, notApplicable, comment })}>${say('historyRestore')}</button>`
          : nothing}
      </li>`;
    })}
  </ol>`;
}

function same(a: Content, b: Content): boolean {
  return sameValue(a.value, b.value) && a.notApplicable === b.notApplicable && a.comment === b.comment;
}

/** 2 and 2.0 are one mark. */
function sameValue(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : compare(decimal(a), decimal(b)) === 0;
}
