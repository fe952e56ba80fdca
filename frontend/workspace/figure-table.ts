import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FigureRow, Material } from '../score-sheet/contract';
import { changeOf, grouped, SPARK, sparkline } from './figures';
import type { Say } from './texts';

/** Figures of some years as a table; each line ends with a small drawing and the same in words. */
export function figureTable(figures: Material['figures'], say: Say): TemplateResult {
  if (figures.rows.length === 0) {
    return html`<p class="quiet">${say('noFigures')}</p>`;
  }
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${say('figures')}>
    <table>
      <thead>
        <tr>
          <th scope="col">${say('item')}</th>
          ${figures.years.map((year) => html`<th scope="col" class="numeric">${year}</th>`)}
          <th scope="col">${say('trend')}</th>
        </tr>
      </thead>
      <tbody>
        ${figures.rows.map((row) => figureRow(row, figures.years, say))}
      </tbody>
    </table>
  </div>`;
}

function figureRow(row: FigureRow, years: number[], say: Say): TemplateResult {
  return html`<tr>
    <th scope="row">${row.name}${row.unit ? html`<span class="quiet unit">${row.unit}</span>` : nothing}</th>
    ${row.cells.map(
      ({ value, source }) => html`<td class="numeric">
        ${value === null
          ? html`<span class="quiet" aria-hidden="true">—</span><span class="unseen">${say('gap')}</span>`
          : grouped(value)}
        ${source ? html`<small class="source">${source}</small>` : nothing}
      </td>`,
    )}
    <td class="trend">${trend(row, years, say)}</td>
  </tr>`;
}

function trend(row: FigureRow, years: number[], say: Say): TemplateResult {
  const { pieces, dots } = sparkline(row.cells.map(({ value }) => value));
  const change = changeOf(row, years);
  const sign = change ? { '1': '+', '0': '', '-1': '−' }[`${change.direction}`] : '';
  return html`<span class="trend-line">
    <svg viewBox="0 0 ${SPARK.width} ${SPARK.height}" width=${SPARK.width} height=${SPARK.height} aria-hidden="true">
      ${pieces.map((piece) => svg`<path d=${piece} />`)}
      ${dots.map(({ x, y }) => svg`<circle cx=${x} cy=${y} r="2.5" />`)}
    </svg>
    <span aria-hidden="true">${change?.percent ? `${sign}${change.percent}%` : ''}</span>
    <span class="unseen">${trendWords(row, years, say)}</span>
  </span>`;
}

/** The drawing in words. */
export function trendWords(row: FigureRow, years: readonly number[], say: Say): string {
  const change = changeOf(row, years);
  if (!change) {
    return say('trendUnknown');
  }
  if (change.direction === 0) {
    return say('trendSame', change.from, change.to);
  }
  if (change.percent === null) {
    return say(change.direction === 1 ? 'trendRise' : 'trendFall', change.from, change.to);
  }
  return say(change.direction === 1 ? 'trendUp' : 'trendDown', change.from, change.to, change.percent);
}
