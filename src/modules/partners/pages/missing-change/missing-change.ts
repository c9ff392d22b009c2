import { h } from 'preact'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { type BothRow, BothVersions, differing } from '#ui/both-versions.tsx'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { MissingEpisode, MissingWords } from '../../rules/missing.ts'
import type { Setting } from '../../setting.ts'
import { changeMissing, findMissing } from '../../store/missing.ts'
import { about, findOf, type Of } from '../case.ts'
import { readMissing, typedMissing } from '../missing-record/missing-record.form.ts'
import { MissingFormPage } from '../missing-record/missing-record.page.tsx'
import { momentOf } from '../pieces.tsx'

const TITLE = 'Missing: what is known now'

type Found = { episode: MissingEpisode; of: Of }

/** `GET /missing-episodes/:id/change` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findEpisode(ask)
    if (!found) return 'not-found'
    const entry = { values: typedMissing(found.episode), errors: [] }
    return page(TITLE, body(ask, setting, { found, entry }), { about: aboutEpisode(found) })
  }
}

/** `POST /missing-episodes/:id/change`: a later version; the one before stays, with who and why. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findEpisode(ask)
    if (!found) return 'not-found'
    const { words, reading } = readMissing(ask.form, ask.now)
    const reason = reading.text('reason', { most: 1_000 })
    const { entry } = reading
    if (!words || !reading.isGood) return faulty(TITLE, body(ask, setting, { found, entry }))
    const came = found.episode.foundAt === null && words.foundAt !== null
    const change = {
      id: found.episode.id,
      version: ask.form.version(),
      reason: reason || (came ? 'They are back' : 'More is known'),
      by: staffOf(ask).id,
      now: ask.now,
    }
    if (!(await changeMissing(ask.tx, words, change))) {
      const now = (await findEpisode(ask)) ?? found
      const rows = bothRows(now.episode, words)
      if (rows.length > 0) return stale(TITLE, body(ask, setting, { found: now, entry, rows }))
    }
    return goTo(`${urls.missing(found.of.caseId)}?done=changed`, {
      about: { ...aboutEpisode(found), why: change.reason },
    })
  }
}

/** The missing episode of the address and whose it is. */
export async function findEpisode(ask: Ask): Promise<Found | null> {
  const episode = await findMissing(ask.tx, ask.params['id'] ?? '')
  const of = episode && (await findOf(ask, episode))
  return episode && of && { episode, of }
}

export const aboutEpisode = ({ episode, of }: Found) => about('missing episode', episode.id, of)

function bothRows(theirs: MissingEpisode, mine: MissingWords): BothRow[] {
  const saved = typedMissing(theirs)
  const row = (name: string, label: string, read: (m: MissingWords) => string, fields = [name]): BothRow => ({
    name,
    label,
    theirs: read(theirs),
    mine: read(mine),
    fields: Object.fromEntries(fields.map((field) => [field, saved[field] ?? ''])),
  })
  const moment = (name: string) => [`${name}_on-day`, `${name}_on-month`, `${name}_on-year`, `${name}_at`]
  return differing([
    row('reported', 'Reported', (m) => momentOf(m.reportedAt), moment('reported')),
    row('reported_by', 'Who reported it', (m) => m.reportedBy),
    row('police_reference', 'Police reference', (m) => m.policeReference),
    row('known', 'What is known', (m) => m.known),
    row('found', 'Back', (m) => momentOf(m.foundAt), moment('found')),
    row('found_by', 'Who found them', (m) => m.foundBy),
  ])
}

type Shown = { found: Found; entry: Entry; rows?: readonly BothRow[] }

function body(ask: Ask, { organisation }: Setting, { found: { episode, of }, entry, rows }: Shown) {
  const said = 'Somebody changed this while you were writing.'
  return MissingFormPage({
    name: of.name,
    title: TITLE,
    back: urls.missing(of.caseId),
    backText: 'Back to times missing',
    action: urls.missingChange(episode.id),
    entry,
    csrf: ask.csrf,
    emergency: organisation.emergency.number,
    police: organisation.emergency.police,
    change: { version: episode.version, both: rows ? h(BothVersions, { said, rows }) : null },
  })
}
