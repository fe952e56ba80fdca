import { UserConfigFn } from 'vite';
import { offlineParts } from './frontend/build/offline-parts';
import { overrideVaadinConfig } from './vite.generated';

const customConfig: UserConfigFn = () => ({
  plugins: process.env.devBundle ? [] : [offlineParts(import.meta.dirname)],
});

export default overrideVaadinConfig(customConfig);
