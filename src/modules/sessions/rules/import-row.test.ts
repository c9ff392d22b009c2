import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '#platform/pure/dates.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { headings, type ImportColumn, type ImportRow, importColumns, naturalKey, readImportRow } from './import-row.ts'

const today = plainDate('2026-03-05')
const good = {
  young_person: 'Wren Applegarth',
  date_of_birth: '05/03/2004',
  session_date: '4 March 2020',
  kind: '1:1',
  attendance: 'dna',
  minutes: '45',
  practitioner: 'Sol Tidewell',
  note: 'Walked by the river,\r\ntalked about "college".',
}
const read = (changes: Partial<Record<ImportColumn, string>> = {}) => readImportRow({ ...good, ...changes }, today)
const keyOf = (changes: Partial<Record<ImportColumn, string>> = {}) => naturalKey(read(changes) as ImportRow)

describe('readImportRow', () => {
  it('reads a good row', () => {
    expect(read()).toEqual({
      youngPerson: 'Wren Applegarth',
      dateOfBirth: '2004-03-05',
      sessionDate: '2020-03-04',
      kind: 'ONE-TO-ONE',
      attendance: 'WNB',
      minutes: 45,
      practitioner: 'Sol Tidewell',
      note: 'Walked by the river,\ntalked about "college".',
    })
  })

  it.each<[Partial<Record<ImportColumn, string>>, Partial<ImportRow>]>([
    [{ session_date: '2020-03-05' }, { attendance: 'NAC' }],
    [{ minutes: '' }, { minutes: null }],
    [{ minutes: ' 0 ' }, { minutes: 0 }],
    [{ minutes: '1440' }, { minutes: 1440 }],
    [{ practitioner: ' ' }, { practitioner: null }],
    [{ note: '' }, { note: '' }],
    [{ note: 'a\tb' }, { note: 'a\tb' }],
    [{ young_person: '  Wren \n Applegarth ' }, { youngPerson: 'Wren Applegarth' }],
    [{ young_person: 'Ł'.repeat(200) }, { youngPerson: 'Ł'.repeat(200) }],
    [{ note: 'x'.repeat(20_000) }, { note: 'x'.repeat(20_000) }],
    [{ session_date: '05/03/2026' }, { sessionDate: today }],
    [{ date_of_birth: '4 March 2020', attendance: 'y' }, { dateOfBirth: plainDate('2020-03-04') }],
  ])('%j is read', (changes, answer) => {
    expect(read(changes)).toMatchObject(answer)
  })

  it.each<[Partial<Record<ImportColumn, string>>, string]>([
    [{ young_person: '' }, 'young_person is missing.'],
    [{ young_person: ' \t ' }, 'young_person is missing.'],
    [{ young_person: '??' }, 'young_person must be a name.'],
    [{ young_person: 'x'.repeat(201) }, 'young_person is longer than 200 characters.'],
    [{ practitioner: 'x'.repeat(201) }, 'practitioner is longer than 200 characters.'],
    [{ note: 'x'.repeat(20_001) }, 'note is longer than 20000 characters.'],
    [{ date_of_birth: '' }, 'date_of_birth is missing.'],
    [{ date_of_birth: 'March 2004' }, 'only part of a date'],
    [{ date_of_birth: '05/03/04' }, 'all four figures'],
    [{ session_date: '31/02/2020' }, 'session_date is not a real date'],
    [{ session_date: '6 March 2026' }, 'session_date is in the future.'],
    [{ session_date: '6 March 2026', attendance: 'future' }, 'session_date is in the future.'],
    [{ date_of_birth: '05/03/2020' }, 'date_of_birth is after session_date.'],
    [{ kind: '' }, 'kind is missing.'],
    [{ kind: 'coffee' }, 'kind is not a word'],
    [{ attendance: ' ' }, 'attendance is missing.'],
    [{ attendance: 'perhaps' }, 'attendance is not a word'],
    [{ minutes: '1441' }, 'minutes must be a whole number from 0 to 1440, or blank.'],
    [{ minutes: '-5' }, 'minutes must be'],
    [{ minutes: '4.5' }, 'minutes must be'],
    [{ minutes: '1h' }, 'minutes must be'],
    [{ minutes: '1e2' }, 'minutes must be'],
    [{ minutes: '9'.repeat(400) }, 'minutes must be'],
    [{ young_person: 'Wren\u0000 Applegarth' }, 'young_person holds characters'],
    [{ note: 'bell \u0007' }, 'note holds characters'],
    [{ note: '\u0085' }, 'note holds characters'],
    [{ note: '\u001b[2J' }, 'note holds characters'],
  ])('%j is refused: %s', (changes, why) => {
    expect(read(changes)).toEqual({ refused: expect.stringContaining(why) })
  })

  it('refuses an empty record', () => {
    expect(readImportRow({}, today)).toEqual({ refused: 'young_person is missing.' })
  })

  it('never lets a future session through, and never repeats a cell in its sentence', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(good)))
    const record = fc.record(
      Object.fromEntries(importColumns.map((column) => [column, fc.oneof(fc.constant(good[column]), cell)])),
    ) as fc.Arbitrary<Record<ImportColumn, string>>
    fc.assert(
      fc.property(record, fc.integer({ min: -9000, max: 9000 }), (row, days) => {
        const answer = readImportRow(row, addDays(today, days))
        if (!isRefusal(answer)) expect(answer.sessionDate <= addDays(today, days)).toBe(true)
        else expect(answer.refused).toMatch(/^[a-z_]+ [a-zA-Z0-9_ ,:()/-]+\.$/)
      }),
    )
  })
})

describe('naturalKey', () => {
  it('is the same for the same session however the row was typed', () => {
    const retyped = {
      young_person: ' wren  APPLEGARTH',
      date_of_birth: '2004-03-05',
      session_date: '04/03/2020',
      kind: 'Face to Face',
      attendance: 'Was not brought',
      minutes: ' 45',
      practitioner: 'sol tidewell',
      note: `${good.note.replace('\r', '')}  `,
    }
    expect(keyOf(retyped)).toBe(keyOf())
  })

  it.each<Partial<Record<ImportColumn, string>>>([
    { young_person: 'Wren Applegart' },
    { date_of_birth: '06/03/2004' },
    { session_date: '3 March 2020' },
    { kind: 'phone' },
    { attendance: 'att' },
    { minutes: '' },
    { minutes: '0' },
    { practitioner: '' },
    { practitioner: 'Sol' },
    { note: 'Walked by the river.' },
  ])('is another for %j', (changes) => {
    expect(keyOf(changes)).not.toBe(keyOf())
  })

  it('does not run one cell into the next', () => {
    expect(keyOf({ practitioner: 'Sol', note: 'x' })).not.toBe(keyOf({ practitioner: 'Solx', note: '' }))
    expect(keyOf({ minutes: '', note: '0' })).not.toBe(keyOf({ minutes: '0', note: '' }))
  })
})

describe('headings', () => {
  it('reads any order, case, spacing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...importColumns], { minLength: 8 }), (columns) => {
        expect(headings(columns)).toEqual(columns)
        expect(headings(columns.map((column) => ` ${column.toUpperCase().replaceAll('_', ' ')} `))).toEqual(columns)
      }),
    )
  })

  it.each<[string[], string]>([
    [importColumns.slice(1), 'The file lacks the column young_person.'],
    [['note', 'kind'], 'The file lacks the columns young_person, date_of_birth, session_date'],
    [[], 'The file lacks the columns young_person'],
    [[...importColumns, 'Note'], 'The column note is there twice.'],
    [[...importColumns, 'colour'], 'The heading of column 9 is not known; the columns are young_person, date_of_birth'],
    [[...importColumns, ''], 'The heading of column 9 is not known'],
    [Object.values(good), 'The heading of column 1 is not known'],
  ])('%j is refused: %s', (row, why) => {
    const answer = headings(row)
    expect(answer).toEqual({ refused: expect.stringContaining(why) })
    expect((answer as { refused: string }).refused).not.toContain('Wren')
  })
})
