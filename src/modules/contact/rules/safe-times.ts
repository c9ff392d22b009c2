/** A moment on the clock in London. `weekday`: 0 Sunday to 6 Saturday. `time`: 'HH:MM'. */
export type Moment = { readonly weekday: number; readonly time: string }

export type SafeNow = 'yes' | 'no' | 'ask'

/**
 * Whether the safe times, as somebody typed them, hold now. 'yes' and 'no' only where the words leave no doubt: a wrong
 * yes could put a child in danger, so whatever is not understood whole is 'ask'.
 */
export function safeNow(words: string, moment: Moment): SafeNow {
  const spans = words
    .toLowerCase()
    .replaceAll(/[–—]/g, '-')
    .split(/;|\bor\b/)
    .map((clause) => readSpan(clause))
  const answers = spans.map((span) => (span === null ? 'ask' : within(span, moment)))
  if (answers.includes('ask') && spans.includes(null)) return 'ask'
  if (answers.includes('yes')) return 'yes'
  return answers.every((answer) => answer === 'no') ? 'no' : 'ask'
}

/** Which days and hours are meant. `doubtful` days are meant perhaps; all hours in minutes of the day. */
type Span = {
  readonly sure: readonly number[]
  readonly doubtful: readonly number[]
  readonly from: number
  readonly to: number
  /** Outside these the words say nothing: "after 4pm" does not mean two in the morning. */
  readonly openFrom: number
  readonly openTo: number
}

function within({ sure, doubtful, ...hours }: Span, { weekday, time }: Moment): SafeNow {
  if (!sure.includes(weekday) && !doubtful.includes(weekday)) return 'no'
  const now = minutesOf(time)
  if (now < hours.openFrom || now >= hours.openTo) return 'no'
  if (now < hours.from || now >= hours.to) return 'ask'
  return sure.includes(weekday) ? 'yes' : 'ask'
}

const MORNING = 8 * 60
const EVENING = 21 * 60
const ALL_DAY = 24 * 60
const CLOCK = String.raw`(\d{1,2}(?:[:.]\d{2})?) ?(am|pm)?`

function readSpan(clause: string): Span | null {
  const found = readHours(clause)
  const days = found && readDays(found.rest)
  return found && days && { ...days, ...found.hours }
}

type Hours = Pick<Span, 'from' | 'to' | 'openFrom' | 'openTo'>

function readHours(clause: string): { hours: Hours; rest: string } | null {
  const whole = (match: RegExpExecArray, hours: Hours | null) =>
    hours && { hours, rest: clause.replace(match[0], ' ').trim() }
  const anyTime = /\bany ?time\b/.exec(clause)
  if (anyTime) return whole(anyTime, { from: MORNING, to: EVENING, openFrom: 0, openTo: ALL_DAY })
  const between = new RegExp(
    String.raw`(?:\b(?:between|from) )?\b${CLOCK} ?(?:-|to|until|till|and) ?${CLOCK}(?!\d)`,
  ).exec(clause)
  if (between) return whole(between, readBetween(between))
  const after = new RegExp(String.raw`\bafter ${CLOCK}(?!\d)`).exec(clause)
  const before = new RegExp(String.raw`\bbefore ${CLOCK}(?!\d)`).exec(clause)
  if (after && before) return null
  const at = readClock(after ?? before)
  if (at === null) return null
  if (after) return whole(after, { from: at, to: EVENING, openFrom: at, openTo: ALL_DAY })
  return before && whole(before, { from: MORNING, to: at, openFrom: 0, openTo: at })
}

/** "9-3" on school days is nine to three; "1-3" could be the night, so it says nothing for sure. */
function readBetween([, first = '', firstHalf, second = '', secondHalf]: RegExpExecArray): Hours | null {
  const from = clockOf(first, firstHalf ?? (plain(first, secondHalf) ? secondHalf : undefined)) ?? bareMorning(first)
  if (from === null || from === undefined) return null
  const bare = clockOf(second, secondHalf)
  const to = bare ?? (firstHalf === undefined || firstHalf === 'am' ? bareAfter(second, from) : null)
  return to === null || to <= from ? null : { from, to, openFrom: from, openTo: to }
}

/** "4-6pm": the half of the day that is said once holds for both. */
function plain(first: string, half: string | undefined): boolean {
  return half === 'pm' && Number.parseInt(first, 10) < 7
}

function bareMorning(text: string): number | null {
  const hour = Number.parseInt(text, 10)
  return hour >= 7 && hour <= 12 ? minutesOf(text) : null
}

function bareAfter(text: string, from: number): number | null {
  const said = minutesOf(text)
  if (Number.parseInt(text, 10) > 12) return said
  return said > from ? said : said + 12 * 60
}

function readClock(match: RegExpExecArray | null): number | null {
  return match && clockOf(match[1] ?? '', match[2])
}

/** Minutes of the day; null when nobody can tell morning from evening. */
function clockOf(text: string, half: string | undefined): number | null {
  const hour = Number.parseInt(text, 10)
  const minutes = minutesOf(text)
  if (hour > 23 || minutes % 60 !== minutes - hour * 60) return null
  if (half === undefined) return hour > 12 || /^0\d[:.]/.test(text) ? minutes : null
  if (hour < 1 || hour > 12) return null
  return (minutes % 720) + (half === 'pm' ? 720 : 0)
}

function minutesOf(text: string): number {
  const [hour = '0', minute = '0'] = text.split(/[:.]/)
  return Number(hour) * 60 + Number(minute)
}

const WEEKDAYS = [1, 2, 3, 4, 5]
const WEEKEND = [0, 6]
const EVERY = [0, 1, 2, 3, 4, 5, 6]
const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const DAY = String.raw`(?:sun|mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur)(?:days?)?`
const LIST = String.raw`${DAY}(?:(?: ?, ?| and | & |, and )${DAY})*`

type Days = Pick<Span, 'sure' | 'doubtful'>

function readDays(words: string): Days | null {
  const text = words
    .replaceAll(/(?<![.,])[.,]+$|^[.,]+/g, '')
    .replaceAll(/^(?:only |on )+| only$/g, '')
    .trim()
  // Nobody said which days, and at a weekend a home is another place: then it is asked.
  if (text === '') return { sure: WEEKDAYS, doubtful: WEEKEND }
  if (/^(?:every ?day|any day|daily|all week)$/.test(text)) return { sure: EVERY, doubtful: [] }
  if (/^(?:week ?days|mon(?:day)? ?(?:-|to) ?fri(?:day)?)$/.test(text)) return { sure: WEEKDAYS, doubtful: [] }
  if (/^weekends?$/.test(text)) return { sure: WEEKEND, doubtful: [] }
  // There are holidays, and nobody here keeps the school's calendar.
  if (/^school days$/.test(text)) return { sure: [], doubtful: WEEKDAYS }
  const except = new RegExp(`^except(?: on)? (${LIST})$`).exec(text)
  if (except) return { sure: EVERY.filter((day) => !listed(except[1] ?? '').includes(day)), doubtful: [] }
  return new RegExp(`^${LIST}$`).test(text) ? { sure: listed(text), doubtful: [] } : null
}

function listed(text: string): number[] {
  return [...text.matchAll(new RegExp(DAY, 'g'))].map(([day]) => NAMES.indexOf(day.slice(0, 3)))
}
