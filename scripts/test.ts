// Runs every test (or those in the files named as arguments) once, and ends with the line `N passed, N failed`.

import { startVitest } from 'vitest/node'

const vitest = await startVitest('test', process.argv.slice(2), { run: true, watch: false })

const modules = vitest.state.getTestModules()
const tests = modules.flatMap(module => [...module.children.allTests()])
const passed = tests.filter(test => test.result().state === 'passed').length
const failedTests = tests.filter(test => test.result().state === 'failed').length
// A file that can't be loaded, a hook or a stray promise that fails, has no failed test to count, and must not pass.
const failedModules = modules.filter(module => !module.ok() && ![...module.children.allTests('failed')].length).length
const failed = failedTests + failedModules + vitest.state.getUnhandledErrors().length

await vitest.close()
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
