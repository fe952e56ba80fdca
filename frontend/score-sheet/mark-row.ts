import { html, nothing, type TemplateResult } from 'lit';
import { chipsOf } from './chips';
import type { Content, Current, Indicator } from './contract';
import { compare, decimal, rounded, toText } from './decimal';
import { historyList, type Past } from './history';
import { characters, type Draft, type SheetModel } from './sheet-model';
import { commentNeeded } from './sums';
import { timeOfDay, type Say } from './texts';
import { readMark } from './validation';

/** What a row can do; the element does it. */
export interface MarkActions {
  typed(key: string, text: string): void;
  left(key: string): void;
  set(key: string, value: string): void;
  stepped(key: string, direction: 1 | -1): void;
  written(key: string, text: string): void;
  notApplicable(key: string, checked: boolean): void;
  chosen(key: string, choice: 'mine' | 'theirs'): void;
  pressed(key: string, event: KeyboardEvent): void;
  /** The expert looks at what was saved before, or has seen enough of it. */
  lookedBack(key: string, open: boolean): void;
  restored(key: string, content: Content): void;
}

/** How rows are shown beside what stands in them. */
export interface RowLook {
  rulesOpen: boolean;
  /** The indicator whose history is open, and what is known of it. */
  history: { key: string; past: Past } | null;
}

/** One indicator that the expert marks. */
export function markRow(model: SheetModel, indicator: Indicator, look: RowLook, say: Say, actions: MarkActions): TemplateResult {
  const { key, name } = indicator;
  const draft = model.draft(key);
  const fault = faultText(model, indicator, say);
  const locked = !model.editable();
  return html`
    <section class="mark ${fault ? 'at-fault' : ''}" data-indicator=${key}>
      <div class="mark-head">
        <label for=${`value-${key}`}>${name}</label>
        <span class="range" id=${`range-${key}`}>
          <span aria-hidden="true">${say('range', indicator.min, indicator.max)}</span>
          <span class="unseen">${say('rangeSpoken', indicator.min, indicator.max, indicator.step)}</span>
        </span>
        <span class="aside"></span>
        ${historyDetails(model, key, look, say, actions)} ${ruleDetails(indicator, look.rulesOpen, say)}
      </div>
      <div class="mark-controls">
        <span class="stepper">
          ${stepButton(indicator, -1, locked, say, actions)}
          <input
            id=${`value-${key}`}
            class="value"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            enterkeyhint="next"
            ?readonly=${locked}
            .value=${draft.typed}
            aria-invalid=${fault ? 'true' : 'false'}
            aria-describedby=${`range-${key} fault-${key}`}
            @input=${(event: Event) => actions.typed(key, (event.target as HTMLInputElement).value)}
            @change=${() => actions.left(key)}
            @blur=${() => actions.left(key)}
            @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
            @keydown=${(event: KeyboardEvent) => actions.pressed(key, event)}
          />
          ${stepButton(indicator, 1, locked, say, actions)}
        </span>
        ${locked ? nothing : chips(model, indicator, draft, say, actions)}
        ${notApplicableBox(indicator, draft, locked, say, actions)}
      </div>
      <div class="fault" id=${`fault-${key}`}>
        ${fault ? html`<span aria-hidden="true">✕</span> ${fault}` : nothing}
      </div>
      ${draft.conflict ? conflictChoice(key, draft, draft.conflict, say, actions) : nothing}
      ${commentField(model, indicator, draft, locked, say, actions)}
    </section>
  `;
}

/** One indicator that is computed or was verified by others: shown with its trace, never edited. */
export function givenRow(indicator: Indicator, rulesOpen: boolean, say: Say): TemplateResult {
  return html`
    <section class="mark given" data-indicator=${indicator.key}>
      <div class="mark-head">
        <span class="name">${indicator.name}</span>
        <span class="range">${say('range', indicator.min, indicator.max)}</span>
        <span class="aside"></span>
        <p class="given-value">
          <span class="kind"><span aria-hidden="true">⚙</span> ${say(indicator.kind === 'computed' ? 'computed' : 'verified')}</span>
          <output>${given(indicator) ?? say('noValue')}</output>
        </p>
        ${indicator.trace
          ? html`<details>
              <summary>${say('trace')}</summary>
              <p>${indicator.trace}</p>
            </details>`
          : nothing}
        ${ruleDetails(indicator, rulesOpen && !indicator.trace, say)}
      </div>
    </section>
  `;
}

function given({ contribution, value }: Indicator): string | null {
  return contribution === null ? value : toText(rounded(decimal(contribution), 2));
}

function chips(model: SheetModel, indicator: Indicator, draft: Draft, say: Say, actions: MarkActions) {
  const offered = chipsOf(indicator, model.sheet.coefficients[indicator.key] ?? '1', say);
  if (offered.length === 0) {
    return nothing;
  }
  return html`<span class="chips" role="group" aria-label=${say('chips', indicator.name)}>
    ${offered.map(({ label, text, points }) => {
      const value = readMark(points, indicator);
      const plain = value.kind === 'mark' ? value.value : points;
      return html`<button
        type="button"
        class="chip"
        title=${text || nothing}
        aria-pressed=${draft.value !== null && compare(decimal(draft.value), decimal(plain)) === 0 ? 'true' : 'false'}
        @click=${() => actions.set(indicator.key, plain)}
      >
        ${label} ${points}
      </button>`;
    })}
  </span>`;
}

function stepButton(indicator: Indicator, direction: 1 | -1, locked: boolean, say: Say, actions: MarkActions) {
  const label = say(direction === 1 ? 'increase' : 'decrease', indicator.name, indicator.step);
  return locked
    ? nothing
    : html`<button type="button" class="step" aria-label=${label} @click=${() => actions.stepped(indicator.key, direction)}>
        ${direction === 1 ? '+' : '−'}
      </button>`;
}

function notApplicableBox(indicator: Indicator, draft: Draft, locked: boolean, say: Say, actions: MarkActions) {
  if (!indicator.notApplicableAllowed && !draft.notApplicable) {
    return nothing;
  }
  return html`<label class="not-applicable">
    <input
      type="checkbox"
      ?disabled=${locked}
      .checked=${draft.notApplicable}
      @change=${(event: Event) => actions.notApplicable(indicator.key, (event.target as HTMLInputElement).checked)}
    />
    ${say('notApplicable')}
  </label>`;
}

function ruleDetails(indicator: Indicator, open: boolean, say: Say) {
  const described = indicator.anchors.filter(({ text }) => text !== '');
  if (indicator.rule === '' && described.length === 0) {
    return nothing;
  }
  return html`<details class="rule" ?open=${open}>
    <summary>${say('rule')}</summary>
    ${indicator.rule ? html`<p>${indicator.rule}</p>` : nothing}
    ${described.length > 0
      ? html`<ul>
          ${described.map(({ label, text }) => html`<li><strong>${label}</strong> ${text}</li>`)}
        </ul>`
      : nothing}
  </details>`;
}

function historyDetails(model: SheetModel, key: string, { history }: RowLook, say: Say, actions: MarkActions) {
  if (model.draft(key).version === 0) {
    return nothing;
  }
  const open = history?.key === key;
  return html`<details
    class="past"
    .open=${open}
    @toggle=${(event: Event) => actions.lookedBack(key, (event.target as HTMLDetailsElement).open)}
  >
    <summary>${say('history')}</summary>
    ${open
      ? historyList(history.past, key, model.draft(key), model.editable(), say, (content) => actions.restored(key, content))
      : nothing}
  </details>`;
}

function commentField(
  model: SheetModel,
  indicator: Indicator,
  draft: Draft,
  locked: boolean,
  say: Say,
  actions: MarkActions,
): TemplateResult | typeof nothing {
  const { key } = indicator;
  const tooLong = model.commentTooLong(key);
  const needed = commentNeeded(indicator, draft.value);
  if (locked && draft.writtenComment === '') {
    return nothing;
  }
  return html`<div class="comment ${needed ? 'needed' : ''}">
    <div class="comment-head">
      <label for=${`comment-${key}`}>${say(needed ? 'commentRequired' : 'commentOptional')}</label>
      <span class="count" id=${`count-${key}`}>
        ${say('commentCount', characters(draft.writtenComment), model.commentMax())}
        ${tooLong ? html`<span class="fault">✕ ${say('commentTooLong', model.commentMax())}</span>` : nothing}
      </span>
    </div>
    <textarea
      id=${`comment-${key}`}
      rows="1"
      ?readonly=${locked}
      .value=${draft.writtenComment}
      aria-invalid=${tooLong ? 'true' : 'false'}
      aria-describedby=${`count-${key}`}
      @input=${(event: Event) => actions.written(key, (event.target as HTMLTextAreaElement).value)}
      @change=${() => actions.left(key)}
      @blur=${() => actions.left(key)}
    ></textarea>
  </div>`;
}

function conflictChoice(key: string, draft: Draft, current: Current, say: Say, actions: MarkActions): TemplateResult {
  const theirs = contentText(current.value, current.notApplicable ?? false, current.comment, say);
  const mine = contentText(draft.value, draft.notApplicable, draft.comment, say);
  return html`<div class="conflict" role="group" aria-label=${say('conflict')}>
    <p><span aria-hidden="true">⚠</span> ${say('conflict')}</p>
    <button type="button" @click=${() => actions.chosen(key, 'mine')}>${say('mine', mine)}</button>
    <button type="button" @click=${() => actions.chosen(key, 'theirs')}>
      ${say('theirs', theirs)} <small>${say('theirsWhen', current.device, timeOfDay(current.savedAt))}</small>
    </button>
  </div>`;
}

function contentText(value: string | null, notApplicable: boolean, comment: string, say: Say): string {
  const mark = notApplicable ? say('notApplicable') : (value ?? say('noValue'));
  return comment === '' ? mark : `${mark} · ${comment}`;
}

function faultText(model: SheetModel, indicator: Indicator, say: Say): string | null {
  const reading = model.reading(indicator.key);
  if (reading.kind === 'fault') {
    return say(`fault.${reading.fault}`, indicator.min, indicator.max, indicator.step);
  }
  const { refusal } = model.draft(indicator.key);
  return refusal === null ? null : refusal === '' ? say('leftBefore') : say('refused', refusal);
}
