import type { News } from '../store/news';
import type { Answer, Content } from './contract';
import type { OpenedSheet } from './opened-sheet';
import type { HeldMark } from './queue';
import type { Trouble } from './save-state';
import { contentOf } from './sheet-model';

/** What follows for a session from the news about its sheet. */
export interface Heard {
  sending(): void;
  saved(key: string, content: Content): void;
  answered(answer: Answer): void;
  failed(trouble: Trouble): void;
  changed(): void;
  released(): void;
  allSent(): void;
}

/**
 * Takes news into an opened sheet. A change that this page has seen is its own; another page's is shown where nothing own
 * stands on the mark, and else left alone: the server will tell who is behind.
 */
export function hear(
  news: News,
  sheet: string,
  opened: OpenedSheet,
  seen: Set<string>,
  isTyped: (key: string) => boolean,
  then: Heard,
): void {
  if (news.kind === 'allSent') {
    then.allSent();
    return;
  }
  if (news.kind === 'failed') {
    if (news.sheet === null || news.sheet === sheet) {
      then.failed(news.trouble);
    }
    return;
  }
  const isFree = (key: string) => opened.model.has(key) && opened.model.calm(key) && !isTyped(key);
  if (news.kind === 'queued') {
    const { id, indicator: key, follows } = news.mutation;
    const newest = opened.last.get(key);
    if (news.mutation.sheet === sheet && !seen.has(id) && isFree(key) && (!newest || newest === follows)) {
      opened.model.restore(key, news.mutation);
      opened.waits(key, id);
      seen.add(id);
      then.changed();
    }
    return;
  }
  if (!('sheet' in news) || news.sheet !== sheet) {
    return;
  }
  switch (news.kind) {
    case 'sending':
      return then.sending();
    case 'released':
      if (release(opened, news.indicator, news.id)) {
        then.released();
      }
      return;
    case 'answered':
      return answered(news, opened, seen, isFree, then);
  }
}

function answered(
  { sent, answer, held }: Extract<News, { kind: 'answered' }>,
  opened: OpenedSheet,
  seen: Set<string>,
  isFree: (key: string) => boolean,
  then: Heard,
): void {
  const { model, last } = opened;
  for (const { id, indicator: key, version } of answer.acknowledged) {
    const content = sent.find((mutation) => mutation.id === id);
    if (!content || !model.has(key) || model.draft(key).conflict) {
      continue;
    }
    if (opened.chains.get(key)?.includes(id)) {
      model.acknowledge(key, contentOf(content), version);
      forgetLast(last, key, id);
      then.saved(key, contentOf(content));
    } else if (isFree(key) && !last.has(key) && version > model.draft(key).version) {
      // Of another page, or an own one that this sheet was read too late or too early to show.
      model.adopt(key, contentOf(content), version);
    }
  }
  for (const { id, indicator: key, message } of answer.refused) {
    if (last.get(key) === id) {
      last.delete(key);
      model.refuse(key, message);
    }
  }
  held.filter(({ reason }) => reason.kind === 'conflict').forEach((one) => behind(one, opened, seen, isFree));
  then.answered(answer);
}

/** A mark was saved elsewhere meanwhile. */
function behind(held: HeldMark, opened: OpenedSheet, seen: Set<string>, isFree: (key: string) => boolean): void {
  const { model, last } = opened;
  const key = held.indicator;
  if (!model.has(key) || held.reason.kind !== 'conflict') {
    return;
  }
  if (seen.has(held.id)) {
    last.delete(key);
    opened.held.set(key, [...(opened.held.get(key) ?? []), held]);
    model.hold(key, held.reason.current);
  } else if (isFree(key) && !last.has(key)) {
    seen.add(held.id);
    opened.held.set(key, [held]);
    opened.show(held);
  }
}

/** Another page has chosen. */
function release(opened: OpenedSheet, key: string, id: string): boolean {
  const list = opened.held.get(key) ?? [];
  if (!list.some((held) => held.id === id)) {
    return false;
  }
  opened.held.set(
    key,
    list.filter((held) => held.id !== id),
  );
  opened.model.unhold(key);
  return true;
}

function forgetLast(last: Map<string, string>, key: string, id: string): void {
  if (last.get(key) === id) {
    last.delete(key);
  }
}
