import { css } from 'lit';

export const materialStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    height: 100%;
    background: var(--surface);
  }
  [role='tablist'] {
    display: flex;
    flex: none;
    gap: 0.25rem;
    padding: 0 0.5rem;
    overflow-x: auto;
    border-bottom: 1px solid var(--line);
    scrollbar-width: thin;
  }
  [role='tab'] {
    flex: none;
    max-width: 13rem;
    overflow: hidden;
    border: 0;
    border-bottom: 3px solid transparent;
    border-radius: 0;
    background: none;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  [role='tab'][aria-selected='true'] {
    border-bottom-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  [role='tab']:focus-visible {
    outline-offset: -3px;
  }
  .panel {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 0.75rem 1rem 1.5rem;
    padding-bottom: calc(1.5rem + var(--covered, 0px));
    scroll-padding-bottom: var(--covered, 0px);
  }
  .panel.file {
    padding: 0;
    overflow: hidden;
  }
  h3 {
    margin: 1rem 0 0.25rem;
    font-size: 1rem;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(5rem, max-content) 1fr;
    gap: 0.25rem 1rem;
    margin: 0;
  }
  dt {
    color: var(--quiet);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .names {
    margin: 0 0 0.5rem;
    padding: 0 0 0 1.5rem;
    columns: 16rem auto;
  }
  .files {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .files li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75rem;
  }
  .files button {
    text-align: start;
    overflow-wrap: anywhere;
  }
  .kept {
    color: var(--ok);
  }
  .keep {
    margin: 0.25rem 0;
  }
  .scroll {
    overflow: auto;
    margin-inline: -1rem;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.9375rem;
  }
  th,
  td {
    height: 2.5rem;
    padding: 0.125rem 0.5rem;
    border-bottom: 1px solid var(--line);
    text-align: start;
  }
  th:first-child {
    padding-inline-start: 1rem;
  }
  thead th {
    color: var(--quiet);
    font-weight: normal;
    white-space: nowrap;
  }
  th[scope='row'] {
    position: sticky;
    inset-inline-start: 0;
    min-width: 8rem;
    max-width: 14rem;
    background: var(--surface);
    font-weight: normal;
    line-height: 1.35;
  }
  .unit {
    margin-inline-start: 0.375rem;
    font-size: 0.8125rem;
    white-space: nowrap;
  }
  .numeric {
    text-align: end;
    white-space: nowrap;
  }
  .source {
    display: block;
    color: var(--ok);
    font-size: 0.75rem;
    line-height: 1.2;
  }
  .trend-line {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    white-space: nowrap;
  }
  .trend svg {
    flex: none;
    overflow: visible;
  }
  .trend path {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.5;
  }
  .trend circle {
    fill: var(--accent);
  }
  @media (forced-colors: active) {
    .trend path {
      stroke: CanvasText;
    }
    .trend circle {
      fill: CanvasText;
    }
    [role='tab'][aria-selected='true'] {
      border-bottom-color: Highlight;
    }
  }
`;
