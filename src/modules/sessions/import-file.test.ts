import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '#platform/pure/dates.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { readSessionFile, type SessionFile } from './import-file.ts'

const today = plainDate('2026-03-17')
const HEADING = 'young_person,date_of_birth,session_date,kind,attendance,minutes,practitioner,note'
const GOOD = 'Wren Applegarth,05/03/2004,4 March 2020,1:1,att,45,Sol Tidewell,Walked'
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readSessionFile(bytes(text), today)
const rows = (text: string) => (read(text) as SessionFile).rows
const refusal = (text: string) => read(text) as { refused: string }

describe('a file of sessions', () => {
  test.each(['\n', '\r\n', '\r'])('with the line ends %j: rows know the line they begin on', (end) => {
    const note = `"Walked,${end}${end}talked about ""college""."`
    const file = rows(
      [`\ufeff${HEADING}`, GOOD, GOOD.replace('Walked', note), '', GOOD, GOOD.replace('Walked', note), GOOD].join(end),
    )
    expect(file.map((row) => row.line)).toEqual([2, 3, 7, 8, 11])
    expect(file.every((row) => !isRefusal(row.read))).toBe(true)
    expect(file[1]?.cells[7]).toBe(`Walked,${end}${end}talked about "college".`)
    expect(file[1]?.read).toMatchObject({ note: 'Walked,\n\ntalked about "college".' })
  })

  test('any order of columns, and Windows-1252 when it is no UTF-8', () => {
    const text = `note,kind,young_person,minutes,attendance,session_date,practitioner,date_of_birth\nTea,1:1,Zo\xeb \x80pple,,att,2020-03-05,,2004-03-05`
    const file = readSessionFile(
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
      today,
    ) as SessionFile
    expect(file.rows[0]?.read).toMatchObject({
      youngPerson: 'Zoë €pple',
      note: 'Tea',
      minutes: null,
      practitioner: null,
    })
  })

  test('a row with another number of cells is refused by itself; blank cells at its end are nothing', () => {
    const file = rows(`${HEADING}\n${GOOD},more\n${GOOD},,\nWren,2004-03-05\n${GOOD}`)
    expect(file.map((row) => isRefusal(row.read))).toEqual([true, false, true, false])
    expect(file[0]?.read).toEqual({ refused: 'The row has 9 cells and the heading has 8.' })
  })

  test('a stray quotation mark is a letter; one that is never closed refuses the file', () => {
    expect(rows(`${HEADING}\n${GOOD} 5" nails`)[0]?.read).toMatchObject({ note: 'Walked 5" nails' })
    expect(refusal(`${HEADING}\n${GOOD.replace('Walked', '"Walked')}\n${GOOD}`).refused).toContain('never closed')
  })

  test.each([
    ['', 'The file is empty: it has no heading row.'],
    ['\n\n', 'The file is empty: it has no heading row.'],
    [GOOD, 'The heading of column 1 is not known'],
    [HEADING.replace(',note', ''), 'The file lacks the column note.'],
  ])('%j is refused as a whole', (text, why) => {
    expect(refusal(text).refused).toContain(why)
  })

  test('a file saved as something else than CSV with commas says how to save it', () => {
    for (const mark of [';', '\t'])
      expect(refusal(HEADING.replaceAll(',', mark)).refused).toContain('not divided by commas: save it')
    const twoBytes = Uint8Array.from([0xff, 0xfe, ...[...HEADING].flatMap((letter) => [letter.charCodeAt(0), 0])])
    expect(readSessionFile(twoBytes, today)).toEqual({ refused: expect.stringContaining('“Unicode text”: save it') })
  })

  test('a report of an earlier import can be mended and read again', () => {
    const file = read(`line,outcome,reason,${HEADING}\n2,refused,kind is missing.,${GOOD}`) as SessionFile
    expect(file.headings).toEqual(HEADING.split(','))
    expect(file.rows).toMatchObject([{ line: 2, cells: GOOD.split(','), read: { kind: 'ONE-TO-ONE' } }])
  })

  test('whatever the bytes: rows or one sentence that repeats nothing, and lines that only grow', () => {
    const piece = fc.constantFrom(HEADING, GOOD, '"', ',', '\n', '\r\n', '\r', '\ufeff', 'x', '=1+1', '\u0000', '🙂')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const answer = read(`${HEADING}\n${pieces.join('')}`)
        if (isRefusal(answer)) {
          expect(answer.refused).not.toContain('Wren')
          return
        }
        const lines = answer.rows.map((row) => row.line)
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b))
        expect(lines[0] ?? 2).toBeGreaterThan(1)
      }),
      { numRuns: 500 },
    )
  })
})
