import { describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { mainOf } from '../../../../../tests/harness/help-line.ts'
import { setting } from '../../../../../tests/harness/setting.ts'

/** The first day of a charity that has just put Rose up: nobody has rung any line yet. */
const { visitor, clock } = useApp(useDatabase())
const { help_lines: lines, emergency } = setting().organisation

describe('before anybody has checked a help line', () => {
  test.each(['/you/help', '/you', '/', '/worried-about-a-child', '/families', '/professionals', '/you/call'])(
    '%s has every number, says no hours, and says why',
    async (url) => {
      clock.now = new Date('2026-12-01T10:00:00Z')
      const body = mainOf((await visitor().get(url)).body)
      expect(body).toContain(`href="tel:${emergency.number}"`)
      expect(body).not.toMatch(/Open now|Closed now|[Dd]ay and night, every day|Opens |Checked on/)
      if (body.includes('rose-help-lines'))
        expect(body).toContain(
          'Where you see no hours, we do not know them for sure. If nobody answers, try another one.',
        )
    },
  )

  test('a frightened child finds every line that is shown to them', async () => {
    const body = mainOf((await visitor().get('/you/help')).body)
    for (const { shown, for: readers, name, telephone } of lines)
      if (shown && readers.includes('young-people')) expect(body).toContain(telephone ?? name)
  })

  test('the card to cut out says of no line that it answers day and night', async () => {
    expect((await visitor().get('/you/card')).body).not.toMatch(/day and night/i)
  })
})
