import type { Limits } from '../../src/modules/news/fetching/request.ts'

/** Patience for tests: a machine that is asked on this machine answers at once, or never. */
export const SHORT: Limits = {
  connectMs: 400,
  firstByteMs: 400,
  quietMs: 400,
  wholeMs: 1_200,
  mostBytes: 2 * 1024 * 1024,
  mostHops: 4,
}
