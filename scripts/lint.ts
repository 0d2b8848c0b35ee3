import { runPackage } from './run-package.ts'

process.exitCode = runPackage('biome', ['check', ...process.argv.slice(2), '.'])
