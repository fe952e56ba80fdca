import { css } from 'lit';

/** The sheet between its bars. */
export const sheetStyles = css`
  :host {
    display: block;
    height: 100%;
    overflow: auto;
    scroll-padding-block: 8rem 6rem;
    background: var(--ground);
    container-type: inline-size;
  }
  /* Whoever hosts the sheet has bars of its own, outside of what scrolls. */
  :host([bare]) {
    scroll-padding-block: 1rem;
  }
  header,
  footer {
    position: sticky;
    z-index: 1;
  }
  header {
    top: 0;
  }
  footer {
    bottom: 0;
  }
  .marks {
    padding: 0.5rem 0.75rem 1rem;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 0 1rem;
  }
  .tools .note[open] {
    flex-basis: 100%;
  }
  .dimension {
    margin-block-end: 0.75rem;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .dimension-head {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    padding: 0.375rem 0.75rem;
    border-bottom: 1px solid var(--line);
    background: var(--accent-soft);
    border-radius: var(--radius) var(--radius) 0 0;
  }
  .dimension-head > span {
    white-space: nowrap;
  }
  h3 {
    margin: 0;
    font-size: 1.0625rem;
  }
  .mark {
    padding: 0.5rem 0.75rem;
    scroll-margin-block: 1rem;
  }
  .mark + .mark {
    border-top: 1px solid var(--line);
  }
  .mark:focus-within {
    box-shadow: inset 0.25rem 0 var(--accent);
  }
  .mark.at-fault {
    box-shadow: inset 0.25rem 0 var(--block);
  }
  .mark-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75rem;
  }
  .mark-head label,
  .name {
    font-weight: 600;
  }
  .range,
  .count,
  .kind {
    color: var(--quiet);
  }
  .range {
    white-space: nowrap;
  }
  .mark-controls,
  .chips,
  .stepper {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .mark-controls {
    gap: 0.5rem 1rem;
  }
  .stepper {
    flex-wrap: nowrap;
  }
  .not-applicable,
  .value {
    min-height: var(--touch);
    font: inherit;
  }
  .value,
  textarea {
    color: inherit;
    background: var(--surface);
    border: 1px solid var(--control-line);
    border-radius: var(--radius);
    padding: 0.25rem 0.75rem;
  }
  .step {
    padding: 0;
    font-size: 1.25rem;
  }
  .value {
    width: 5rem;
    font-size: 1.125rem;
    font-weight: 600;
    text-align: center;
  }
  .value:read-only {
    border-color: transparent;
    background: none;
    padding-inline: 0;
    text-align: start;
  }
  .chip {
    padding-inline: 0.625rem;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--block);
  }
  .not-applicable {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
  }
  .not-applicable input {
    width: 1.5rem;
    height: 1.5rem;
    accent-color: var(--accent);
  }
  details p,
  details ul {
    margin: 0 0 0.5rem;
  }
  .rule p,
  .rule ul {
    margin: 0 0 0.25rem;
    line-height: 1.45;
  }
  .rule ul {
    padding: 0;
    columns: 15rem auto;
    font-size: 0.9375rem;
    list-style: none;
  }
  .mark-head .aside {
    flex: 1;
  }
  .mark-head summary {
    font-size: 0.9375rem;
  }
  .mark-head details[open] {
    flex-basis: 100%;
  }
  .given {
    background: var(--ground);
  }
  .given-value {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
    margin: 0;
  }
  .given-value output {
    font-size: 1.125rem;
    font-weight: 600;
  }
  .comment {
    margin-block-start: 0.375rem;
    display: grid;
    grid-template-columns: 8rem 1fr;
    gap: 0 0.75rem;
  }
  .comment-head {
    display: flex;
    flex-direction: column;
    justify-content: center;
    line-height: 1.35;
  }
  .needed label {
    color: var(--warn);
    font-weight: 600;
  }
  .count {
    font-size: 0.8125rem;
  }
  @container (max-width: 30rem) {
    .comment {
      grid-template-columns: 1fr;
    }
    .comment-head {
      flex-direction: row;
      flex-wrap: wrap;
      justify-content: space-between;
    }
  }
  textarea {
    width: 100%;
    min-height: var(--touch);
    font: inherit;
    field-sizing: content;
    resize: vertical;
  }
  .fault {
    color: var(--block);
  }
  .history {
    margin: 0 0 0.5rem;
    padding: 0;
    list-style: none;
  }
  .history li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    min-height: var(--touch);
    border-top: 1px solid var(--line);
  }
  .history .words {
    flex-basis: 12rem;
    flex-grow: 1;
    overflow-wrap: anywhere;
  }
  .history button {
    margin-block: 0.25rem;
  }
  .conflict,
  .missing,
  .left {
    margin-block: 0.5rem;
    padding: 0.5rem 0.75rem;
    background: var(--surface);
    border: 2px solid var(--warn);
    border-radius: var(--radius);
  }
  .conflict p,
  .missing p,
  .left p {
    margin: 0 0 0.5rem;
    color: var(--warn);
    font-weight: 600;
  }
  .conflict button {
    margin: 0 0.5rem 0.5rem 0;
    text-align: start;
  }
  .left ul {
    margin: 0 0 0.5rem;
    padding-inline-start: 1.25rem;
  }
  .missing ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
`;
