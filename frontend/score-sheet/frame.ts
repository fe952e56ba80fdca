import { html, nothing, type TemplateResult } from 'lit';
import type { SaveState } from './save-state';
import type { SheetModel } from './sheet-model';
import { progressOf, sumsOf } from './sums';
import { timeOfDay, type Say } from './texts';

/** Words and mark of the save state; never colour alone. */
export function saveWords(state: SaveState, say: Say): { icon: string; words: string; tone: string } {
  switch (state.kind) {
    case 'loading':
      return { icon: '…', words: say('loading'), tone: 'todo' };
    case 'loadFailed':
      return { icon: '✕', words: say(state.trouble === 'network' ? 'loadFailed.network' : 'loadFailed'), tone: 'block' };
    case 'copy':
      return { icon: '⚠', words: say('copy', timeOfDay(state.at)), tone: 'todo' };
    case 'idle':
      return { icon: '○', words: say('idle'), tone: 'quiet' };
    case 'saving':
      return { icon: '↻', words: say('saving'), tone: 'todo' };
    case 'saved':
      return { icon: '✓', words: say('saved', timeOfDay(state.at)), tone: 'ok' };
    case 'unsaved':
      return { icon: '⚠', words: unsavedWords(state, say), tone: 'block' };
  }
}

/** How many wait and where: on the device, or only in this page. */
function unsavedWords({ trouble, waiting = 0, durable }: Extract<SaveState, { kind: 'unsaved' }>, say: Say): string {
  const kept = waiting > 0 && (trouble === 'network' || trouble === 'server' || trouble === 'signedOut');
  if (!kept) {
    return say(`unsaved.${trouble}`);
  }
  return durable === false ? say('kept.memory', waiting) : say(`kept.${trouble}`, waiting);
}

/** The bar on top: which application this is, how far the expert is, whether it is saved. */
export function head(model: SheetModel, state: SaveState, signIn: string, say: Say): TemplateResult {
  const { application } = model.sheet.sheet;
  const progress = progressOf(model);
  const save = saveWords(state, say);
  const signedOut = state.kind === 'unsaved' && (state.trouble === 'signedOut' || state.trouble === 'wrongAccount');
  return html`<header>
    <div class="title">
      <h2>${application.name}</h2>
      <span class="number">${application.number}</span>
      <span class="position">${say('position', application.position, application.of)}</span>
      ${sheetState(model, say)}
    </div>
    <div class="standing">
      <progress max=${progress.of} .value=${progress.done} aria-label=${say('progress', progress.done, progress.of)}></progress>
      <span class="done">${say('progress', progress.done, progress.of)}</span>
      <span class="total">${say('total')} <output>${sumsOf(model).total ?? say('totalLater')}</output></span>
      <span class="save ${save.tone}"><span aria-hidden="true">${save.icon}</span> ${save.words}</span>
      ${signedOut ? html`<a class="sign-in" href=${signIn}>${say('signIn')}</a>` : nothing}
    </div>
  </header>`;
}

function sheetState(model: SheetModel, say: Say) {
  const { state, returnedReason } = model.sheet.sheet;
  const icon = { open: '●', submitted: '✓', returned: '↩' }[state];
  return html`<span class="state ${state}"><span aria-hidden="true">${icon}</span> ${say(`state.${state}`)}</span>
    ${state === 'returned' && returnedReason
      ? html`<p class="returned">${say('returnedReason', returnedReason)}</p>`
      : nothing}`;
}

/** What is missing, at the top once the expert asked to submit: every item leads to its field. */
export function missingList(model: SheetModel, say: Say, go: (key: string) => void): TemplateResult {
  return html`<div class="missing" role="alert">
    <p><span aria-hidden="true">⚠</span> ${say('missingTitle')}</p>
    <ul>
      ${sumsOf(model).missing.map(
        (key) => html`<li>
          <button type="button" class="link" @click=${() => go(key)}>${model.indicator(key).name}</button>
        </li>`,
      )}
    </ul>
  </div>`;
}

export interface FootActions {
  previous(): void;
  next(): void;
  submit(): void;
}

/** The bar below: neighbours, what is missing, the one action that ends the sheet. */
export function foot(model: SheetModel, notice: string | null, say: Say, actions: FootActions): TemplateResult {
  const { missing } = sumsOf(model);
  const { position, of } = model.sheet.sheet.application;
  return html`<footer>
    <button type="button" class="previous" ?disabled=${position <= 1} @click=${actions.previous}>
      <span aria-hidden="true">‹</span> ${say('previous')}
    </button>
    <span class="gap">
      ${missing.length > 0
        ? html`<span aria-hidden="true">◐</span> ${say('missing', missing.length)}`
        : html`<span aria-hidden="true">✓</span> ${say('complete')}`}
      <span class="notice" role="status">${notice ?? nothing}</span>
    </span>
    ${model.editable()
      ? html`<button type="button" class="submit" @click=${actions.submit}>${say('submit')}</button>`
      : nothing}
    <button type="button" class="next" ?disabled=${position >= of} @click=${actions.next}>
      ${say('next')} <span aria-hidden="true">›</span>
    </button>
  </footer>`;
}
