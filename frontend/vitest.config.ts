import { defineConfig } from 'vitest/config';

// Apart from Vaadin's configuration: the elements are tested as they are, without its generated files.
export default defineConfig({
  cacheDir: '../node_modules/.vite',
  test: {
    root: import.meta.dirname,
    include: ['tests/**/*.test.ts'],
    environment: 'happy-dom',
  },
});
