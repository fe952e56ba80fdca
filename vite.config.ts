import { UserConfigFn } from 'vite';
import { pdfFiles } from './frontend/build/pdf-files';
import { overrideVaadinConfig } from './vite.generated';

const customConfig: UserConfigFn = () => ({
  plugins: [pdfFiles()],
});

export default overrideVaadinConfig(customConfig);
