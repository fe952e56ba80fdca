import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { say, type ChartData, type ChartKind, type TextKey, type Texts } from './data';
import type { Drawing } from './drawing';
import { heightOf, optionOf, type Look } from './options';
import { tableOf, type Table } from './table';

/** A drawing with a switch to the same figures as a table. */
@customElement('review-chart')
export class ReviewChart extends LitElement {
  static override styles = css`
    :host {
      display: block;
      color: var(--vaadin-text-color, #1c232d);
      font-family: var(--cr-font, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', sans-serif);
      font-size: 1rem;
      line-height: 1.6;
    }
    :host([hidden]),
    [hidden] {
      display: none !important;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.5rem 1rem;
    }
    h3 {
      margin: 0;
      font-size: 1.0625rem;
    }
    button {
      min-height: 2.75rem;
      padding: 0.25rem 0.75rem;
      font: inherit;
      color: var(--cr-accent, #1f4e8c);
      background: var(--cr-surface, #ffffff);
      border: 1px solid var(--cr-control-line, #6b7480);
      border-radius: 0.375rem;
      cursor: pointer;
    }
    :focus-visible {
      outline: 3px solid var(--cr-accent, #1f4e8c);
      outline-offset: 2px;
    }
    .scroll {
      overflow: auto;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font-size: 0.875rem;
      font-variant-numeric: tabular-nums;
    }
    caption {
      text-align: start;
      padding-block: 0.25rem;
    }
    th,
    td {
      padding: 0.25rem 0.75rem;
      border-bottom: 1px solid var(--cr-line, #c9ced6);
      text-align: start;
      vertical-align: top;
    }
    .numeric {
      text-align: end;
      white-space: nowrap;
    }
  `;

  @property() kind: ChartKind = 'ranking';
  @property({ attribute: false }) data: ChartData | null = null;
  @property({ attribute: false }) texts: Texts = {};
  /** Whether the table stands in place of the drawing. */
  @property({ type: Boolean, attribute: 'table', reflect: true }) table = false;

  @state() private drawn: 'not yet' | 'drawn' | 'failed' = 'not yet';
  @query('.drawing') private place!: HTMLElement | null;
  private drawing: Drawing | null = null;
  private readonly size = new ResizeObserver(() => this.drawing?.resize());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drop();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate('data');
  }

  protected override updated(changes: PropertyValues<this>): void {
    const relevant = ['kind', 'data', 'texts', 'table'] as const;
    if (relevant.some((name) => changes.has(name))) {
      void this.draw();
    }
  }

  protected override render() {
    const { data } = this;
    if (!data || data.rows.length === 0) {
      return html`<p class="empty">${this.text('empty')}</p>`;
    }
    const asTable = this.table || this.drawn === 'failed';
    return html`
      <div class="head">
        <h3>${data.title}</h3>
        ${this.drawn === 'failed'
          ? html`<p role="status">⚠ ${this.text('failed')}</p>`
          : html`<button type="button" aria-pressed=${this.table ? 'true' : 'false'} @click=${this.turn}>
              ${this.text('showTable')}
            </button>`}
      </div>
      ${!asTable && this.drawn === 'not yet' ? html`<p role="status">${this.text('loading')}</p>` : nothing}
      <div class="drawing" ?hidden=${asTable}></div>
      ${asTable ? this.asTable(tableOf(this.kind, data, this.texts)) : nothing}
    `;
  }

  private asTable({ caption, columns, rows }: Table) {
    const tone = (index: number) => (columns[index]?.numeric ? 'numeric' : '');
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${columns.map(({ name }, index) => html`<th scope="col" class=${tone(index)}>${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, ...cells]) => html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell, index) => html`<td class=${tone(index + 1)}>${cell}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private async draw(): Promise<void> {
    if (this.table || !this.data || this.data.rows.length === 0) {
      this.drop();
      return;
    }
    try {
      const { drawingIn } = await import('./drawing');
      const { place, data } = this;
      if (!place || !data || this.table || !this.isConnected) {
        return;
      }
      place.style.height = `${heightOf(data.rows.length)}px`;
      if (!this.drawing) {
        this.drawing = drawingIn(place);
        this.size.observe(place);
      }
      this.drawing.show(optionOf(this.kind, data, this.texts, this.look()));
      this.drawing.resize();
      this.drawn = 'drawn';
    } catch {
      // The figures matter more than the drawing: the table needs nothing that could be missing.
      this.drawn = 'failed';
    }
  }

  private drop(): void {
    this.size.disconnect();
    this.drawing?.dispose();
    this.drawing = null;
    if (this.drawn === 'drawn') {
      this.drawn = 'not yet';
    }
  }

  private look(): Look {
    const style = getComputedStyle(this);
    const token = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
    return {
      font: style.fontFamily || 'sans-serif',
      text: token('--vaadin-text-color', '#1c232d'),
      line: token('--cr-line', '#c9ced6'),
      surface: token('--cr-surface', '#ffffff'),
      accent: token('--cr-accent', '#1f4e8c'),
      mean: token('--cr-mark', '#c06000'),
    };
  }

  private readonly turn = (): void => {
    this.table = !this.table;
  };

  private text(key: TextKey): string {
    return say(this.texts, key);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'review-chart': ReviewChart;
  }
}
