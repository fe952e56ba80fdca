import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from './sheet-model';
import { ASIDES, characters } from './sheet-model';
import type { Say } from './texts';

const NOTE_MAX = ASIDES['-note'];

export interface NoteActions {
  written(text: string): void;
  left(): void;
}

/** Notes of the expert's own; nobody else ever reads them. */
export function noteField(note: Readonly<Draft>, say: Say, actions: NoteActions): TemplateResult {
  const { refusal, writtenComment: text } = note;
  const length = characters(text);
  const tooLong = length > NOTE_MAX;
  const fault = tooLong ? say('noteTooLong', NOTE_MAX) : refusal === null ? null : say('refused', refusal);
  return html`<details class="note" ?open=${text !== ''}>
    <summary>
      ${say('note')}${text ? html`&nbsp;<span class="quiet">${say('noteCount', length, NOTE_MAX)}</span>` : nothing}
    </summary>
    <p class="quiet" id="note-explained">${say('noteExplained')}</p>
    <textarea
      id="note"
      rows="2"
      aria-label=${say('note')}
      aria-describedby="note-explained note-fault"
      aria-invalid=${fault === null ? 'false' : 'true'}
      .value=${text}
      @input=${(event: Event) => actions.written((event.target as HTMLTextAreaElement).value)}
      @blur=${actions.left}
    ></textarea>
    <div class="fault" id="note-fault">${fault ?? nothing}</div>
  </details>`;
}
