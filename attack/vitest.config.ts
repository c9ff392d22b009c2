import { defineConfig } from 'vitest/config'

/** The tests that hold the rules of who may see what: pure ones, so that hundreds of mistakes can be tried. */
export default defineConfig({
  test: {
    allowOnly: false,
    include: [
      'src/modules/people/rules/**/*.test.ts',
      'src/modules/need-to-know/rules/**/*.test.ts',
      'src/platform/http/admission.test.ts',
      'src/platform/pure/network.test.ts',
      // Not access-slips: it tries thousands of mistakes in the table by itself.
      'tests/house/access.test.ts',
    ],
    isolate: false,
    testTimeout: 60_000,
  },
})
