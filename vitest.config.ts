import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{core,packs,server,scripts,test,bench,consoles}/**/*.test.ts'],
    globalSetup: ['test/support/database-server.ts'],
    // Two cores are what the smallest machine has; more workers than cores only make tests wait for each other.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: process.env.CI === undefined ? ['default'] : ['dot'],
  },
})
