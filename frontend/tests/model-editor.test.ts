import { Text } from '@codemirror/state';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rangeOf } from '../model-editor/editor';
import { ModelEditor, REST_MILLIS } from '../model-editor/model-editor';

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

async function open(value: string): Promise<ModelEditor> {
  const editor = document.createElement('model-editor');
  editor.value = value;
  document.body.append(editor);
  await editor.updateComplete;
  await vi.waitFor(() => expect(content(editor)).not.toBeNull());
  return editor;
}

function content(editor: ModelEditor): HTMLElement | null {
  return editor.shadowRoot?.querySelector('.cm-content') ?? null;
}

function heard(editor: ModelEditor): string[] {
  const texts: string[] = [];
  editor.addEventListener('text-changed', (event) => texts.push((event as CustomEvent<{ text: string }>).detail.text));
  return texts;
}

describe('the place of a fault', () => {
  const doc = Text.of(['id: a', 'points: 61, name: b', '']);

  it('reaches from its column to the end of the word', () => {
    expect(rangeOf(doc, { line: 2, column: 9, message: '' })).toEqual({ from: 14, to: 16 });
  });

  it('stays in the text where line or column lie beyond it', () => {
    expect(rangeOf(doc, { line: 99, column: 5, message: '' })).toEqual({ from: 26, to: 26 });
    expect(rangeOf(doc, { line: 0, column: 0, message: '' })).toEqual({ from: 0, to: 3 });
    expect(rangeOf(doc, { line: 1, column: 80, message: '' })).toEqual({ from: 5, to: 5 });
  });
});

describe('the editor', () => {
  it('shows the text with the faults beside its lines', async () => {
    const editor = await open('id: a\npoints: 61\n');
    editor.faults = [{ line: 2, column: 9, message: '合计 60' }];
    await editor.updateComplete;

    expect(content(editor)?.textContent).toContain('points: 61');
    expect(content(editor)?.getAttribute('aria-label')).toBe('指标模型文本');
    await vi.waitFor(() => expect(editor.shadowRoot?.querySelector('.cm-lint-marker-error')).not.toBeNull());
  });

  it('takes another text from the server and tells nothing of it', async () => {
    const editor = await open('a: 1');
    const texts = heard(editor);

    editor.value = 'a: 2';
    vi.useFakeTimers();
    await editor.updateComplete;
    vi.advanceTimersByTime(2 * REST_MILLIS);

    expect(content(editor)?.textContent).toContain('a: 2');
    expect(texts).toEqual([]);
  });

  it('hands over what was typed when the field is left', async () => {
    const editor = await open('a: 1');
    const texts = heard(editor);
    const inside = editor as unknown as { editor: { replace(text: string): void } };

    inside.editor.replace('a: 3');
    content(editor)?.dispatchEvent(new FocusEvent('blur'));

    expect(texts).toEqual(['a: 3']);
  });

  it('hands over what was typed when the page goes', async () => {
    const editor = await open('a: 1');
    const texts = heard(editor);
    (editor as unknown as { editor: { replace(text: string): void } }).editor.replace('a: 4');

    editor.remove();

    expect(texts).toEqual(['a: 4']);
  });
});
