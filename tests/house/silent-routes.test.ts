import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { modules } from '../../src/modules.ts'
import type { Route } from '../../src/platform/http/routes.ts'
import { ROOT } from '../../src/platform/root.ts'
import { setting } from '../harness/setting.ts'

/** What staff do without a row in the trail is few, and each has its reason in the README of the trail. */
const routes = modules(setting()).routes.flatMap((table) => table.routes)
const readme = readFileSync(join(ROOT, 'src', 'modules', 'audit', 'README.md'), 'utf8')

const line = ({ method, url, audit }: Route) => (audit.act === null ? `- \`${method} ${url}\`: ${audit.because}.` : '')
const silent = routes.filter((route) => route.access.who === 'staff' && route.audit.act === null)
const listed = [...readme.matchAll(/^- `(?:GET|POST) .*$/gm)].map(([text]) => text)

describe('a route of staff that writes nothing', () => {
  test('is listed in the README of the trail with its reason, and no other is', () => {
    expect(listed.toSorted()).toEqual(silent.map(line).toSorted())
  })

  test('is a rare thing', () => {
    expect(silent.length).toBeGreaterThan(5)
    expect(silent.length).toBeLessThan(routes.length / 10)
  })
})

/** What leaves us for good, gives somebody more, or shows who looked: the thief of an open laptop is asked who they are. */
const ASKS_ANEW = [
  'GET /audit/export',
  'GET /break-glass',
  'GET /letters/:id/printing',
  'POST /letters/:id/printing',
  'POST /letters/:id/printing/screen',
  'GET /notes-requests/:id/release',
  'POST /notes-requests/:id/release',
  'GET /people/deputies',
  'POST /people/deputies',
  'POST /people/deputies/ending',
  'POST /people/rota/duty',
  'POST /people/rota/duty/ending',
  'POST /people/new',
  'POST /people/:id/role',
  'POST /young-people/:id/restriction',
  'GET /young-people/:id/therapy/handover',
  'POST /young-people/:id/therapy/handover',
  'POST /therapy-handovers',
]

test.each(ASKS_ANEW)('%s asks anew who it is', (name) => {
  expect(routes.find(({ method, url }) => `${method} ${url}` === name)?.fresh).toBe(true)
})
