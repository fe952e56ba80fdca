import { html, nothing, type TemplateResult } from 'lit';
import type { Dimension } from './contract';
import { saveWords } from './frame';
import { givenRow, markRow, type MarkActions, type RowLook } from './mark-row';
import type { SaveState } from './save-state';
import type { SheetModel } from './sheet-model';
import { sumsOf } from './sums';
import type { Say } from './texts';

/** What stands where a sheet would be until it has been read. */
export function waitingPage(saveState: SaveState, signIn: string, say: Say, retry: () => void): TemplateResult {
  const { icon, words } = saveWords(saveState, say);
  const failed = saveState.kind === 'loadFailed';
  return html`<div class="message">
    <p><span aria-hidden="true">${icon}</span> ${words}</p>
    ${failed && saveState.trouble === 'signedOut'
      ? html`<a class="button sign-in" router-ignore href=${signIn}>${say('signIn')}</a>`
      : nothing}
    ${failed ? html`<button type="button" class="retry" @click=${retry}>${say('retry')}</button>` : nothing}
  </div>`;
}

/** All dimensions of a sheet with their indicators, those to mark and those that are given. */
export function dimensionList(model: SheetModel, look: RowLook, say: Say, actions: MarkActions): TemplateResult[] {
  const { subtotals } = sumsOf(model);
  return model.sheet.dimensions.map(
    (dimension) => html`<section class="dimension">
      ${dimensionHead(dimension, subtotals[dimension.key] ?? null, say)}
      ${dimension.indicators.map((indicator) =>
        indicator.kind === 'expert'
          ? markRow(model, indicator, look, say, actions)
          : givenRow(indicator, look.rulesOpen, say),
      )}
    </section>`,
  );
}

function dimensionHead({ name, max }: Dimension, subtotal: string | null, say: Say) {
  return html`<div class="dimension-head">
    <h3>${name}</h3>
    ${subtotal === null ? nothing : html`<span>${say('subtotal')} <output>${subtotal}</output> / ${max}</span>`}
  </div>`;
}
