import { html, type TemplateResult } from 'lit';
import type { Say } from './texts';

/** What the keys do, for looking up; it covers nothing that is being read once it is closed, and closes by itself. */
export function help(say: Say): TemplateResult {
  const rows: [string[], string][] = [
    [['Enter'], say('helpNext')],
    [['Shift + Enter'], say('helpPrevious')],
    [['Alt + Shift + ←', 'Alt + Shift + →'], say('helpTurn')],
    [['Ctrl + Z', 'Ctrl + Y'], say('helpUndo')],
    [['F6'], say('helpPane')],
    [['←', '→'], say('helpPages')],
    [['+', '−', '0'], say('helpZoom')],
    [['Ctrl + F'], say('helpSearch')],
    [['B'], say('helpMark')],
    [['↑', '↓'], say('helpDrawer')],
  ];
  return html`<button type="button" class="plain" popovertarget="help">
      <span aria-hidden="true">⌨</span> <span class="label">${say('help')}</span>
    </button>
    <div id="help" popover role="dialog" aria-label=${say('help')}>
      <div class="help-head">
        <strong>${say('help')}</strong>
        <button type="button" class="plain" popovertarget="help" popovertargetaction="hide">${say('helpClose')}</button>
      </div>
      <dl>
        ${rows.map(
          ([keys, words]) => html`<dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
            <dd>${words}</dd>`,
        )}
      </dl>
    </div>`;
}
