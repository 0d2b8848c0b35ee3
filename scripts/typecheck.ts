import { runPackage } from './run-package.ts'

// The core once more by itself: there it must do without Node, and without a browser.
const statuses = ['tsconfig.json', 'core/tsconfig.json'].map(project => runPackage('tsc', ['--project', project]))
process.exitCode = Math.max(...statuses)
