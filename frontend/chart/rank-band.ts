import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { cellStyles, share } from './cell';

/** A rank and those that fit as well, among all of a group, for a cell of a grid. */
@customElement('rank-band')
export class RankBand extends LitElement {
  static override styles = [
    cellStyles,
    css`
      .band {
        stroke: var(--cr-accent, #1f4e8c);
        stroke-width: 6;
        stroke-linecap: round;
        opacity: 0.55;
      }
      .rank {
        stroke: var(--cr-text, #1c232d);
        stroke-width: 3;
      }
    `,
  ];

  @property({ type: Number }) rank = 0;
  @property({ type: Number }) from = 0;
  @property({ type: Number }) to = 0;
  @property({ type: Number }) of = 0;
  @property() label = '';

  protected override render() {
    const x = (rank: number) => share(rank, 1, this.of);
    return html`<svg role="img" aria-label=${this.label}>
      <line class="axis" x1="0" y1="50%" x2="100%" y2="50%" />
      ${this.rank > 0
        ? svg`<line class="band" x1=${x(this.from)} y1="50%" x2=${x(this.to)} y2="50%" />
            <line class="rank" x1=${x(this.rank)} y1="10%" x2=${x(this.rank)} y2="90%" />`
        : nothing}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rank-band': RankBand;
  }
}
