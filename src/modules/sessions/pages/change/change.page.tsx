import { labelOf, type Organisation } from '#platform/organisation.ts'
import { formatDate, londonDate, londonTime, plainDate } from '#platform/pure/dates.ts'
import { type BothRow, BothVersions, differing } from '#ui/both-versions.tsx'
import type { Session, SessionWords } from '../../rules/records.ts'
import { attendanceLabel, kindLabel } from '../../rules/session.ts'
import { typedSession } from '../record/record.form.ts'

type Given = { said: string; theirs: Session; mine: SessionWords; organisation: Organisation }

/** Two people on one note: both versions, and nothing is overwritten. */
export function BothNotes({ said, theirs, mine, organisation }: Given) {
  const saved = typedSession(theirs)
  const rows = FIELDS.map(({ label, names, show }): BothRow => {
    const fields = Object.fromEntries(names.map((name) => [name, saved[name]]))
    const [name = ''] = names
    return { name, label, theirs: show(theirs, organisation), mine: show(mine, organisation), fields }
  })
  return <BothVersions said={said} rows={differing(rows)} />
}

type Shown = {
  readonly label: string
  readonly names: readonly string[]
  readonly show: (words: SessionWords, organisation: Organisation) => string
}

const FIELDS: readonly Shown[] = [
  { label: 'Kind', names: ['kind'], show: (w) => kindLabel(w.kind) },
  { label: 'What happened', names: ['attendance'], show: (w) => attendanceLabel(w.attendance) },
  {
    label: 'When',
    names: ['date-day', 'date-month', 'date-year', 'time'],
    show: (w) => `${formatDate(londonDate(w.startsAt))}${w.timeKnown ? `, ${londonTime(w.startsAt)}` : ''}`,
  },
  { label: 'Minutes', names: ['minutes'], show: (w) => String(w.minutes ?? '') },
  { label: 'Where', names: ['place'], show: (w, o) => (w.place === '' ? '' : labelOf(o.places, w.place)) },
  { label: 'About', names: ['topics'], show: (w, o) => w.topics.map((t) => labelOf(o.topics, t)).join(', ') },
  { label: 'What we did', names: ['did'], show: (w) => w.did },
  { label: 'Their own words', names: ['words'], show: (w) => w.words },
  { label: 'What you had agreed to do', names: ['purpose'], show: (w) => w.purpose },
  { label: 'What you noticed', names: ['observed'], show: (w) => w.observed },
  { label: 'Who else was there', names: ['others_present'], show: (w) => w.othersPresent },
  { label: 'Other worker', names: ['joint_with'], show: (w) => w.jointWith },
  {
    label: 'We meet again on',
    names: ['next-day', 'next-month', 'next-year'],
    show: (w) => (w.nextOn === null ? '' : formatDate(plainDate(w.nextOn))),
  },
]
