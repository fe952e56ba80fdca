import { html, nothing, type TemplateResult } from 'lit';
import { ASIDES, characters } from './sheet-model';
import type { Say } from './texts';

const NOTE_MAX = ASIDES['-note'];

/** Notes of the expert's own; nobody else ever reads them. */
export function noteField(text: string, open: boolean, say: Say, written: (text: string) => void, left: () => void): TemplateResult {
  const length = characters(text);
  const tooLong = length > NOTE_MAX;
  return html`<details class="note" ?open=${open}>
    <summary>
      ${say('note')}${text ? html` <span class="quiet">${say('noteCount', length, NOTE_MAX)}</span>` : nothing}
    </summary>
    <p class="quiet" id="note-explained">${say('noteExplained')}</p>
    <textarea
      id="note"
      rows="2"
      aria-label=${say('note')}
      aria-describedby="note-explained note-fault"
      aria-invalid=${tooLong ? 'true' : 'false'}
      .value=${text}
      @input=${(event: Event) => written((event.target as HTMLTextAreaElement).value)}
      @blur=${left}
    ></textarea>
    <div class="fault" id="note-fault">${tooLong ? say('noteTooLong', NOTE_MAX) : nothing}</div>
  </details>`;
}
