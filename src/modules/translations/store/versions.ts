import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Place, Step, Version, VersionLine } from '../rules/version.ts'

const LINE = sql`v.id, v.path, v.language, v.version, v.english_hash as "hash", v.translated_by as "translatedBy",
  (select p.name from people.person p where p.id = v.made_by) as "madeBy", v.made_at as "madeAt"`

/** The newest of every page in every language, without its words. */
export async function newestLines(tx: Tx): Promise<VersionLine[]> {
  const { rows } = await sql<VersionLine>`select distinct on (v.path, v.language) ${LINE}
    from translations.version v order by v.path, v.language, v.version desc`.execute(sqlOf(tx))
  return rows
}

/** The last step of every page in every language. */
export async function lastSteps(tx: Tx): Promise<Step[]> {
  const { rows } = await sql<Step>`select distinct on (s.path, s.language) ${STEP}
    from translations.step s order by s.path, s.language, s.step desc`.execute(sqlOf(tx))
  return rows
}

const STEP = sql`s.path, s.language, s.step, s.version, s.deed, s.reviewed_by as "reviewedBy",
  to_char(s.reviewed_on, 'YYYY-MM-DD') as "reviewedOn", s.made_at as "madeAt",
  (select p.name from people.person p where p.id = s.made_by) as "madeBy"`

const MOST = 200

/** What was brought of one page in one language, the newest first. */
export async function versionsOf(tx: Tx, { path, language }: Place): Promise<VersionLine[]> {
  const { rows } = await sql<VersionLine>`select ${LINE} from translations.version v
    where v.path = ${path} and v.language = ${language} order by v.version desc limit ${sql.lit(MOST)}`.execute(
    sqlOf(tx),
  )
  return rows
}

/** The steps of one page in one language, the newest first. */
export async function stepsOf(tx: Tx, { path, language }: Place): Promise<Step[]> {
  const { rows } = await sql<Step>`select ${STEP} from translations.step s
    where s.path = ${path} and s.language = ${language} order by s.step desc limit ${sql.lit(MOST)}`.execute(sqlOf(tx))
  return rows
}

export async function findVersion(tx: Tx, place: Place, version: number): Promise<Version | null> {
  const { rows } = await sql<Version>`select ${LINE}, v.english, v.texts from translations.version v
    where v.path = ${place.path} and v.language = ${place.language} and v.version = ${version}`.execute(sqlOf(tx))
  return rows[0] ?? null
}

type Saved = number | 'sent-before' | null
type By = { readonly by: string; readonly sendKey: string; readonly at: Date }

export type Bringing = By & Place & Pick<Version, 'hash' | 'english' | 'texts' | 'translatedBy'>

/** One more version of a page in a language. Null: somebody else brought one at the same moment. */
export async function saveVersion(tx: Tx, bringing: Bringing): Promise<Saved> {
  const { path, language, hash, english, texts, translatedBy, by, sendKey, at } = bringing
  const { rows } = await sql<{ version: number }>`insert into translations.version
      (id, path, language, version, english_hash, english, texts, translated_by, made_by, made_at, send_key)
    select ${newId()}::uuid, ${path}, ${language}, coalesce(max(v.version), 0) + 1, ${hash}, ${JSON.stringify(english)}::jsonb,
      ${JSON.stringify(texts)}::jsonb, ${translatedBy}, ${by}::uuid, ${at}::timestamptz, ${sendKey}::uuid
    from translations.version v where v.path = ${path} and v.language = ${language}
    on conflict do nothing returning version`.execute(sqlOf(tx))
  if (rows[0]) return rows[0].version
  const { rows: before } = await sql`select 1 from translations.version where send_key = ${sendKey}`.execute(sqlOf(tx))
  return before.length > 0 ? 'sent-before' : null
}

export type Stepping = By &
  Pick<Step, 'path' | 'language' | 'version' | 'deed' | 'reviewedBy' | 'reviewedOn'> & {
    /** The last step that whoever does this has seen; 0: none yet. */
    readonly saw: number
  }

/** Null: somebody else took a step since the one that was seen, and nothing is changed. */
export async function saveStep(tx: Tx, stepping: Stepping): Promise<Saved> {
  const { path, language, saw, version, deed, reviewedBy, reviewedOn, by, sendKey, at } = stepping
  const { rows } = await sql<{ step: number }>`insert into translations.step
      (id, path, language, step, version, deed, reviewed_by, reviewed_on, made_by, made_at, send_key)
    select ${newId()}::uuid, ${path}, ${language}, ${saw + 1}::int, ${version}::int, ${deed}, ${reviewedBy},
      ${reviewedOn}::date, ${by}::uuid, ${at}::timestamptz, ${sendKey}::uuid
    where ${saw}::int = (select coalesce(max(s.step), 0) from translations.step s
      where s.path = ${path} and s.language = ${language})
    on conflict do nothing returning step`.execute(sqlOf(tx))
  if (rows[0]) return rows[0].step
  const { rows: before } = await sql`select 1 from translations.step where send_key = ${sendKey}`.execute(sqlOf(tx))
  return before.length > 0 ? 'sent-before' : null
}

/** Of every page in every language, which English words the version of its last step translates. */
export async function stepVersions(tx: Tx): Promise<(Place & Pick<Version, 'hash'>)[]> {
  const { rows } = await sql<Place & Pick<Version, 'hash'>>`select distinct on (s.path, s.language) s.path, s.language,
      v.english_hash as "hash"
    from translations.step s
    join translations.version v on (v.path, v.language, v.version) = (s.path, s.language, s.version)
    order by s.path, s.language, s.step desc`.execute(sqlOf(tx))
  return rows
}
