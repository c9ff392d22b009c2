import { beforeAll, describe, expect, test } from 'vitest'
import type { TimelineWish } from '#extension/cases'
import { putPartners } from '../../../../tests/database/partner-rows.ts'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { gather, part } from '../../../platform/parts.ts'
import { type TimelineLine, timelineOf } from './timeline.ts'

const database = useDatabase()
let scene: Scene
beforeAll(async () => {
  await seatTeam(database)
  scene = await makeScene(database)
  const other = await makeScene(database)
  await putPartners(database, scene, team.practitioner)
  await putPartners(database, other, team.practitioner)
})

const lines = part<TimelineWish, TimelineLine, TimelineLine>({ ask: timelineOf, moments: ['at'], tell: (line) => line })
const read = (before: TimelineLine | null, most: number) =>
  database.transactions.run(team.practitioner, NOW, (tx) =>
    gather([lines], tx, { youngPersonIds: [scene.youngPersonId], before, most }),
  )

describe('what happened with partners', () => {
  test('stands newest first, of this young person alone, one line for each thing', async () => {
    const lines = await read(null, 50)
    expect(lines.map((l) => l.what).sort()).toEqual(
      ['decision', 'interview', 'meeting', 'missing', 'release', 'request', 'share'].sort(),
    )
    expect(lines.map((l) => l.at.getTime())).toEqual(lines.map((l) => l.at.getTime()).toSorted((a, b) => b - a))
  })

  test('read in pages, nothing is lost and nothing comes twice, though three things share one moment', async () => {
    const whole = await read(null, 50)
    expect(whole.filter((l) => l.at.getTime() === new Date('2026-03-12T12:00Z').getTime())).toHaveLength(3)
    const pages: TimelineLine[] = []
    for (let page = await read(null, 1); page.length > 0; page = await read(pages.at(-1) ?? null, 1))
      pages.push(...page)
    expect(pages).toEqual(whole)
  })
})
