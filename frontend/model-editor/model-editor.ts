import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Editor, Fault } from './editor';

export const DEFAULT_TEXTS = {
  label: '指标模型文本',
  leave: '按 Esc 再按 Tab 可离开文本框。',
  loading: '正在打开…',
} as const;

export type Texts = Partial<Record<keyof typeof DEFAULT_TEXTS, string>>;

/** How long typing rests before the text is handed over; leaving the field hands it over at once. */
export const REST_MILLIS = 700;

/** A text of a model with its faults beside the lines. It tells `text-changed` with the whole text; nothing is kept here alone for long. */
@customElement('model-editor')
export class ModelEditor extends LitElement {
  static override styles = css`
    :host {
      display: block;
      color: var(--vaadin-text-color, #1c232d);
    }
    .text {
      min-height: 20rem;
      border: 1px solid var(--cr-control-line, #6b7480);
      border-radius: 0.375rem;
      background: var(--cr-surface, #ffffff);
      overflow: hidden;
    }
    .text:focus-within {
      outline: 3px solid var(--cr-accent, #1f4e8c);
      outline-offset: 1px;
    }
    p {
      margin: 0.25rem 0 0;
      font-size: 0.875rem;
      color: var(--cr-quiet, #525c69);
    }
  `;

  /** The text as the server has it. */
  @property() value = '';
  @property({ attribute: false }) faults: Fault[] = [];
  @property({ attribute: false }) texts: Texts = {};
  @property({ type: Boolean }) locked = false;

  @query('.text') private surface!: HTMLElement;

  private editor: Editor | null = null;
  private handed = '';
  private rest: ReturnType<typeof setTimeout> | undefined;

  override render() {
    return html`<div class="text"></div>
      <p>${this.say('leave')}</p>`;
  }

  override async firstUpdated() {
    const { openEditor } = await import('./editor');
    this.handed = this.value;
    this.editor = openEditor(this.surface, this.renderRoot as ShadowRoot, this.value, {
      label: this.say('label'),
      locked: this.locked,
      changed: () => this.changed(),
      left: () => this.handOver(),
    });
    this.editor.show(this.faults);
  }

  override updated(changes: PropertyValues<this>) {
    if (changes.has('value') && this.editor && this.value !== this.editor.text()) {
      this.handed = this.value;
      this.editor.replace(this.value);
    }
    if (changes.has('faults')) {
      this.editor?.show(this.faults);
    }
    if (changes.has('locked')) {
      this.editor?.lock(this.locked);
    }
  }

  /** Brings a line into sight and puts the cursor there. */
  goTo(line: number, column: number) {
    this.editor?.goTo(line, column);
  }

  override disconnectedCallback() {
    this.handOver();
    super.disconnectedCallback();
  }

  private changed() {
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.handOver(), REST_MILLIS);
  }

  private handOver() {
    clearTimeout(this.rest);
    const text = this.editor?.text() ?? this.handed;
    if (text !== this.handed) {
      this.handed = text;
      this.value = text;
      this.dispatchEvent(new CustomEvent('text-changed', { detail: { text } }));
    }
  }

  private say(key: keyof typeof DEFAULT_TEXTS): string {
    return this.texts[key] ?? DEFAULT_TEXTS[key];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'model-editor': ModelEditor;
  }
}
