import type { JSX } from 'preact'

/** Whom the pictures show: many sorts of people, none of them sad for the sake of a picture. */

export const INK = '#36222e'
export const COLOURS = { teal: '#2f8f86', plum: '#8a4468', apricot: '#ffb95e', blue: '#4f7fb5', leaf: '#5d9a62' }
const SKIN = { deep: '#7a4a30', brown: '#a86f45', tan: '#d39b6c', light: '#f1c9a5' }
const HAIR = { black: '#2a1d22', brown: '#6b4226', fair: '#c98f3c', red: '#a9502b', grey: '#a8a0a4' }

/** Drawn around the middle of a head at 0, 0. `behind`: below the head. */
const CUTS = {
  short: { front: 'M-13-1c-1-19 27-19 26 0-5-8-19-9-26 0z' },
  long: { behind: 'M-14 17V-2c0-19 28-19 28 0v19z', front: 'M-13-2c2-14 24-14 26 0-9 0-15-3-18-7-1 4-4 6-8 7z' },
  curls: { behind: 'M0-19a15 15 0 0 1 17 14c3 12-6 16-10 14H-7c-4 2-13-2-10-14A15 15 0 0 1 0-19z' },
  bun: { behind: 'M-6-15a6 6 0 1 1 12 0z', front: 'M-13-2c1-15 25-15 26 0-6-6-20-6-26 0z' },
  scarf: { behind: 'M-17 21c-1-8-3-13-3-20 0-24 40-24 40 0 0 7-2 12-3 20z' },
  none: {},
} as const

const MOUTHS = {
  smile: 'M-5 4q5 5 10 0',
  calm: 'M-4 6h8',
  sad: 'M-5 7q5-5 10 0',
  angry: 'M-5 7q5-4 10 0M-8-6l5 2M8-6l-5 2',
  scared: 'M-3 7a3 3 0 1 0 6 0 3 3 0 1 0-6 0M-8-5l4-2M8-5l-4-2',
  blank: 'M-4 5h8',
} as const

export type Look = {
  skin: keyof typeof SKIN
  cut: keyof typeof CUTS
  hair?: keyof typeof HAIR
  top: keyof typeof COLOURS
  mouth?: keyof typeof MOUTHS
}

/** Head and shoulders, the head in the middle of `at`. `size`: 1 is a head 26 across. */
export function Person({ at, size = 1, ...look }: Look & { at: readonly [number, number]; size?: number }) {
  const { behind, front } = CUTS[look.cut] as { behind?: string; front?: string }
  const hair = look.cut === 'scarf' ? COLOURS[look.top] : HAIR[look.hair ?? 'black']
  return (
    <g transform={`translate(${at.join(' ')})${size === 1 ? '' : `scale(${size})`}`}>
      <path d="M-21 46V36c0-12 8-20 21-20s21 8 21 20v10z" fill={COLOURS[look.top]} />
      {behind && <path d={behind} fill={hair} />}
      <circle r="12" fill={SKIN[look.skin]} />
      {front && <path d={front} fill={hair} />}
      <Face mouth={look.mouth ?? 'smile'} />
    </g>
  )
}

export function Face({ mouth }: { mouth: keyof typeof MOUTHS }) {
  return <path d={`M-4.5-1v0M4.5-1v0${MOUTHS[mouth]}`} fill="none" stroke-width="2.2" />
}

/** An arm or two, in the skin of whose they are: from the shoulder to the hand. */
export function Arm({ d, skin }: { d: string; skin: Look['skin'] }): JSX.Element {
  return (
    <g fill="none">
      <path d={d} stroke-width="9" />
      <path d={d} stroke={SKIN[skin]} stroke-width="5.5" />
    </g>
  )
}

export function faceOf(skin: Look['skin'], at: readonly [number, number], mouth: keyof typeof MOUTHS) {
  return (
    <g transform={`translate(${at.join(' ')})`}>
      <circle r="12" fill={SKIN[skin]} />
      <Face mouth={mouth} />
    </g>
  )
}

export function Hand({ d, skin }: { d: string; skin: Look['skin'] }) {
  return <path d={d} fill={SKIN[skin]} />
}
