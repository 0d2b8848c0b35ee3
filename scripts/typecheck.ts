import { runPackage } from './run-package.ts'

// The core once more by itself: there it must do without Node, and without a browser. The screens are all browser.
const projects = ['tsconfig.json', 'core/tsconfig.json', 'consoles/tsconfig.json']
const statuses = projects.map(project => runPackage('tsc', ['--project', project]))
process.exitCode = Math.max(...statuses)
