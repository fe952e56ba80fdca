import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ChartData, ChartKind } from './data';
import type { Drawing } from './drawing';
import { lookOf } from './look';
import { optionOf } from './options';
import { fileNameOf, png, save, titled } from './picture';
import { isMany, isRound, sizeOf } from './size';
import { chartStyles } from './styles';
import { tableOf, type Table } from './table';
import { say, type TextKey, type Texts } from './texts';

/** Wide enough for a page of a report. */
const PICTURE_WIDTH = 960;

/** A drawing with a switch to the same figures as a table. */
@customElement('review-chart')
export class ReviewChart extends LitElement {
  static override styles = chartStyles;

  @property() kind: ChartKind = 'ranking';
  @property({ attribute: false }) data: ChartData | null = null;
  @property({ attribute: false }) texts: Texts = {};
  /** Whether the table stands in place of the drawing. */
  @property({ type: Boolean, attribute: 'table', reflect: true }) table = false;

  @state() private drawn: 'not yet' | 'drawn' | 'failed' = 'not yet';
  @state() private export: 'possible' | 'under way' | 'failed' = 'possible';
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
        ${this.drawn === 'failed' ? html`<p role="status">⚠ ${this.text('failed')}</p>` : nothing}
        ${this.tools()}
      </div>
      ${this.export === 'failed' ? html`<p role="status">⚠ ${this.text('exportFailed')}</p>` : nothing}
      ${!asTable && this.drawn === 'not yet' ? html`<p role="status">${this.text('loading')}</p>` : nothing}
      ${this.forDrawing(data, asTable)}
      ${asTable ? this.asTable(tableOf(this.kind, data, this.texts)) : nothing}
    `;
  }

  private tools() {
    const drawable = this.drawn !== 'failed';
    return html`<div class="tools">
      ${drawable
        ? html`<button type="button" aria-pressed=${this.table ? 'true' : 'false'} @click=${this.turn}>
              ${this.text('showTable')}
            </button>
            <button type="button" class="picture" ?disabled=${this.export === 'under way'} @click=${this.savePicture}>
              ${this.text('exportPicture')}
            </button>`
        : nothing}
      <slot name="export"></slot>
    </div>`;
  }

  /** Whoever has no mouse scrolls what is larger than its place by the arrow keys. */
  private forDrawing({ title, rows }: ChartData, hidden: boolean) {
    const many = isMany(rows.length) && !isRound(this.kind, rows.length);
    const scrolls = many || this.kind === 'heat';
    return html`<div
      class=${many ? 'scroll many' : 'scroll'}
      tabindex=${scrolls ? 0 : nothing}
      role=${scrolls ? 'region' : nothing}
      aria-label=${scrolls ? title : nothing}
      ?hidden=${hidden}
    >
      <div class="drawing"></div>
    </div>`;
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
      const { width, height } = sizeOf(this.kind, data);
      place.style.minWidth = `${width}px`;
      place.style.height = `${height}px`;
      if (!this.drawing) {
        this.drawing = drawingIn(place);
        this.size.observe(place);
      }
      this.drawing.show(optionOf(this.kind, data, this.texts, lookOf(this)));
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

  private readonly turn = (): void => {
    this.table = !this.table;
  };

  /** Drawn anew: the same on every screen, and possible while the table is shown. */
  private readonly savePicture = async (): Promise<void> => {
    const { data } = this;
    if (!data) {
      return;
    }
    this.export = 'under way';
    try {
      const { drawnApart } = await import('./drawing');
      const least = sizeOf(this.kind, data);
      const size = { ...least, width: Math.max(least.width, PICTURE_WIDTH) };
      const look = { ...lookOf(this), surface: '#ffffff' };
      const drawing = drawnApart(optionOf(this.kind, data, this.texts, look), size);
      save(await png(titled(drawing, data.title, size, look.font), size), fileNameOf(data.title, 'png'));
      this.export = 'possible';
    } catch {
      this.export = 'failed';
    }
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
