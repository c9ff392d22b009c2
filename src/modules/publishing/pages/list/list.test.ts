import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'
import * as urls from '../../../../urls/index.ts'
import { ADDRESSES } from '../../../site/index.ts'

const database = useDatabase()
const { signedIn, clock } = useApp(database)
beforeAll(() => seatTeam(database))

test('every page stands on the list, with its next reading and what nobody has verified', async () => {
  const body = (await (await signedIn('communications')).get('/manage/pages')).body
  for (const { path } of ADDRESSES) expect(body).toContain(`href="${urls.managePage(path)}"`)
  expect(body).toMatch(
    /Someone to talk to<\/a>.*?Starting words · to be read again by 29 May 2027 · 4 facts to verify/s,
  )
})

test('whoever carries cases does not find it', async () => {
  expect((await (await signedIn('practitioner')).get('/manage/pages')).statusCode).toBe(404)
})

test('what of the site is to be looked at stands on the desk of whoever looks after it, and of nobody else', async () => {
  clock.now = new Date('2027-06-01T09:00:00Z')
  const desk = async (who: string) => (await (await signedIn(who)).get('/today')).body
  for (const who of ['communications', 'manager'])
    expect(await desk(who)).toMatch(
      /The public site[\s\S]*href="\/manage\/pages"[^>]*>\d+ pages of the site to read again/,
    )
  expect(await desk('practitioner')).not.toContain('The public site')
})
