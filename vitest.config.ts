import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const common = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: 'node',
          include: ['{packages,functions,infra,commands,bench}/**/*.test.ts', 'web/respond/**/*.test.ts', '*.test.ts'],
          globalSetup: ['./vitest.setup.ts'],
        },
      },
      {
        plugins: [svelte(), svelteTesting()],
        test: {
          ...common,
          name: 'web',
          include: ['web/{console,ui,charts,i18n}/**/*.test.ts'],
          environment: 'happy-dom',
        },
      },
    ],
  },
});
