import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{core,packs,server,scripts,test,bench,consoles}/**/*.test.ts'],
    globalSetup: ['test/support/database-server.ts'],
    setupFiles: ['test/support/generated-cases.ts'],
    // Two cores are what the smallest machine has; more workers than cores only make tests wait for each other.
    maxWorkers: 2,
    // Pages in a browser and whole stories take their time on a machine that is busy with the other worker's.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: process.env.CI === undefined ? ['default'] : ['dot'],
  },
})
