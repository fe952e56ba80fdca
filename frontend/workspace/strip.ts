import { html, nothing, svg, type TemplateResult } from 'lit';
import { placeOf, type OwnTotals } from './own-totals';
import type { Say } from './texts';

const WIDTH = 112;
const HEIGHT = 24;

/** How one's own totals lie, drawn and in words: to see whether one marks all alike. */
export function strip(own: OwnTotals, say: Say): TemplateResult {
  const { totals, range, axis, present } = own;
  if (!range) {
    return html`<span class="strip quiet">${say('ownNone')}</span>`;
  }
  const x = (total: string) => Math.round((6 + placeOf(total, axis) * (WIDTH - 12)) * 10) / 10;
  return html`<span class="strip">
    <span class="strip-drawing" aria-hidden="true">
      <small>${axis.from}</small>
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width=${WIDTH} height=${HEIGHT}>
        <path d="M2 17H${WIDTH - 2}" />
        ${totals.map((total) => svg`<circle cx=${x(total)} cy="17" r="3.5" />`)}
        ${present === null ? nothing : svg`<path class="present" d="M${x(present)} 12l-4-8h8z" />`}
      </svg>
      <small>${axis.to}</small>
    </span>
    <span class="strip-words">${stripWords(own, say)}</span>
  </span>`;
}

export function stripWords({ totals, range }: OwnTotals, say: Say): string {
  if (!range) {
    return say('ownNone');
  }
  if (totals.length === 1) {
    return say('ownOne', totals[0] ?? '');
  }
  return say(totals.length < 4 ? 'ownFew' : 'ownRange', range.from, range.to, totals.length);
}
