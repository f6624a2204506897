import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

// Baseline of light-dark(), <dialog> and the popover attribute.
const browsers = ['chrome123', 'edge123', 'firefox128', 'safari17.5'];

// Debian's Chromium; no browser is ever downloaded.
const chromium = {
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
};

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  build: {
    target: browsers,
    cssTarget: browsers,
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  optimizeDeps: { include: ['axe-core'] },
  server: {
    proxy: { '/api': 'http://127.0.0.1:8080' },
    // The guide lies outside this folder; without this the development server refuses to hand it out.
    fs: { allow: ['.', '../docs/guide'] },
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', css: true, include: ['test/unit/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          include: ['test/ui/**/*.test.ts'],
          setupFiles: ['test/ui/no_warnings.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromium }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
