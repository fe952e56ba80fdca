import { css } from 'lit';

export const chartStyles = css`
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
  .head,
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
  }
  .head {
    justify-content: space-between;
  }
  .tools {
    gap: 0.5rem;
  }
  h3 {
    margin: 0;
    font-size: 1.0625rem;
  }
  button,
  ::slotted(a) {
    min-height: 2.75rem;
    padding: 0.25rem 0.75rem;
    box-sizing: border-box;
    font: inherit;
    color: var(--cr-accent, #1f4e8c);
    background: var(--cr-surface, #ffffff);
    border: 1px solid var(--cr-control-line, #6b7480);
    border-radius: 0.375rem;
    cursor: pointer;
  }
  ::slotted(a) {
    text-decoration: none;
  }
  button:disabled {
    color: var(--cr-quiet, #525c69);
    cursor: default;
  }
  :focus-visible {
    outline: 3px solid var(--cr-accent, #1f4e8c);
    outline-offset: 2px;
  }
  .scroll {
    overflow: auto;
  }
  .scroll.many {
    max-height: 80vh;
    border-block: 1px solid var(--cr-line, #c9ced6);
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
  tbody th {
    min-width: 8rem;
  }
  .numeric {
    text-align: end;
    white-space: nowrap;
  }
  @media print {
    .tools {
      display: none;
    }
    .scroll,
    .scroll.many {
      max-height: none;
      overflow: visible;
      border: none;
    }
    /* Sizes that were set for the screen; the view box keeps the proportions. */
    .drawing,
    .drawing > div,
    .drawing svg {
      position: static !important;
      min-width: 0 !important;
      width: 100% !important;
      height: auto !important;
      print-color-adjust: exact;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
