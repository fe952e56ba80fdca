import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folders that the viewer reads at run time; scripts in a PDF are never run, so their engine stays out. */
const FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];
const LEFT_OUT = /^quickjs|QUICKJS/;

interface Emitting {
  emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): string;
}

/** Puts the viewer's character maps, fonts and decoders beside the built scripts, so that nothing comes from elsewhere. */
export function pdfFiles() {
  return {
    name: 'cluster-review-pdf-files',
    apply: 'build' as const,
    generateBundle(this: Emitting) {
      const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
      for (const folder of FOLDERS) {
        for (const name of readdirSync(join(root, folder)).filter((file) => !LEFT_OUT.test(file))) {
          this.emitFile({
            type: 'asset',
            fileName: `VAADIN/build/pdfjs/${folder}/${name}`,
            source: readFileSync(join(root, folder, name)),
          });
        }
      }
    },
  };
}
