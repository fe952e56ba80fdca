import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Figure, Point } from './data';
import { cellStyles, share } from './cell';

/** How the totals of one application lie on the axis of its group, for a cell of a grid. */
@customElement('totals-strip')
export class TotalsStrip extends LitElement {
  static override styles = [
    cellStyles,
    css`
      .dot {
        fill: var(--cr-accent, #1f4e8c);
        stroke: var(--cr-accent, #1f4e8c);
        stroke-width: 1.5;
      }
      .dot.trimmed {
        fill: var(--cr-surface, #ffffff);
      }
      .mean {
        fill: var(--cr-mark, #c06000);
        stroke: var(--cr-surface, #ffffff);
      }
    `,
  ];

  @property({ attribute: false }) points: Point[] = [];
  @property() mean: Figure = null;
  /** Where the axis of the whole group begins and ends. */
  @property() low = '0';
  @property() high = '100';
  @property() label = '';

  protected override render() {
    const x = (value: string) => share(Number(value), Number(this.low), Number(this.high));
    return html`<svg role="img" aria-label=${this.label}>
      <line class="axis" x1="0" y1="50%" x2="100%" y2="50%" />
      ${this.points.map(
        ({ value, trimmed }) =>
          svg`<circle class=${trimmed ? 'dot trimmed' : 'dot'} cx=${x(value)} cy="50%" r="3.5" />`,
      )}
      ${this.mean === null
        ? nothing
        : svg`<svg class="place" x=${x(this.mean)} y="50%"><path class="mean" d="M0 -7L6 0L0 7L-6 0z" /></svg>`}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'totals-strip': TotalsStrip;
  }
}
