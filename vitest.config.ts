import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{shared,electron,architecture,golden,fuzz}/**/*.test.ts'],
          benchmark: { include: ['test/bench/**/*.bench.ts'] },
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          benchmark: { include: [] },
          testTimeout: 30_000,
        },
      },
    ],
  },
});
