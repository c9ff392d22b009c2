import { openCase } from '../../src/modules/cases/index.ts'
import { giveToWorker } from '../../src/modules/cases/store/allocations.ts'
import { giveAccess, makeYoungPerson } from '../../src/modules/young-people/index.ts'
import type { Staff } from '../../src/platform/viewer.ts'
import { type Fresh, NOW } from './fresh-database.ts'
import { team } from './team.ts'

export type Scene = { readonly youngPersonId: string; readonly caseId: string; readonly name: string }
type Wish = {
  readonly given?: string
  readonly family?: string
  readonly born?: string | null
  readonly worker?: Staff | null
  readonly level?: string | null
  readonly openedOn?: string
  readonly reviewOn?: string | null
  /** Only these people find the record. */
  readonly named?: readonly Staff[]
}

/** One young person of the invented town with a case, made as the manager makes it. */
export async function makeScene(database: Fresh, wish: Wish = {}): Promise<Scene> {
  const { given = 'Imogen', family = 'Vale', born = '2010-05-04', worker = team.practitioner, level = 'high' } = wish
  const scene = await database.transactions.run(team.manager, NOW, async (tx) => {
    const person = {
      givenName: given,
      familyName: family,
      preferredName: '',
      dateOfBirth: born,
      district: 'norwich',
      details: {},
    }
    const youngPersonId = await makeYoungPerson(tx, person, NOW)
    const openedOn = wish.openedOn ?? '2026-01-12'
    const reviewOn = wish.reviewOn === undefined ? '2026-04-30' : wish.reviewOn
    const caseId = await openCase(tx, {
      youngPersonId,
      offer: 'one-to-one',
      level,
      told: { Strengths: 'Draws comics.' },
      openedOn,
      reviewOn,
    })
    if (worker)
      await giveToWorker(
        tx,
        { episodeId: caseId, version: 1, youngPersonId, workerId: worker.id, because: '', by: team.manager.id },
        NOW,
      )
    for (const person of wish.named ?? [])
      await giveAccess(tx, { youngPersonId, personId: person.id, because: 'named', becauseOf: caseId }, NOW)
    return { youngPersonId, caseId, name: `${given} ${family}` }
  })
  if (wish.named)
    await database.asOwner('update young_people.young_person set restricted = true where id = $1', [
      scene.youngPersonId,
    ])
  return scene
}
