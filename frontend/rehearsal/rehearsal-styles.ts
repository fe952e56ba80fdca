import { css } from 'lit';

export const rehearsalStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    height: 100%;
  }
  .band,
  .tour,
  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1rem;
    padding: 0.25rem 0.75rem;
  }
  .band {
    color: var(--warn);
    background: var(--warn-soft);
    border: 2px dashed var(--warn);
    border-radius: var(--radius);
  }
  .more {
    color: var(--text);
    font-size: 0.875rem;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-inline-start: auto;
  }
  .tour,
  .end {
    margin-block-start: 0.25rem;
    background: var(--accent-soft);
    border-radius: var(--radius);
  }
  .tour p,
  .end p {
    flex: 1 1 20rem;
    margin: 0.25rem 0;
  }
  .place {
    color: var(--quiet);
    white-space: nowrap;
  }
  .end h2 {
    margin: 0;
    font-size: 1.125rem;
  }
  .primary {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
  }
  .desk {
    flex: 1;
    min-height: 0;
    display: flex;
    flex-direction: column;
  }
  .desk > review-workspace {
    flex: 1;
    min-height: 0;
  }
  @media (max-width: 40rem) {
    .more {
      display: none;
    }
  }
  .message {
    padding: 2rem;
    text-align: center;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
