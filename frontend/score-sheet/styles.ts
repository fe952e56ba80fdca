import { css } from 'lit';

/** Tokens come from the page (app.css); the fallbacks keep the sheet readable where it stands alone. */
export const styles = css`
  :host {
    --ground: var(--cr-ground, #f2f3f5);
    --surface: var(--cr-surface, #ffffff);
    --line: var(--cr-line, #c9ced6);
    --control-line: var(--cr-control-line, #6b7480);
    --text: var(--vaadin-text-color, #1c232d);
    --quiet: var(--vaadin-text-color-secondary, #525c69);
    --accent: var(--cr-accent, #1f4e8c);
    --todo: var(--cr-todo, #1f4e8c);
    --ok: var(--cr-ok, #1d6b35);
    --warn: var(--cr-warn, #8a5300);
    --block: var(--cr-block, #a8201a);
    --touch: 2.75rem;
    display: block;
    box-sizing: border-box;
    height: 100%;
    overflow: auto;
    scroll-padding-block: 8rem 6rem;
    background: var(--ground);
    color: var(--text);
    font-family: var(--cr-font, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', sans-serif);
    font-size: 1rem;
    line-height: 1.6;
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]) {
    display: none;
  }
  header,
  footer {
    position: sticky;
    z-index: 1;
    background: var(--surface);
    padding: 0.5rem 1rem;
  }
  header {
    top: 0;
    border-bottom: 1px solid var(--line);
  }
  footer {
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    border-top: 1px solid var(--line);
  }
  .title,
  .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1rem;
  }
  h2 {
    margin: 0;
    font-size: 1.25rem;
  }
  .number,
  .position,
  .done,
  .range,
  .count,
  .kind {
    color: var(--quiet);
  }
  .total output {
    font-size: 1.25rem;
    font-weight: 600;
  }
  .save.ok,
  .state.submitted {
    color: var(--ok);
  }
  .save.todo,
  .state.open {
    color: var(--todo);
  }
  .save.block {
    color: var(--block);
    font-weight: 600;
  }
  .state.returned,
  .returned {
    color: var(--warn);
  }
  .returned {
    flex-basis: 100%;
    margin: 0;
  }
  progress {
    width: 8rem;
    accent-color: var(--accent);
  }
  .gap {
    flex: 1;
    text-align: center;
  }
  .notice {
    color: var(--block);
  }
  main {
    padding: 0.5rem 1rem 1rem;
  }
  .dimension {
    margin-block-end: 1rem;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 0.375rem;
  }
  .dimension-head {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    padding: 0.5rem 1rem;
    border-bottom: 1px solid var(--line);
  }
  h3 {
    margin: 0;
    font-size: 1.0625rem;
  }
  .mark {
    padding: 0.75rem 1rem;
    scroll-margin-block: 8rem 6rem;
  }
  .mark + .mark {
    border-top: 1px solid var(--line);
  }
  .mark.at-fault {
    box-shadow: inset 0.25rem 0 var(--block);
  }
  .mark-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
  }
  .mark-head label,
  .name {
    font-weight: 600;
  }
  .mark-controls,
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  button,
  .value,
  a.sign-in,
  summary,
  .not-applicable {
    box-sizing: border-box;
    min-height: var(--touch);
    min-width: var(--touch);
    font: inherit;
  }
  button,
  .value,
  textarea {
    color: inherit;
    background: var(--surface);
    border: 1px solid var(--control-line);
    border-radius: 0.375rem;
    padding: 0.25rem 0.75rem;
  }
  button {
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
    color: var(--quiet);
    border-color: var(--line);
  }
  .step {
    font-size: 1.25rem;
    padding: 0;
  }
  .value {
    width: 5.5rem;
    text-align: right;
    font-size: 1.125rem;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--block);
  }
  [aria-pressed='true'] {
    border: 2px solid var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  .submit {
    background: var(--accent);
    border-color: var(--accent);
    color: #ffffff;
  }
  .link,
  a.sign-in {
    display: inline-flex;
    align-items: center;
    border: 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
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
  summary {
    display: flex;
    align-items: center;
    color: var(--accent);
    cursor: pointer;
  }
  summary::before {
    content: '▸';
    margin-inline-end: 0.5rem;
  }
  [open] > summary::before {
    content: '▾';
  }
  details p,
  details ul {
    margin: 0 0 0.5rem;
  }
  .given-value {
    margin: 0;
  }
  .given-value output {
    font-size: 1.125rem;
    font-weight: 600;
  }
  .comment {
    display: grid;
    gap: 0.25rem;
  }
  .comment-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
  }
  .folded {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5rem;
  }
  .folded details[open] {
    flex-basis: 100%;
  }
  textarea {
    box-sizing: border-box;
    width: 100%;
    font: inherit;
    min-height: var(--touch);
    field-sizing: content;
    resize: vertical;
    scroll-margin-block: 8rem 6rem;
  }
  .fault {
    color: var(--block);
  }
  .conflict,
  .missing {
    padding: 0.5rem 1rem;
    margin-block: 0.5rem;
    background: var(--surface);
    border: 2px solid var(--warn);
    border-radius: 0.375rem;
  }
  .conflict p,
  .missing p {
    margin: 0 0 0.5rem;
    color: var(--warn);
    font-weight: 600;
  }
  .conflict button {
    margin: 0 0.5rem 0.5rem 0;
    text-align: start;
  }
  .missing ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .message {
    padding: 2rem;
    text-align: center;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
