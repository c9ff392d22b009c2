import type { VNode } from 'preact'
import type { DrawingName } from '../rules/drawings.ts'
import * as groups from './groups.tsx'
import { INK } from './people.tsx'
import * as things from './things.tsx'

const PICTURES: Readonly<Record<DrawingName, VNode>> = {
  telephone: things.telephone,
  caller: groups.caller,
  trusted: groups.trusted,
  words: things.words,
  ringing: things.ringing,
  signing: groups.signing,
  together: groups.together,
  'open-hands': groups.openHands,
  watched: things.watched,
  doors: things.doors,
  page: things.paper,
  gift: groups.gift,
  everyone: groups.everyone,
  'not-you': groups.notYou,
  'yes-no': groups.yesNo,
  string: things.string,
  'face-down': things.faceDown,
  path: things.path,
  heart: groups.heart,
  pointing: things.pointing,
  faces: groups.faces,
  talking: groups.talking,
}

/** A picture in the page itself, so that it needs no request. It brings its own ground, so that forced colours keep it. */
export function Drawing({ name, shows }: { name: DrawingName; shows: string }) {
  return (
    <svg
      viewBox="0 0 100 100"
      role="img"
      aria-label={shows}
      stroke={INK}
      stroke-width="2.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <rect width="100" height="100" rx="16" fill="#fbe2cc" stroke="none" />
      {PICTURES[name]}
    </svg>
  )
}
