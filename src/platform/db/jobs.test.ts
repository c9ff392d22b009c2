import { expect, test } from 'vitest'
import { tried } from './jobs.ts'

test('a job that fails is told to the log, and its words are not kept in the queue', async () => {
  const fault = Object.assign(new Error('Failing row contains (Wren)'), { severity: 'ERROR', detail: 'Wren' })
  const told: Error[] = []
  const work = () => Promise.reject(fault)
  const kept = await tried({ name: 'mail', cron: '* * * * *', work }, (e) => told.push(e)).catch((e: unknown) => e)
  expect(told).toEqual([fault])
  expect([String(kept), JSON.stringify(kept)].join()).not.toContain('Wren')
  expect(kept).toBeInstanceOf(Error)
})
