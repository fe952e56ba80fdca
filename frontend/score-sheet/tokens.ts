import { css } from 'lit';

/** Tokens come from the page (app.css); the fallbacks keep an element readable where it stands alone. */
export const tokens = css`
  :host {
    --ground: var(--cr-ground, #f2f3f5);
    --surface: var(--cr-surface, #ffffff);
    --line: var(--cr-line, #c9ced6);
    --control-line: var(--cr-control-line, #6b7480);
    --text: var(--vaadin-text-color, #1c232d);
    --quiet: var(--vaadin-text-color-secondary, #525c69);
    --accent: var(--cr-accent, #1f4e8c);
    --accent-soft: var(--cr-accent-soft, #e3ebf5);
    --on-accent: var(--cr-on-accent, #ffffff);
    --todo: var(--cr-todo, #1f4e8c);
    --ok: var(--cr-ok, #1d6b35);
    --warn: var(--cr-warn, #8a5300);
    --warn-soft: var(--cr-warn-soft, #fbefdb);
    --block: var(--cr-block, #a8201a);
    --radius: var(--cr-radius, 0.375rem);
    --touch: 2.75rem;
    box-sizing: border-box;
    color: var(--text);
    font-family: var(--cr-font, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', sans-serif);
    font-size: 1rem;
    line-height: 1.6;
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  button,
  summary,
  a.button {
    min-height: var(--touch);
    min-width: var(--touch);
    font: inherit;
    touch-action: manipulation;
  }
  button,
  a.button {
    padding: 0.25rem 0.75rem;
    color: inherit;
    background: var(--surface);
    border: 1px solid var(--control-line);
    border-radius: var(--radius);
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
    color: var(--quiet);
    border-color: var(--line);
  }
  a.button {
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }
  .primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  .plain {
    border-color: transparent;
    background: none;
    color: var(--accent);
  }
  .plain:disabled {
    border-color: transparent;
    color: var(--quiet);
  }
  .link {
    display: inline-flex;
    align-items: center;
    border: 0;
    padding-inline: 0.25rem;
    background: none;
    color: var(--accent);
    text-decoration: underline;
  }
  [aria-pressed='true'] {
    border: 2px solid var(--accent);
    background: var(--accent-soft);
    color: var(--accent);
    font-weight: 600;
  }
  summary {
    display: flex;
    align-items: center;
    color: var(--accent);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '▸' / '';
    margin-inline-end: 0.5rem;
  }
  [open] > summary::before {
    content: '▾' / '';
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
  .quiet {
    color: var(--quiet);
  }
  .message {
    padding: 2rem 1rem;
    text-align: center;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-duration: 0.01ms !important;
      transition-duration: 0.01ms !important;
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true'],
    [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
    :focus-visible {
      outline: 3px solid Highlight;
    }
  }
`;
