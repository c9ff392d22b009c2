import { describe, expect, it } from 'vitest'
import type { HelpLine } from '../../../platform/pure/help-line.ts'
import { readRanges } from '../../../platform/pure/opening-hours.ts'
import { helpFor } from './help-lines.ts'
import { hoursWords, openingWords } from './hours-words.ts'

const office = readRanges('09:00-17:00') ?? []
const weekdays = { days: [[], office, office, office, office, office, []], bankHolidays: [] }
const line = (given: Partial<HelpLine>): HelpLine => ({
  code: 'line',
  name: 'A line',
  for: ['young-people'],
  about: 'Somebody listens.',
  telephone: '01632 960001',
  hours: 'always',
  cost: 'Free',
  languages: ['English'],
  verified: { telephone: '2026-11-01', hours: '2026-11-01' },
  shown: true,
  onPlans: false,
  onCard: false,
  note: '',
  ...given,
})
const holidays = new Map([[2026, ['2026-12-25', '2026-12-28']]])
const sunday = new Date('2026-11-29T12:00:00Z')
const shown = (lines: readonly HelpLine[], now = sunday) => helpFor({ all: () => lines, holidays }, 'young-people', now)

describe('the lines that are shown', () => {
  it('are those for these readers whose number is known to be right', () => {
    const lines = [line({}), line({ for: ['adults'] }), line({ shown: false })]
    expect(shown(lines).map(({ line: { name } }) => name)).toEqual(['A line'])
  })

  it('put last where nobody answers now', () => {
    const lines = [
      line({ code: 'office', hours: weekdays }),
      line({ code: 'unasked', verified: {} }),
      line({ code: 'day-and-night' }),
    ]
    expect(shown(lines).map((one) => [one.line.code, one.isOpen])).toEqual([
      ['unasked', null],
      ['day-and-night', true],
      ['office', false],
    ])
  })

  it.each([
    ['never', undefined],
    ['more than six months ago', '2026-05-28'],
    ['on a day that is still to come', '2027-01-01'],
  ])('say no hours when they were verified %s', (_, hours) => {
    expect(shown([line({ verified: { telephone: '2026-11-29', ...(hours ? { hours } : {}) } })])[0]).toMatchObject({
      isOpen: null,
      now: null,
      hours: null,
    })
  })

  it('say none either where there are none', () => {
    expect(shown([line({ hours: null })])[0]).toMatchObject({ isOpen: null, now: null, hours: null })
  })

  it('say their hours but not whether they are open in a year whose bank holidays nobody wrote down', () => {
    const [one] = shown(
      [line({ hours: weekdays, verified: { hours: '2026-12-20' } })],
      new Date('2027-03-01T12:00:00Z'),
    )
    expect(one).toMatchObject({
      isOpen: null,
      now: null,
      hours: '9am to 5pm, Monday to Friday. Closed on bank holidays',
    })
  })
})

describe('in words', () => {
  const at = (day: number, minute: number) => ({ day, minute })
  it.each([
    [{ is: 'always' }, 'Open now, day and night'],
    [{ is: 'never' }, 'Closed now'],
    [{ is: 'unknown' }, null],
    [{ is: 'open', until: at(0, 1020) }, 'Open now, until 5pm'],
    [{ is: 'open', until: at(1, 120) }, 'Open now, until 2am tomorrow'],
    [{ is: 'open', until: at(0, 1440) }, 'Open now, until midnight'],
    [{ is: 'closed', opens: at(0, 1080) }, 'Closed now. Opens today at 6pm'],
    [{ is: 'closed', opens: at(1, 540) }, 'Closed now. Opens tomorrow at 9am'],
    [{ is: 'closed', opens: at(3, 540) }, 'Closed now. Opens on Wednesday at 9am'],
    [{ is: 'closed', opens: at(9, 540) }, 'Closed now. Opens in 9 days at 9am'],
  ] as const)('%j', (opening, words) => expect(openingWords(opening, sunday)).toBe(words))

  it('hours are said by groups of days', () => {
    const long = readRanges('08:00-22:00') ?? []
    const short = readRanges('09:00-12:00, 13:00-18:00') ?? []
    expect(hoursWords('always')).toBe('Day and night, every day')
    const whole = [{ from: 0, to: 1440 }]
    expect(hoursWords({ days: [whole, [], [], [], [], [], whole], bankHolidays: whole })).toBe(
      'All day, Saturday and Sunday. On bank holidays all day',
    )
    const night = [{ from: 0, to: 240 }]
    expect(hoursWords({ days: [[], night, [], [], [], [], []], bankHolidays: 'same' })).toBe('Midnight to 4am, Monday')
    expect(hoursWords({ days: Array(7).fill(office), bankHolidays: 'same' })).toBe('9am to 5pm, every day')
    expect(hoursWords({ days: [short, long, long, long, long, long, short], bankHolidays: office })).toBe(
      '8am to 10pm, Monday to Friday; 9am to midday and 1pm to 6pm, Saturday and Sunday. On bank holidays 9am to 5pm',
    )
  })
})
