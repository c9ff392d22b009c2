// Stryker picks tests by their whole names, which Vitest 5 puts together differently, and then runs none. Here it picks
// the files that hold them. To be taken out when @stryker-mutator/vitest-runner knows Vitest 5.
import { VitestTestRunner } from '../node_modules/@stryker-mutator/vitest-runner/dist/src/vitest-test-runner.js'

class ByFile extends VitestTestRunner {
  run({ testIds = [], ...rest } = {}) {
    const files = new Set(testIds.map((id) => id.slice(0, id.indexOf('#'))))
    return super.run(files.size === 0 ? rest : { ...rest, testFiles: [...files] })
  }
}

const makeRunner = (injector) => injector.provideValue('globalNamespace', '__stryker__').injectClass(ByFile)
makeRunner.inject = ['$injector']

export const strykerPlugins = [{ kind: 'TestRunner', name: 'vitest-by-file', factory: makeRunner }]
export { strykerValidationSchema } from '@stryker-mutator/vitest-runner'
