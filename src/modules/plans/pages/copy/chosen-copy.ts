import type { Promised } from '#modules/promises'
import { type Ask, staffOf } from '#platform/http/ask.ts'
import { wordsWithoutShape } from '#platform/pdf-letters.ts'
import { formatDate, plainDate } from '#platform/pure/dates.ts'
import type { FieldError } from '#ui/field.tsx'
import type { Rehearsal } from '../../extension.ts'
import { type Duty, sectionsOf, wordsOf } from '../../rules/copy.ts'
import type { Plan } from '../../rules/safety-plan.ts'
import type { Setting } from '../../setting.ts'
import { currentPlan } from '../../store/safety-plans.ts'
import { aboutPlan, type Whose } from '../find.ts'
import { adultsDuties } from '../safety-plan/safety-plan.ts'
import { type Chosen, faultsOf } from './copy.form.ts'
import { allWords, type CopyData, copyData, helpOf, telltaleOf } from './copy-data.ts'

/** The plan of now, of which a copy could be made. */
export type Found = Whose & { readonly plan: Plan; readonly duties: readonly Duty[]; readonly isNewer: boolean }

export async function findCopy(ask: Ask, whose: Whose): Promise<Found | null> {
  const plan = await currentPlan(ask.tx, whose.ids)
  return plan && { ...whose, plan, duties: (await adultsDuties(ask.tx, whose.ids)).map(dutyOf), isNewer: false }
}

function dutyOf({ what, owner, dueOn }: Promised): Duty {
  return { what, owner, by: dueOn === null ? '' : `by ${formatDate(plainDate(dueOn))}` }
}

/** A copy that somebody chose, and all that is known before it is made. */
export type Copy = Found & {
  readonly chosen: Chosen
  readonly data: CopyData
  /** Null for a professional copy. */
  readonly rehearsal: Rehearsal | null
  /** Words that a PDF of ours cannot show. */
  readonly lost: readonly string[]
  readonly leftOut: string
  /** Why it may not be made as it was chosen. */
  readonly faults: readonly FieldError[]
}

type Putting = { found: Found; chosen: Chosen; known: readonly string[] }

export async function putTogether(
  ask: Ask,
  { organisation, lines, rehearsalOf }: Setting,
  { found, chosen, known }: Putting,
): Promise<Copy> {
  const { person, plan, duties } = found
  const { kind, way, parts } = chosen
  const help = helpOf(organisation, lines.all(), ask.now)
  const sections = sectionsOf({ plan, duties, help, kind, parts })
  const data = copyData({ kind, person, plan, sections, organisation, printedBy: staffOf(ask).name, now: ask.now })
  const words = sections.map(wordsOf).join('\n')
  const rehearsal = way && (await rehearsalOf(ask, person, { way, words }))
  const faults = faultsOf(sections, kind, telltaleOf(person, organisation))
  if (rehearsal?.stop) faults.push({ field: 'way', message: `${rehearsal.stop.sentence} ${rehearsal.stop.instead}` })
  const leftOut = known.filter((part) => !parts.includes(part)).join(' ')
  return { ...found, chosen, data, rehearsal, faults, lost: wordsWithoutShape(allWords(data)), leftOut }
}

/** What the audit trail writes of a copy that was made: in codes, and nothing that anybody typed. */
export function aboutCopy(copy: Copy) {
  const { chosen, rehearsal, leftOut } = copy
  const told = rehearsal ? rehearsal.told : { answer: 'professional', confirmed: 'professional' }
  const detail = { copy: chosen.kind, way: chosen.way ?? 'professional', left_out: leftOut, ...told }
  return { ...aboutPlan(copy, copy.plan.id), detail }
}
