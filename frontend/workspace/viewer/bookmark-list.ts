import { html, type TemplateResult } from 'lit';
import type { Bookmark } from '../../score-sheet/contract';
import type { Say } from '../texts';
import { renamed, toggled } from './bookmarks';
import { ICONS } from './icons';

/** The bookmarks of an application: go there, name them, take them away. */
export function bookmarkList(
  bookmarks: readonly Bookmark[],
  nameOf: (file: string) => string,
  say: Say,
  tell: (event: 'bookmarks-changed' | 'bookmark-opened', detail: object) => void,
): TemplateResult {
  if (bookmarks.length === 0) {
    return html`<p class="marks quiet">${say('noBookmarks')}</p>`;
  }
  return html`<ul class="marks">
    ${bookmarks.map((bookmark) => {
      const { file, page, label } = bookmark;
      const change = (changed: Bookmark[]) => tell('bookmarks-changed', { bookmarks: changed });
      return html`<li>
        <button type="button" class="link" @click=${() => tell('bookmark-opened', { file, page })}>
          ${say('bookmarkLabel', page)}
        </button>
        <span class="quiet file-name" title=${nameOf(file)}>${nameOf(file)}</span>
        <input
          maxlength="60"
          aria-label=${say('bookmarkName', page)}
          .value=${label}
          @change=${(event: Event) => change(renamed(bookmarks, file, page, (event.target as HTMLInputElement).value))}
        />
        <button
          type="button"
          class="plain"
          aria-label=${`${say('unbookmark')} ${label}`}
          @click=${() => change(toggled(bookmarks, bookmark))}
        >
          ${ICONS.close}
        </button>
      </li>`;
    })}
  </ul>`;
}
