import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from '../../scripts/root.ts'

/** A program of its own that meets this fault, and says whether it is still there afterwards and whether it ended in order. */
function meeting(fault: string): { status: number | null; stdout: string; stderr: string } {
  const program = `
    import { catchTheRest } from '#uncaught'
    import { makeLog } from '#platform/log.ts'
    const log = makeLog((line) => process.stderr.write(line), () => new Date(0))
    catchTheRest(process, log, async () => process.stdout.write('ended in order\\n'))
    const error = Object.assign(new Error('Wren Applegarth'), { severity: 'ERROR', code: '23505', detail: 'of Mill Lane' })
    ${fault}
    setTimeout(() => process.stdout.write('still here\\n'), 50)`.replace('#uncaught', `${root}/src/app/uncaught.ts`)
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root, encoding: 'utf8' })
}

test('a promise that fails and that nobody waits for is one line of the log, and Rose goes on', () => {
  const { status, stdout, stderr } = meeting('Promise.reject(error)')
  expect([status, stdout]).toEqual([0, 'still here\n'])
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(JSON.parse(stderr)).toMatchObject({ event: 'fault', code: '23505' })
  expect(stderr).not.toMatch(/Wren|Mill Lane/)
})

test('a fault thrown past everybody is one line of the log, and Rose ends in order', () => {
  const { status, stdout, stderr } = meeting('setTimeout(() => { throw error })')
  expect([status, stdout]).toEqual([1, 'ended in order\n'])
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).not.toMatch(/Wren|Mill Lane/)
})
