import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** The script of the offline page; its name stays, because the page itself is not built. */
const SCRIPT = 'VAADIN/build/score-offline.js';
/** What else the offline page shows: files that are served as they are. */
const PLAIN = ['offline.html', 'css/app.css', 'css/contrast.css', 'css/icon.svg'];

interface Chunk {
  type: 'chunk';
  fileName: string;
  imports: string[];
  code: string;
}

type Emitted = { type: 'chunk'; id: string; fileName: string } | { type: 'asset'; fileName: string; source: string };

interface Emitting {
  emitFile(file: Emitted): string;
}

/** Builds the offline page's script beside the application, and the service worker that keeps what it needs. */
export function offlineParts(root: string) {
  return {
    name: 'cluster-review-offline-parts',
    apply: 'build' as const,
    enforce: 'post' as const,
    buildStart(this: Emitting) {
      this.emitFile({ type: 'chunk', id: join(root, 'frontend/score-offline.ts'), fileName: SCRIPT });
    },
    async generateBundle(this: Emitting, _: unknown, bundle: Record<string, Chunk | { type: 'asset' }>) {
      const chunks = needed(bundle);
      const plain = PLAIN.map((file) => readFileSync(join(root, 'src/main/resources/META-INF/resources', file)));
      const version = createHash('sha256');
      [...chunks.map(({ code }) => code), ...plain].forEach((content) => version.update(content));
      const files = [...PLAIN, ...chunks.map(({ fileName }) => fileName)];
      const source = await worker(root, files, version.digest('hex').slice(0, 16));
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  };
}

/** The script of the offline page and all that it loads at once. */
function needed(bundle: Record<string, Chunk | { type: 'asset' }>): Chunk[] {
  const found = new Map<string, Chunk>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type === 'chunk' && !found.has(name)) {
      found.set(name, chunk);
      chunk.imports.forEach(visit);
    }
  };
  visit(SCRIPT);
  if (found.size === 0) {
    throw new Error(`${SCRIPT} was not built`);
  }
  return [...found.values()];
}

async function worker(root: string, files: string[], version: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: join(root, 'frontend'),
    logLevel: 'warn',
    define: { OFFLINE_FILES: JSON.stringify(files), OFFLINE_VERSION: JSON.stringify(version) },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: join(root, 'frontend/sw.ts'), output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const script = outputs.find((one) => one.type === 'chunk');
  if (script?.type !== 'chunk') {
    throw new Error('the service worker was not built');
  }
  return script.code;
}
