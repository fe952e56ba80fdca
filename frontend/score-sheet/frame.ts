import { html, nothing, type TemplateResult } from 'lit';
import { dayAndTime } from './history';
import type { SaveState, Trouble } from './save-state';
import type { SheetModel } from './sheet-model';
import { progressOf, sumsOf } from './sums';
import { timeOfDay, type Say } from './texts';

/** Words and mark of the save state; never colour alone. */
export function saveWords(state: SaveState, say: Say): { icon: string; words: string; tone: string } {
  switch (state.kind) {
    case 'loading':
      return { icon: '…', words: say('loading'), tone: 'todo' };
    case 'loadFailed':
      return { icon: '✕', words: say(loadFault(state.trouble)), tone: 'block' };
    case 'idle':
      return { icon: '○', words: say('idle'), tone: 'quiet' };
    case 'copy':
      return { icon: '◷', words: say('copy', dayAndTime(state.at)), tone: 'warn' };
    case 'saving':
      return { icon: '↻', words: say('saving'), tone: 'todo' };
    case 'saved':
      return { icon: '✓', words: say('saved', timeOfDay(state.at)), tone: 'ok' };
    case 'unsaved':
      return unsavedWords(state, say);
  }
}

/** How many wait and where: on the device, or only in this page. On the device is not at the server, and yet not lost. */
function unsavedWords({ trouble, waiting = 0, durable }: Extract<SaveState, { kind: 'unsaved' }>, say: Say) {
  if (waiting === 0 || (trouble !== 'network' && trouble !== 'server' && trouble !== 'signedOut')) {
    return { icon: '⚠', words: say(`unsaved.${trouble}`), tone: 'block' };
  }
  if (durable === false) {
    return { icon: '⚠', words: say('kept.memory', waiting), tone: 'block' };
  }
  return { icon: '⇅', words: say(`kept.${trouble}`, waiting), tone: 'warn' };
}

function loadFault(trouble: Trouble): 'loadFailed' | 'loadFailed.network' | 'loadFailed.forbidden' {
  return trouble === 'network' || trouble === 'forbidden' ? `loadFailed.${trouble}` : 'loadFailed';
}

/** What stands in the bar on top beside the sheet's own. */
export interface HeadExtras {
  /** Before the name. */
  before?: TemplateResult;
  /** Behind the save state. */
  after?: TemplateResult;
  /** Whether the device keeps what is typed; absent means yes. */
  durable?: boolean;
}

/** The bar on top: which application this is, how far the expert is, whether it is saved. */
export function head(model: SheetModel, state: SaveState, signIn: string, say: Say, extras: HeadExtras = {}): TemplateResult {
  const { application } = model.sheet.sheet;
  const progress = progressOf(model);
  const save = saveWords(state, say);
  const signedOut = state.kind === 'unsaved' && (state.trouble === 'signedOut' || state.trouble === 'wrongAccount');
  return html`<header>
    <div class="title">
      ${extras.before ?? nothing}
      <h2 tabindex="-1">${application.name}</h2>
      <span class="place">
        ${application.number ? html`<span class="number">${application.number}</span>` : nothing}
        <span class="position">${say('position', application.position, application.of)}</span>
        ${sheetState(model, say)}
      </span>
      <span class="saving">
        ${extras.durable === false
          ? html`<span class="not-durable"><span aria-hidden="true">⚠</span> ${say('notDurable')}</span>`
          : nothing}
        <span class="save ${save.tone}"><span aria-hidden="true">${save.icon}</span> ${save.words}</span>
        ${signedOut ? html`<a class="button sign-in" router-ignore href=${signIn}>${say('signIn')}</a>` : nothing}
      </span>
    </div>
    ${returned(model, say)}
    <div class="standing">
      <span class="done">
        <progress max=${progress.of} .value=${progress.done} aria-label=${say('progress', progress.done, progress.of)}></progress>
        <span class="long">${say('progress', progress.done, progress.of)}</span>
        <span class="short" aria-hidden="true">${progress.done} / ${progress.of}</span>
      </span>
      ${totals(model, say)} ${extras.after ?? nothing}
    </div>
  </header>`;
}

function totals(model: SheetModel, say: Say): TemplateResult {
  const { total, subtotals } = sumsOf(model);
  const official = model.officialSums() !== null;
  return html`<span class="total">
      ${say(official ? 'totalOfficial' : 'total')}
      <output>${total ?? html`<small>${say('totalLater')}</small>`}</output>
    </span>
    <ul class="subtotals" aria-label=${say('subtotals')}>
      ${model.sheet.dimensions.map(({ key, name, max }) =>
        (subtotals[key] ?? null) === null || max === '0'
          ? nothing
          : html`<li>${name} <strong>${subtotals[key]}</strong><span class="of">/${max}</span></li>`,
      )}
    </ul>`;
}

function sheetState(model: SheetModel, say: Say): TemplateResult {
  const { state } = model.sheet.sheet;
  const icon = { open: '●', submitted: '✓', returned: '↩' }[state];
  return html`<span class="state ${state}"><span aria-hidden="true">${icon}</span> ${say(`state.${state}`)}</span>
    ${model.sheet.counts === false
      ? html`<span class="state shadow"><span aria-hidden="true">◌</span> ${say('shadow')}</span>`
      : nothing}`;
}

function returned(model: SheetModel, say: Say): TemplateResult | typeof nothing {
  const { state, returnedReason } = model.sheet.sheet;
  return state === 'returned' && returnedReason
    ? html`<p class="returned"><span aria-hidden="true">↩</span> ${say('returnedReason', returnedReason)}</p>`
    : nothing;
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
  /** Leads to the field of an indicator. */
  go(key: string): void;
}

/** Gaps shown with a link each; the list of all stands at the top once the expert asked to submit. */
const LINKED = 3;

/** The bar below: neighbours, what is missing, the one action that ends the sheet. */
export function foot(
  model: SheetModel | null,
  turns: { previous: boolean; next: boolean },
  notice: string | null,
  say: Say,
  actions: FootActions,
  between: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<footer>
    <button type="button" class="previous" ?disabled=${!turns.previous} @click=${actions.previous}>
      <span aria-hidden="true">‹</span> <span class="label">${say('previous')}</span>
    </button>
    ${between}
    <span class="gap">
      ${model ? gaps(model, say, actions) : nothing}
      <span class="notice" role="status">${notice ?? nothing}</span>
    </span>
    <button type="button" class="next" ?disabled=${!turns.next} @click=${actions.next}>
      ${say('next')} <span aria-hidden="true">›</span>
    </button>
    ${model?.editable()
      ? html`<button type="button" class="submit primary" @click=${actions.submit}>${say('submit')}</button>`
      : nothing}
  </footer>`;
}

function gaps(model: SheetModel, say: Say, actions: FootActions): TemplateResult {
  const { missing } = sumsOf(model);
  if (missing.length === 0) {
    return html`<span class="complete"><span aria-hidden="true">✓</span> ${say('complete')}</span>`;
  }
  return html`<button type="button" class="link all" @click=${() => actions.go(missing[0] ?? '')}>
      <span aria-hidden="true">◐</span>&nbsp;${say('missing', missing.length)}
    </button>
    ${missing
      .slice(0, LINKED)
      .map(
        (key) =>
          html`<button type="button" class="link" @click=${() => actions.go(key)}>${model.indicator(key).name}</button>`,
      )}`;
}

/** Whether there is an application before and after; where the server names none, the place among them tells. */
export function turnsOf(model: SheetModel): { previous: boolean; next: boolean } {
  const { next, previous, sheet } = model.sheet;
  const { position, of } = sheet.application;
  return {
    previous: previous === undefined ? position > 1 : previous !== null,
    next: next === undefined ? position < of : next !== null,
  };
}

/** Takes back the last change, or makes it again. */
export function undoButtons(
  { canUndo, canRedo }: { canUndo: boolean; canRedo: boolean },
  say: Say,
  takeBack: (way: 'undo' | 'redo') => void,
): TemplateResult {
  return html`<span class="undo">
    <button type="button" class="plain" ?disabled=${!canUndo} @click=${() => takeBack('undo')}>
      <span aria-hidden="true">↶</span> <span class="label">${say('undo')}</span>
    </button>
    <button type="button" class="plain" ?disabled=${!canRedo} @click=${() => takeBack('redo')}>
      <span aria-hidden="true">↷</span> <span class="label">${say('redo')}</span>
    </button>
  </span>`;
}
