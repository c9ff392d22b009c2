import { expect, test } from 'vitest'
import { setting } from '../../../../../tests/harness/setting.ts'
import { helpOf } from './copy-data.ts'

const { organisation, lines } = setting()
const DAY = new Date('2026-12-01T12:00:00Z')
const on = (code: string, hoursCheckedOn?: string) =>
  lines
    .all()
    .filter((line) => line.code === code)
    .map((line) => ({ ...line, onPlans: true, verified: hoursCheckedOn ? { hours: hoursCheckedOn } : {} }))

test('a copy names the lines that are marked for it, with hours only where somebody has checked them lately', () => {
  expect(helpOf(organisation, lines.all(), DAY).map(({ who }) => who)).toEqual(['In danger now', 'Childline'])
  const noteOf = (...given: Parameters<typeof on>) => helpOf(organisation, on(...given), DAY).slice(1)
  expect(noteOf('childline')).toEqual([{ who: 'Childline', number: '0800 1111', note: ' (free)' }])
  expect(noteOf('childline', '2026-11-01')[0]?.note).toBe(' (free, day and night, every day)')
  expect(noteOf('childline', '2026-05-01')[0]?.note).toBe(' (free)')
  expect(noteOf('shout', '2026-11-01')).toEqual([
    { who: 'Shout', number: '85258', note: ' (by text, free, day and night, every day)' },
  ])
  expect(noteOf('fearless', '2026-11-01')).toEqual([])
})
