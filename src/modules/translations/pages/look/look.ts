import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { drawn, speaksAgainst } from '../../checks.ts'
import { type At, aboutPlace, findPlace } from '../../place.ts'
import { isSamePerson, type Version } from '../../rules/version.ts'
import type { Setting } from '../../setting.ts'
import { writtenIn } from '../../sources.ts'
import { findVersion, saveStep } from '../../store/versions.ts'
import { LookAtPage } from './look.page.tsx'

const TITLE = 'A version of a translation'

type Found = { readonly at: At; readonly found: Version }

/** `GET …/versions/:version`: the page as it would be, beside its English. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const both = await findBoth(ask, setting)
    if (!both) return 'not-found'
    return page(TITLE, body(ask, setting, { ...both, entry: blankEntry }), { about: aboutPlace(both.at) })
  }
}

/** `POST …/versions/:version/showing`: on the site, once a second person has read it through. */
export function putOn(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const both = await findBoth(ask, setting)
    if (!both) return 'not-found'
    const { at, found } = both
    const { reviewedBy, reviewedOn, entry } = readReview(ask, found)
    const faults = isOfNow(both) ? speaksAgainst(setting, at, { texts: found.texts, now: ask.now }) : [BEHIND]
    if (!reviewedOn || faults.length > 0) return faulty(TITLE, body(ask, setting, { ...both, entry, faults }))
    const saved = await saveStep(ask.tx, {
      path: at.source.path,
      language: at.language.code,
      saw: ask.form.version(),
      version: found.version,
      deed: 'put on the site',
      reviewedBy,
      reviewedOn,
      by: staffOf(ask).id,
      sendKey: ask.form.sendKey(),
      at: ask.now,
    })
    if (saved === null) return stale(TITLE, body(ask, setting, { ...both, entry, isStale: true }))
    await setting.translations.look(ask.tx)
    return goTo(`${urls.manageTranslation(at.language.code, at.source.path)}?done=on`, {
      about: aboutPlace(at, { version: found.version }),
    })
  }
}

const BEHIND = 'The English words have changed since. Download the file anew, and have the rest translated.'

function isOfNow({ at, found }: Found): boolean {
  return found.hash === at.hash
}

function readReview(ask: Ask, { translatedBy }: Version) {
  const r = new Reading(ask.form)
  const reviewedBy = r.text('reviewed_by', { missing: 'Write who read it through.', most: 120 })
  const reviewedOn = r.date('reviewed_on', 'The day on which it was read through')
  if (reviewedOn && reviewedOn > londonDate(ask.now))
    r.fault('reviewed_on', 'Choose the day on which it was read through, not a later one.')
  if (reviewedBy !== '' && isSamePerson(reviewedBy, translatedBy))
    r.fault('reviewed_by', 'Somebody else than the translator reads it through. Write their name.')
  if (r.yesNo('by_people') !== true)
    r.fault('by_people', 'Confirm that people wrote it and read it through. Else it cannot go on the site.')
  return { reviewedBy, reviewedOn: r.isGood ? reviewedOn : null, entry: r.entry }
}

async function findBoth(ask: Ask, setting: Setting): Promise<Found | null> {
  const at = await findPlace(ask, setting)
  const asked = ask.params['version'] ?? ''
  if (!at || !/^\d{1,9}$/.test(asked)) return null
  const found = await findVersion(ask.tx, { path: at.source.path, language: at.language.code }, Number(asked))
  return found && { at, found }
}

type Given = Found & { entry: Entry; faults?: readonly string[]; isStale?: boolean }

function body(ask: Ask, setting: Setting, { at, found, entry, faults = [], isStale = false }: Given) {
  const english = setting.words.get(at.source.path)
  const written = english && isOfNow({ at, found }) ? writtenIn(english, found.texts) : null
  const html =
    written && at.address
      ? drawn(setting, { address: at.address, written, code: at.language.code, now: ask.now })
      : null
  return LookAtPage({
    at,
    found,
    html,
    isBehind: !isOfNow({ at, found }),
    isOn: at.steps[0]?.deed === 'put on the site' && at.steps[0].version === found.version,
    entry,
    faults,
    isStale,
    csrf: ask.csrf,
  })
}
