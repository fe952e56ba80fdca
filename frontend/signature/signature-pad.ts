import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import Pad from 'signature_pad';
import { framed, isEnough, type Size, Strokes, withinCap } from './strokes';
import { DEFAULT_TEXTS, type TextKey, type Texts } from './texts';

/** Largest image in bytes; the server refuses more. */
export const MAX_BYTES = 128 * 1024;

const INK = '#10182a';
const PAPER = 'rgb(255, 255, 255)';

/**
 * A field to sign in by hand: pen, finger or mouse. After every stroke it tells `signature-changed` with the image, a PNG as
 * a data URL, or an empty text while there is too little to be a signature. Nothing is kept on the device.
 */
@customElement('signature-pad')
export class SignaturePadElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
      max-width: 40rem;
    }
    .paper {
      position: relative;
      border: 1px solid var(--cr-control-line, #6b7480);
      border-radius: 0.375rem;
      background: #ffffff;
      overflow: hidden;
    }
    canvas {
      display: block;
      width: 100%;
      height: clamp(9rem, 26vh, 13rem);
      touch-action: none;
      cursor: crosshair;
    }
    .hint {
      position: absolute;
      inset: auto 1rem 1.25rem;
      padding-block-start: 0.5rem;
      border-block-start: 1px dashed #6b7480;
      color: #525c69;
      text-align: center;
      pointer-events: none;
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem;
      margin-block-start: 0.5rem;
    }
    .state {
      flex: 1;
      color: var(--cr-quiet, #525c69);
    }
    .state.signed {
      color: var(--cr-ok, #1d6b3f);
    }
    button {
      min-width: 44px;
      min-height: 44px;
      padding-inline: 1rem;
      border: 1px solid var(--cr-control-line, #6b7480);
      border-radius: 0.375rem;
      background: var(--cr-surface, #ffffff);
      color: var(--vaadin-text-color, #1c232d);
      font: inherit;
      cursor: pointer;
    }
    button:disabled {
      opacity: 0.5;
      cursor: default;
    }
    button:focus-visible {
      outline: 3px solid var(--cr-accent, #1f4e8c);
      outline-offset: 1px;
    }
    p {
      margin: 0.25rem 0 0;
      font-size: 0.875rem;
      color: var(--cr-quiet, #525c69);
    }
  `;

  @property({ attribute: false }) texts: Texts = {};
  /** Whether the password would do as well; it is the way for who cannot sign by hand. */
  @property({ type: Boolean }) alternative = false;

  @query('canvas') private canvas!: HTMLCanvasElement;
  @state() private signed = false;
  @state() private begun = false;

  private readonly strokes = new Strokes();
  private pad: Pad | null = null;
  private size: Size = { width: 0, height: 0 };
  private readonly resized = new ResizeObserver(() => this.fit());

  override render() {
    const told = this.signed ? 'signed' : this.begun ? 'short' : 'empty';
    return html`
      <div class="paper">
        <canvas role="img" aria-label="${this.say('label')}：${this.say(told)}"></canvas>
        ${this.begun ? null : html`<span class="hint" aria-hidden="true">${this.say('hint')}</span>`}
      </div>
      <div class="bar">
        <span class="state ${this.signed ? 'signed' : ''}" role="status">${this.signed ? '✓ ' : ''}${this.say(told)}</span>
        <button type="button" ?disabled=${!this.strokes.canUndo} @click=${() => this.undo()}>${this.say('undo')}</button>
        <button type="button" ?disabled=${!this.begun} @click=${() => this.clear()}>${this.say('clear')}</button>
      </div>
      ${this.alternative ? html`<p>${this.say('alternative')}</p>` : null}
    `;
  }

  override firstUpdated() {
    this.pad = new Pad(this.canvas, { penColor: INK, backgroundColor: PAPER, minWidth: 1, maxWidth: 3 });
    this.pad.addEventListener('beginStroke', () => {
      this.begun = true;
    });
    this.pad.addEventListener('endStroke', () => {
      this.strokes.drawn(this.pad?.toData() ?? []);
      this.changed();
    });
    this.fit();
    this.resized.observe(this.canvas);
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) {
      this.pad?.on();
      this.resized.observe(this.canvas);
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.pad?.off();
  }

  undo() {
    this.strokes.undo();
    this.redraw();
    this.changed();
  }

  clear() {
    this.strokes.clear();
    this.redraw();
    this.changed();
  }

  private redraw() {
    this.pad?.fromData([...this.strokes.groups]);
  }

  private changed() {
    const groups = this.strokes.groups;
    this.begun = groups.length > 0;
    const image = isEnough(groups, this.size) ? withinCap((size) => this.image(size), MAX_BYTES) : null;
    this.signed = image !== null;
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('signature-changed', { detail: { image: image ?? '' } }));
  }

  private image(size: Size): string {
    const canvas = document.createElement('canvas');
    canvas.width = size.width;
    canvas.height = size.height;
    const copy = new Pad(canvas, { backgroundColor: PAPER });
    copy.off();
    copy.fromData(framed(this.strokes.groups, size));
    return canvas.toDataURL('image/png');
  }

  /** A canvas has pixels of its own: as many as the screen has under it. */
  private fit() {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (width === 0 || (width === this.size.width && height === this.size.height)) {
      return;
    }
    const ratio = Math.max(window.devicePixelRatio, 1);
    this.canvas.width = width * ratio;
    this.canvas.height = height * ratio;
    this.canvas.getContext('2d')?.scale(ratio, ratio);
    if (this.size.width > 0) {
      this.strokes.resize(this.size, { width, height });
    }
    this.size = { width, height };
    this.redraw();
  }

  private say(key: TextKey): string {
    return this.texts[key] ?? DEFAULT_TEXTS[key];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'signature-pad': SignaturePadElement;
  }
}
