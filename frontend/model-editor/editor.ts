import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, defaultHighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { Compartment, EditorState, type Text } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';

/** A fault at its place: lines and columns from 1; 0 where the whole text is meant. */
export interface Fault {
  line: number;
  column: number;
  message: string;
}

export interface Editor {
  text(): string;
  replace(text: string): void;
  show(faults: Fault[]): void;
  lock(locked: boolean): void;
  goTo(line: number, column: number): void;
}

interface Options {
  label: string;
  locked: boolean;
  changed(): void;
  left(): void;
}

/** Where a fault stands in the text: from its column to the end of the word, at least one character. */
export function rangeOf(doc: Text, fault: Fault): { from: number; to: number } {
  const line = doc.line(Math.min(Math.max(fault.line, 1), doc.lines));
  const from = Math.min(line.from + Math.max(fault.column - 1, 0), line.to);
  const word = /^[^\s,{}[\]]+/.exec(doc.sliceString(from, line.to))?.[0] ?? '';
  return { from, to: Math.min(Math.max(from + word.length, from + 1), Math.max(line.to, from)) };
}

const look = EditorView.theme({
  // The text is as long as it is and the page scrolls: no scrolling within scrolling.
  '&': { minHeight: '20rem', fontSize: '0.875rem' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace', lineHeight: '1.6' },
  '.cm-gutters': {
    background: 'var(--cr-ground, #f2f3f5)',
    color: 'var(--cr-quiet, #525c69)',
    borderInlineEnd: '1px solid var(--cr-line, #c9ced6)',
  },
  '&.cm-focused': { outline: 'none' },
});

export function openEditor(parent: HTMLElement, root: ShadowRoot, text: string, options: Options): Editor {
  const locking = new Compartment();
  const locked = (is: boolean) => [EditorState.readOnly.of(is), EditorView.editable.of(!is)];
  const view = new EditorView({
    parent,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        bracketMatching(),
        yaml(),
        syntaxHighlighting(defaultHighlightStyle),
        indentUnit.of('  '),
        // Esc lets the next Tab leave the field: a keyboard is never caught in it.
        keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': options.label, spellcheck: 'false' }),
        EditorView.updateListener.of((update) => update.docChanged && options.changed()),
        EditorView.domEventHandlers({ blur: () => options.left() }),
        locking.of(locked(options.locked)),
        look,
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    replace: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    show: (faults) => {
      const diagnostics: Diagnostic[] = faults.map((fault) => ({
        ...rangeOf(view.state.doc, fault),
        severity: 'error',
        message: fault.message,
      }));
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    lock: (is) => view.dispatch({ effects: locking.reconfigure(locked(is)) }),
    goTo: (line, column) => {
      const { from } = rangeOf(view.state.doc, { line, column, message: '' });
      view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
      view.focus();
    },
  };
}
