import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'
import { RELATIONS } from '../../rules/access-relations.ts'
import { KIND_NAMES } from '../../rules/access-words.ts'
import { TABLE } from '../../rules/permissions.ts'

const database = useDatabase()
const { visitor, signedIn } = useApp(database)
beforeAll(() => seatTeam(database))

const people = ['practitioner', 'therapist', 'manager', 'safeguarding-trustee', 'trustee', 'data-lead', 'volunteer']
const rowOf = (body: string, key: string) =>
  body.split('<div class="govuk-summary-list__row').find((row) => row.toLowerCase().includes(key)) ?? ''

describe('who may do what', () => {
  test.each(people)('is read by everybody who works here: %s', async (person) => {
    const { statusCode, body } = await (await signedIn(person)).get('/people/access')
    expect(statusCode).toBe(200)
    expect(body).toContain('<h1 class="govuk-heading-l">Who may do what</h1>')
  })

  test('and by nobody else', async () => {
    expect((await visitor().get('/people/access')).headers['location']).toBe('/sign-in')
  })

  test('says every door, every kind of record and everything that somebody can be to one', async () => {
    const { body } = await (await signedIn('trustee')).get('/people/access')
    for (const door of Object.values(TABLE.doors)) expect(body.toLowerCase()).toContain(door.says)
    for (const words of [...Object.values(RELATIONS), ...Object.values(KIND_NAMES)]) expect(body).toContain(words)
    expect(body.split('govuk-summary-list__row"').length - 1).toBe(
      Object.keys(TABLE.doors).length + TABLE.reaches.length,
    )
  })

  test('marks what the reader may do today', async () => {
    const page = async (person: string) => (await (await signedIn(person)).get('/people/access')).body
    const [trustee, manager] = [await page('trustee'), await page('manager')]
    expect(rowOf(trustee, 'see figures about nobody')).toContain('>You<')
    expect(rowOf(trustee, 'give a case to a worker')).not.toContain('>You<')
    expect(rowOf(manager, 'give a case to a worker')).toContain('>You<')
  })
})
