import { UserConfigFn } from 'vite';
import { offlineParts } from './frontend/build/offline-parts';
import { pdfFiles } from './frontend/build/pdf-files';
import { overrideVaadinConfig } from './vite.generated';

const customConfig: UserConfigFn = () => ({
  plugins: [pdfFiles(), ...(process.env.devBundle ? [] : [offlineParts(import.meta.dirname)])],
});

export default overrideVaadinConfig(customConfig);
