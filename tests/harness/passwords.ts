import { hashOf } from '../../src/platform/secrets.ts'

/**
 * The log-ins of one run. They belong to the whole PostgreSQL server, so every part of a run must know the same ones:
 * the journeys' real programs and the tests that log in by themselves. vitest.config.ts makes the seed.
 */
export function testPasswords(): { app: string; reporting: string; owner: string; forms: string } {
  const seed = process.env['ROSE_TEST_SEED'] ?? ''
  if (seed === '') throw new Error('vitest.config.ts gives every run a seed')
  const one = (name: string) => hashOf(`${seed} ${name}`)
  return { app: one('app'), reporting: one('reporting'), owner: one('owner'), forms: one('forms') }
}
