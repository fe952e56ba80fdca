import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../texts';
import { ICONS } from './icons';
import type { Search } from './search-run';

/** Words to find, how many were found, and the way from one to the next. */
export function searchBar(search: Search, say: Say, page: () => number, close: () => void): TemplateResult {
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      search.step(event.shiftKey ? -1 : 1);
    }
  };
  const none = search.hits.length === 0;
  return html`<div class="bar" role="search">
    <input
      class="words"
      type="search"
      enterkeyhint="search"
      aria-label=${say('searchWords')}
      placeholder=${say('searchWords')}
      .value=${search.words}
      @input=${(event: Event) => void search.find((event.target as HTMLInputElement).value, page())}
      @keydown=${pressed}
    />
    <span role="status">${found(search, say)}</span>
    <button type="button" class="plain" aria-label=${say('searchPrevious')} ?disabled=${none} @click=${() => search.step(-1)}>
      ${ICONS.up}
    </button>
    <button type="button" class="plain" aria-label=${say('searchNext')} ?disabled=${none} @click=${() => search.step(1)}>
      ${ICONS.down}
    </button>
    <button type="button" class="plain" aria-label=${say('searchClose')} @click=${close}>${ICONS.close}</button>
  </div>`;
}

function found(search: Search, say: Say): string | typeof nothing {
  if (search.hits.length > 0) {
    return say('hits', search.present + 1, search.hits.length);
  }
  return search.running ? say('searching') : search.words.trim() === '' ? nothing : say('noHits');
}
