import { css } from 'lit';

/** Not seen for want of room, and still read out. */
const heardOnly = css`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
`;

export const deskStyles = css`
  :host {
    display: block;
    height: 100%;
    min-height: 0;
    background: var(--ground);
    container-type: inline-size;
  }
  .ended {
    padding: 2rem;
    text-align: center;
  }
  .frame {
    display: grid;
    grid-template-rows: auto 1fr auto;
    grid-template-columns: 100%;
    height: 100%;
  }
  a.button.back {
    margin-inline-start: -0.5rem;
    padding-inline: 0.5rem;
    border-color: transparent;
    color: var(--accent);
    white-space: nowrap;
  }
  .tools {
    display: flex;
    flex: none;
    align-items: center;
    margin-inline-start: auto;
  }
  /* One row: what of the subtotals finds no room in it stands at their dimensions too. */
  .standing {
    flex-wrap: nowrap;
  }
  .done,
  .total,
  .group {
    flex: none;
  }
  .subtotals {
    min-width: 0;
    height: 1.5rem;
    overflow: hidden;
  }
  .work {
    position: relative;
    display: grid;
    min-height: 0;
    overflow: hidden;
  }
  .work.beside {
    grid-template-columns: minmax(0, calc(var(--share) * 1%)) auto minmax(0, 1fr);
  }
  .work.over {
    grid-template-columns: 100%;
  }
  material-pane,
  score-sheet {
    min-width: 0;
    min-height: 0;
  }
  .sheet {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  .sheet score-sheet {
    flex: 1;
    height: auto;
  }
  .splitter {
    position: relative;
    width: 0.75rem;
    background: var(--ground);
    border-inline: 1px solid var(--line);
    cursor: col-resize;
    touch-action: none;
  }
  /* Wide enough for a finger, without taking the room. */
  .splitter::before {
    content: '';
    position: absolute;
    z-index: 1;
    inset: 0 calc(-1rem - 1px);
  }
  .splitter::after {
    content: '';
    position: absolute;
    inset: calc(50% - 1.25rem) 3px;
    border-radius: 3px;
    background: var(--control-line);
  }
  .over .sheet {
    position: absolute;
    z-index: 2;
    inset: auto 0 0;
    height: calc(var(--height) * 100%);
    border-top: 1px solid var(--control-line);
    border-radius: 0.75rem 0.75rem 0 0;
    background: var(--ground);
    box-shadow: 0 -0.25rem 1rem rgb(0 0 0 / 0.2);
    overflow: hidden;
    transition: height 0.2s ease-out;
  }
  .over.drawing .sheet {
    transition: none;
  }
  .over material-pane {
    --covered: calc(var(--covered-height, 0) * 1px);
  }
  .handle {
    display: flex;
    flex: none;
    align-items: center;
    background: var(--surface);
    border-bottom: 1px solid var(--line);
  }
  .grip {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: center;
    min-height: var(--touch);
    cursor: row-resize;
    touch-action: none;
  }
  .grip span {
    width: 3rem;
    height: 0.375rem;
    border-radius: 0.25rem;
    background: var(--control-line);
  }
  .grip:focus-visible {
    outline-offset: -4px;
  }
  .strip {
    display: flex;
    align-items: center;
    gap: 0 0.5rem;
    line-height: 1.3;
  }
  .strip-drawing {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    color: var(--quiet);
  }
  .strip svg {
    display: block;
  }
  .strip path {
    fill: none;
    stroke: var(--control-line);
  }
  .strip circle {
    fill: var(--accent);
    fill-opacity: 0.55;
  }
  .strip .present {
    fill: var(--text);
    stroke: none;
  }
  .strip-words {
    font-size: 0.875rem;
  }
  [popover] {
    inset: auto;
    max-width: min(26rem, calc(100vw - 1rem));
    max-height: 80vh;
    overflow: auto;
    margin: 0;
    right: 0.5rem;
    top: 8rem;
    padding: 0.5rem 1rem 1rem;
    color: var(--text);
    background: var(--surface);
    border: 1px solid var(--control-line);
    border-radius: var(--radius);
    box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 0.25);
  }
  .help-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  [popover] dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.375rem 1rem;
    margin: 0;
  }
  dd {
    margin: 0;
  }
  kbd {
    padding: 0 0.375rem;
    border: 1px solid var(--control-line);
    border-radius: 0.25rem;
    font: inherit;
    font-size: 0.875rem;
    white-space: nowrap;
  }
  :host(.turned) h2 {
    animation: turned 1.2s ease-out;
  }
  @keyframes turned {
    from {
      background: var(--warn-soft);
      box-shadow: 0 0 0 0.375rem var(--warn-soft);
    }
  }
  /* Less room: what stands elsewhere too gives way. Sizes follow the type, so that large type is given room as well. */
  @container (max-width: 100rem) {
    .subtotals .of,
    .undo .label,
    .tools .label {
      ${heardOnly}
    }
  }
  @container (max-width: 80rem) {
    .group {
      ${heardOnly}
    }
  }
  @container (max-width: 68rem) {
    .subtotals {
      ${heardOnly}
    }
  }
  @container (max-width: 62rem) {
    .number,
    .state.open,
    .gap .link:nth-of-type(n + 3) {
      ${heardOnly}
    }
  }
  @container (max-width: 44rem) {
    .back .label,
    .previous .label,
    .strip-drawing,
    .gap .link:nth-of-type(n + 2),
    progress {
      ${heardOnly}
    }
    header,
    footer {
      padding-inline: 0.5rem;
    }
    a.button.back {
      min-width: 2.75rem;
    }
    .title {
      flex-wrap: wrap;
      gap: 0 0.5rem;
    }
    h2 {
      flex: 1 1 60%;
      font-size: 1.1875rem;
    }
    .place,
    .standing {
      flex-wrap: nowrap;
      gap: 0 0.75rem;
      font-size: 0.9375rem;
    }
    .long {
      display: none;
    }
    .short {
      display: inline;
    }
    .strip {
      flex-basis: 100%;
      order: -1;
    }
    .gap {
      justify-content: flex-start;
    }
  }
  @media (forced-colors: active) {
    .strip circle,
    .strip .present {
      fill: CanvasText;
    }
    .strip path {
      stroke: CanvasText;
    }
    .grip span,
    .splitter::after {
      background: ButtonText;
    }
  }
`;
