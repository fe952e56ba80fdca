import { html, nothing, type TemplateResult } from 'lit';
import type { TaskGroup } from '../score-sheet/contract';
import { undoButtons } from '../score-sheet/frame';
import { dayAndMinute } from '../score-sheet/history';
import type { SheetSession } from '../score-sheet/session';
import { help } from './help';
import { listed } from './neighbours';
import type { Say } from './texts';

/** The way back to the task list. */
export function backLink(address: string, say: Say): TemplateResult {
  return html`<a class="button back" href=${address}>
    <span aria-hidden="true">‹</span>&nbsp;<span class="label">${say('back')}</span>
  </a>`;
}

/** In which group this is and until when marks are taken, and what helps with marking. */
export function headTools(
  session: SheetSession,
  group: TaskGroup | null,
  say: Say,
  takeBack: (way: 'undo' | 'redo') => void,
): TemplateResult {
  const until = group?.deadline ? ` · ${say('deadline', dayAndMinute(group.deadline))}` : '';
  return html`${group ? html`<span class="quiet group">${group.group}${until}</span>` : nothing}
    <span class="tools">${undoButtons(session, say, takeBack)}${help(say)}</span>`;
}

/** Until the sheet is there the task list tells which application it is. */
export function waitingHead(sheet: string, group: TaskGroup | null, back: string, say: Say): TemplateResult {
  const place = listed(sheet, group);
  return html`<header>
    <div class="title">
      ${backLink(back, say)}
      <h2 tabindex="-1">${place?.name ?? ''}</h2>
      ${place ? html`<span class="position">${say('position', place.position, place.of)}</span>` : nothing}
    </div>
  </header>`;
}
