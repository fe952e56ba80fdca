import { html, nothing, type TemplateResult } from 'lit';
import type { LeftMark } from './queue';
import type { Say } from './texts';

/** What was typed for marks that their sheet did not take any more, until the expert lets it go. */
export function leftList(
  left: readonly LeftMark[],
  nameOf: (indicator: string) => string,
  say: Say,
  letGo: () => void,
): TemplateResult | typeof nothing {
  if (left.length === 0) {
    return nothing;
  }
  return html`<section class="left" aria-label=${say('left', left.length)}>
    <p><span aria-hidden="true">⚠</span> ${say('left', left.length)}</p>
    <ul>
      ${left.map(
        ({ indicator, typed, writtenComment, notApplicable }) => html`<li>
          ${nameOf(indicator)} <strong>${notApplicable ? say('notApplicable') : typed || say('noValue')}</strong>
          ${writtenComment ? html`<span class="words">${writtenComment}</span>` : nothing}
        </li>`,
      )}
    </ul>
    <button type="button" @click=${letGo}>${say('leftLetGo')}</button>
  </section>`;
}
