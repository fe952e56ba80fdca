import { getDocument, GlobalWorkerOptions, PasswordException, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

const worker = new URL(workerAddress, document.baseURI);
GlobalWorkerOptions.workerSrc = worker.href;

/** Beside the worker lie what Chinese text without embedded fonts needs, and the decoders of scanned pages. */
const files = (folder: string) => new URL(`pdfjs/${folder}/`, worker).href;

export type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
export { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Opens a file from its address, piece by piece, or from what the device keeps of it. Nothing comes from elsewhere. */
export async function openPdf(address: string, kept: Blob | null): Promise<PDFDocumentProxy> {
  const from = kept ? { data: new Uint8Array(await kept.arrayBuffer()) } : { url: address, withCredentials: true };
  return getDocument({
    ...from,
    cMapUrl: files('cmaps'),
    standardFontDataUrl: files('standard_fonts'),
    wasmUrl: files('wasm'),
    iccUrl: files('iccs'),
    enableXfa: false,
  }).promise;
}

export function needsPassword(failure: unknown): boolean {
  return failure instanceof PasswordException;
}
