import { css } from 'lit';

/** The bars above and below a sheet, wherever they stand. */
export const frameStyles = css`
  header,
  footer {
    background: var(--surface);
    padding: 0.25rem 0.75rem;
  }
  header {
    border-bottom: 1px solid var(--line);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
    border-top: 1px solid var(--line);
  }
  .title,
  .standing,
  .place,
  .saving,
  .done,
  .total {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75rem;
  }
  .title {
    gap: 0 1rem;
    min-height: var(--touch);
  }
  .standing {
    gap: 0 1.25rem;
    min-height: 2rem;
  }
  h2 {
    margin: 0;
    font-size: 1.375rem;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  h2:focus-visible {
    outline-offset: 0;
  }
  .saving {
    margin-inline-start: auto;
  }
  .number,
  .position,
  .done,
  .total,
  .subtotals {
    color: var(--quiet);
  }
  .total {
    gap: 0 0.375rem;
  }
  .total output {
    color: var(--text);
    font-size: 1.25rem;
    font-weight: 600;
  }
  .subtotals {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    margin: 0;
    padding: 0;
    font-size: 0.875rem;
    list-style: none;
  }
  .subtotals li {
    white-space: nowrap;
  }
  .subtotals strong {
    color: var(--text);
  }
  .state,
  .position,
  .save {
    white-space: nowrap;
  }
  .save {
    white-space: normal;
  }
  .save.ok,
  .state.submitted {
    color: var(--ok);
  }
  .save.todo,
  .state.open {
    color: var(--todo);
  }
  .save.warn,
  .not-durable,
  .state.returned,
  .state.shadow,
  .returned {
    color: var(--warn);
  }
  .save.block {
    color: var(--block);
    font-weight: 600;
  }
  .state.shadow {
    font-weight: 600;
  }
  .returned {
    margin: 0;
  }
  progress {
    width: 7rem;
    height: 0.75rem;
    accent-color: var(--accent);
  }
  .gap {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: safe flex-end;
    gap: 0 0.5rem;
    min-width: 0;
    overflow: hidden;
    white-space: nowrap;
  }
  .gap .link {
    display: inline-block;
    flex: 0 1 auto;
    min-width: 3.5rem;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .gap .link.all {
    flex: none;
  }
  .gap .link:focus-visible {
    outline-offset: -3px;
  }
  .short {
    display: none;
  }
  .notice {
    color: var(--block);
  }
  footer > button {
    flex: none;
    white-space: nowrap;
  }
`;
