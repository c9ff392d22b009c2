import { type Refusal, refuse } from './result.ts'

/** What a number of a help line is for. */
export type Use = 'telephone' | 'text'

/** The shapes of Ofcom's National Telephone Numbering Plan that a help line can have; a wrong figure often leaves them. */
const SHAPES: Readonly<Record<Use, RegExp>> = {
  telephone:
    /^(?:999|1[01]\d|116\d{3}|08001111|01\d{8,9}|02\d{9}|03\d{9}|05[56]\d{8}|07[1-9]\d{8}|0(?:500\d{6}|800\d{6,7}|808\d{7}|8[47]\d{8}))$/,
  text: /^(?:[6-8]\d{4,5}|116\d{3}|0[123]\d{9}|07[1-9]\d{8}|0800\d{6,7}|0808\d{7})$/,
}

/** Numbers that cost whoever calls far more than a call: of lotteries and directories, and “personal” ones. */
const DEAR = /^(?:09|070|118)/

/** A number as it is shown, in groups that can be read and said; or what speaks against it. */
export function readUkNumber(typed: string, use: Use): string | Refusal {
  if (!/^\+?[\d\s().\-/]+$/.test(typed.trim())) return refuse('Write the number in figures, such as 0808 800 5000.')
  const text = typed.trim().replace(/^(?:\+44|0044)\s*(?:\(0\))?\s*/, '0')
  if (text.startsWith('+')) return refuse('This number is of another country. Write one that can be called from here.')
  const figures = text.replaceAll(/\D/g, '')
  if (DEAR.test(figures)) return refuse('This number costs a lot to call. Nobody who needs help should pay that.')
  if (!SHAPES[use].test(figures)) return refuse(WRONG[use])
  const isGrouped = /^\d{1,6}(?: +\d{1,6})+$/.test(text)
  return isGrouped ? text.replaceAll(/ +/g, ' ') : grouped(figures)
}

const WRONG: Readonly<Record<Use, string>> = {
  telephone: 'This is no number that can be called in the UK. Check each figure, and how many there are.',
  text: 'This is no number that can be texted in the UK: five or six figures, or one that begins with 07. Check each figure.',
}

/** The groups in which a number is usually said, by what it begins with. */
const GROUPS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^\d{1,5}$/, [5]],
  [/^\d{6}$/, [3, 3]],
  [/^\d{8}$/, [4, 4]],
  [/^0[38]|^01(?:1|\d1)/, [4, 3, 4]],
  [/^02/, [3, 4, 4]],
  [/^/, [5, 6]],
]

function grouped(figures: string): string {
  const [, sizes = []] = GROUPS.find(([begins]) => begins.test(figures)) ?? []
  const starts = sizes.map((_, i) => sizes.slice(0, i).reduce((sum, size) => sum + size, 0))
  return starts
    .map((start, i) => figures.slice(start, start + (sizes[i] ?? 0)))
    .filter((group) => group !== '')
    .join(' ')
}

/** Figure by figure, with a breath between the groups: a screen reader would make `85258` eighty-five thousand. */
export function spokenNumber(number: string): string {
  return number
    .split(' ')
    .map((group) => [...group].join(' '))
    .join(', ')
}
