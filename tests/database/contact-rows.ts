import type { Fresh } from '../harness/fresh-database.ts'
import type { Scene } from '../harness/scene.ts'
import { team } from '../harness/team.ts'

/** A letter of a case, to be posted; answers its id. */
export async function putLetter(
  database: Fresh,
  { youngPersonId, caseId }: Pick<Scene, 'caseId' | 'youngPersonId'>,
  by: string,
): Promise<string> {
  const [letter] = await database.asOwner<{ id: string }>(
    `insert into contact.letter (id, young_person_id, episode_id, kind, to_name, how, address, words, told, send_key,
       made_by, made_at)
     values (gen_random_uuid(), $1, $2, 'ending', 'Imogen Vale', 'post', E'1 Elm Row\\nNorwich', 'Goodbye', '',
       gen_random_uuid(), $3, now()) returning id`,
    [youngPersonId, caseId, by],
  )
  return letter?.id ?? ''
}

/** A row of each table of what leaves us. */
export async function putContact(database: Fresh, scene: Pick<Scene, 'caseId' | 'youngPersonId'>): Promise<void> {
  const by = team.therapist.id
  await putLetter(database, scene, by)
  await database.asOwner(
    `insert into contact.sent (id, young_person_id, episode_id, channel, to_name, told, send_key, sent_by, sent_at)
     values (gen_random_uuid(), $1, $2, 'text', 'Imogen Vale', '', gen_random_uuid(), $3, now())`,
    [scene.youngPersonId, scene.caseId, by],
  )
}
