import { css } from 'lit';

export const viewerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
    background: var(--ground);
    container-type: inline-size;
  }
  .frame {
    display: contents;
  }
  .bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.25rem;
    padding: 0 0.5rem;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  .bar .group {
    display: flex;
    align-items: center;
  }
  .bar .end {
    margin-inline-start: auto;
  }
  .bar button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.25rem;
  }
  input {
    min-height: var(--touch);
    padding: 0.25rem 0.5rem;
    font: inherit;
    color: inherit;
    background: var(--surface);
    border: 1px solid var(--control-line);
    border-radius: var(--radius);
  }
  .page-number {
    width: 3.5rem;
    text-align: end;
  }
  .words {
    flex: 1;
    min-width: 8rem;
  }
  .zoom {
    min-width: 3.25rem;
    text-align: center;
  }
  svg.icon {
    width: 1.25rem;
    height: 1.25rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  svg.icon .filled {
    fill: currentColor;
  }
  .scroller {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding-bottom: var(--covered, 0px);
    scroll-padding-bottom: var(--covered, 0px);
    touch-action: pan-x pan-y;
    overscroll-behavior: contain;
  }
  .scroller:focus-visible {
    outline-offset: -3px;
  }
  .pages {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 8px;
    width: max-content;
    min-width: 100%;
    padding-block: 8px;
    transform-origin: 0 0;
  }
  .page {
    position: relative;
    flex: none;
    background: #ffffff;
    border: 1px solid var(--line);
    box-sizing: content-box;
    --scale-round-x: 1px;
    --scale-round-y: 1px;
  }
  .page canvas {
    display: block;
    width: 100%;
    height: 100%;
  }
  /* The text lies over the picture, unseen: it is selected, found and read aloud. */
  .text {
    position: absolute;
    inset: 0;
    overflow: clip;
    line-height: 1;
    text-align: initial;
    letter-spacing: normal;
    text-size-adjust: none;
    forced-color-adjust: none;
    transform-origin: 0 0;
    --min-font-size: 1;
    --text-scale-factor: calc(var(--total-scale-factor) * var(--min-font-size));
    --min-font-size-inv: calc(1 / var(--min-font-size));
  }
  .text :is(span, br) {
    position: absolute;
    color: transparent;
    white-space: pre;
    cursor: text;
    transform-origin: 0% 0%;
  }
  .text > :not(.markedContent),
  .text .markedContent span:not(.markedContent) {
    z-index: 1;
    --font-height: 0;
    font-size: calc(var(--text-scale-factor) * var(--font-height));
    --scale-x: 1;
    --rotate: 0deg;
    transform: rotate(var(--rotate)) scaleX(var(--scale-x)) scale(var(--min-font-size-inv));
  }
  .text .markedContent {
    display: contents;
  }
  .text ::selection {
    background: rgb(0 90 200 / 0.3);
    color: transparent;
  }
  .hit {
    position: absolute;
    z-index: 2;
    border-radius: 2px;
    background: rgb(255 200 0 / 0.4);
    pointer-events: none;
  }
  .hit.present {
    outline: 2px solid #a33c00;
    background: rgb(255 140 0 / 0.45);
  }
  .marks {
    flex: none;
    max-height: 45%;
    overflow: auto;
    margin: 0;
    padding: 0.25rem 0.5rem;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
    list-style: none;
  }
  .marks li {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  .marks input {
    flex: 1;
    min-width: 6rem;
  }
  .marks .file-name {
    overflow: hidden;
    max-width: 10rem;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* Pages are turned by scrolling, and two fingers do the rest. */
  @container (max-width: 38rem) {
    .bar {
      gap: 0;
      padding: 0 0.25rem;
    }
    .zoom {
      display: none;
    }
  }
  @container (max-width: 30rem) {
    .bar [data-deed='previous'],
    .bar [data-deed='next'],
    .bar [data-deed='page'] {
      display: none;
    }
    .page-number {
      width: 2.75rem;
      padding-inline: 0.25rem;
    }
  }
  @media (forced-colors: active) {
    .hit {
      outline: 2px solid Mark;
    }
    .hit.present {
      outline: 3px solid Highlight;
    }
  }
`;
