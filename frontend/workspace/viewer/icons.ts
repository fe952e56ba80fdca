import { svg, type SVGTemplateResult } from 'lit';

const icon = (drawing: SVGTemplateResult) => svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg>`;

export const ICONS = {
  up: icon(svg`<path d="M6 15l6-6 6 6" />`),
  down: icon(svg`<path d="M6 9l6 6 6-6" />`),
  minus: icon(svg`<path d="M5 12h14" />`),
  plus: icon(svg`<path d="M5 12h14M12 5v14" />`),
  fitWidth: icon(svg`<path d="M4 5v14M20 5v14M7 12h10M9 9l-3 3 3 3M15 9l3 3-3 3" />`),
  fitPage: icon(svg`<rect x="6" y="3" width="12" height="18" rx="1" /><path d="M12 7v10M10 9l2-2 2 2M10 15l2 2 2-2" />`),
  search: icon(svg`<circle cx="11" cy="11" r="6" /><path d="M20 20l-4.5-4.5" />`),
  close: icon(svg`<path d="M6 6l12 12M18 6L6 18" />`),
  mark: icon(svg`<path d="M7 3h10v18l-5-4-5 4z" />`),
  marked: icon(svg`<path class="filled" d="M7 3h10v18l-5-4-5 4z" />`),
  list: icon(svg`<path d="M9 6h11M9 12h11M9 18h11M4 6h1M4 12h1M4 18h1" />`),
} as const;
