import { css } from 'lit';

/** Places are shares of the width, so that nothing has to be measured in a grid of a thousand rows. */
export const cellStyles = css`
  :host {
    display: block;
    padding-inline: 8px;
    min-width: 6rem;
  }
  :host([hidden]) {
    display: none;
  }
  svg {
    display: block;
    width: 100%;
    height: 20px;
    overflow: visible;
  }
  svg.place {
    width: 1px;
    height: 1px;
  }
  .axis {
    stroke: var(--cr-line, #c9ced6);
  }
`;

/** Where a value stands between two ends, as a length of SVG. */
export function share(value: number, low: number, high: number): string {
  const along = high > low ? (value - low) / (high - low) : 0.5;
  return `${Math.round(Math.min(Math.max(along, 0), 1) * 1000) / 10}%`;
}
