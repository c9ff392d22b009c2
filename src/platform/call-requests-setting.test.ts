import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callRequests } from './call-requests-setting.ts'
import { readOrganisation } from './organisation.ts'
import { ROOT } from './root.ts'

const { call_requests: ours, organisation } = readOrganisation(join(ROOT, 'config', 'organisation.yml'))
const faultsOf = (label: string) => callRequests.shape.lines.safeParse([{ code: 'line', label }]).error?.issues ?? []

describe('what we say to somebody else who answers', () => {
  test('tells nobody that somebody asked us, or who we are', () => {
    expect(ours.lines.length).toBeGreaterThan(2)
    for (const { label } of ours.lines) {
      expect([label, faultsOf(label)]).toEqual([label, []])
      for (const name of [organisation.name, organisation.charity]) expect(label).not.toContain(name)
    }
  })

  test.each([
    'I am calling about a club they asked about.',
    'Someone there wanted to talk.',
    'She asked me to ring.',
    'I am calling back.',
    'I am calling you back about your message.',
    'You rang us earlier.',
    'I got a request for a call.',
    'It is about the help we offer.',
    'I work with young people.',
    'Is he safe to talk?',
    'It is the support team.',
    'I am from a charity.',
    'Can I speak to her?',
  ])('%s is refused', (label) => expect(faultsOf(label)).toHaveLength(1))

  test.each([
    'Sorry, I have the wrong number.',
    'It is nothing important. I will try another time.',
    'I am calling about some school work.',
    'I am calling about the library book.',
    'Is this the hairdresser?',
  ])('%s is taken', (label) => expect(faultsOf(label)).toEqual([]))
})
