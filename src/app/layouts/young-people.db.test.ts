import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FORM_SECRET, useApp } from '../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../tests/harness/fresh-database.ts'
import { readConfig } from '../../platform/config.ts'
import { readOrganisation } from '../../platform/organisation.ts'
import { ROOT } from '../../platform/root.ts'
import { buildApp } from '../build-app.ts'

const database = useDatabase()
const { visitor, app } = useApp(database)
const organisation = readOrganisation(join(ROOT, 'config', 'organisation.yml'))

/** What stands on pages for adults alone, and tells whoever looks over a shoulder what this is about. */
const OF_ADULTS = [organisation.organisation.charity, 'itemprop', 'href="/refer"', 'href="/worried-about-a-child"']

/** What is not as it is on every page for young people: its frame, its one word in the history, and who is there. */
function faultsOf(body: string): string[] {
  return [
    ...OF_ADULTS.filter((words) => body.includes(words)).map((words) => `says ${words}`),
    ...['data-once', '<title>Rose</title>', 'href="tel:999"', 'Childline', 'href="/you"', 'noindex'].filter(
      (words) => !body.includes(words),
    ),
    ...(body.match(/<h1/g)?.length === 1 ? [] : ['not one heading']),
  ]
}

describe('below the addresses of young people, in the frame of their pages, stands', () => {
  test.each([
    '/you/nowhere',
    '/you/call/nowhere',
    '/ar/you',
    '/ar/you/nowhere',
    '/privacy/young-people/nowhere',
    '/You',
    '/you/%',
  ])('a page that is not there: %s', async (path) => {
    const { statusCode, body } = await visitor().get(path)
    expect([statusCode, faultsOf(body)]).toEqual([404, []])
    expect(body).toContain('You did nothing wrong.')
  })

  test('a form that is too long', async () => {
    const { statusCode, body } = await visitor().send('/you/call', { nickname: 'x'.repeat(300_000) })
    expect([statusCode, faultsOf(body)]).toEqual([413, []])
  })

  test('a form that no browser of ours wrote', async () => {
    const headers = { host: 'localhost:3000', 'content-type': 'application/json' }
    const { statusCode, body } = await app().inject({ method: 'POST', url: '/you/call', headers, payload: '{}' })
    expect([statusCode, faultsOf(body)]).toEqual([415, []])
  })

  describe('when the database is down', () => {
    let broken: FastifyInstance
    const lines: string[] = []
    const down = async (): Promise<never> => {
      throw new Error('no connection')
    }
    beforeAll(async () => {
      broken = await buildApp({
        config: readConfig({ ROSE_MODE: 'demo' }),
        clock: () => NOW,
        log: (event, facts) => void lines.push(JSON.stringify([event, facts])),
        database: { ...database, transactions: { ...database.transactions, run: down, glance: down } },
        organisation,
        formSecret: FORM_SECRET,
        styles: { public: 'p{}', form: 'f{}', staff: 's{}' },
        assets: null,
      })
    })
    afterAll(() => broken?.close())

    test('whose fault it is, and whom one can reach, from memory', async () => {
      // The pages around the form for a call have one of their own.
      const { statusCode, body } = await broken.inject({ url: '/you/call/dot', headers: { host: 'localhost:3000' } })
      expect([statusCode, faultsOf(body)]).toEqual([500, []])
      expect(body).toContain('It is our fault, not yours.')
      const [, reference = 'none'] = /fault is ([A-Z0-9_-]{8})\./.exec(body) ?? []
      expect(lines.join()).toContain(reference)
    })

    test('while adults are told as before', async () => {
      const { statusCode, body } = await broken.inject({ url: '/sign-in', headers: { host: 'localhost:3000' } })
      expect(statusCode).toBe(500)
      expect(body).toContain(organisation.organisation.charity)
    })
  })
})
