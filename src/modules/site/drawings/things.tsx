import { Arm, COLOURS, Hand, INK, Person } from './people.tsx'

/** Telephones, gifts, doors and paths. */

const WHITE = '#fff'

export const telephone = (
  <>
    <rect x="29" y="8" width="42" height="84" rx="8" fill={COLOURS.plum} />
    <rect x="34" y="17" width="32" height="60" rx="2" fill={WHITE} />
    <text x="50" y="52" text-anchor="middle" font-size="14" font-weight="700" stroke="none" fill={INK}>
      999
    </text>
    <path d="M46 85h8" stroke={WHITE} />
  </>
)

export const words = (
  <>
    <path d="M14 18h72a6 6 0 0 1 6 6v38a6 6 0 0 1-6 6H48L30 84V68H14a6 6 0 0 1-6-6V24a6 6 0 0 1 6-6z" fill={WHITE} />
    <text x="50" y="47" text-anchor="middle" font-size="10.5" font-weight="700" stroke="none" fill={INK}>
      I need help.
    </text>
  </>
)

export const ringing = (
  <>
    <rect x="16" y="24" width="32" height="62" rx="7" fill={COLOURS.teal} />
    <rect x="21" y="33" width="22" height="40" rx="2" fill={WHITE} />
    <path d="M10 14l-5-5M32 13V6M54 14l5-5" fill="none" />
    <circle cx="73" cy="56" r="20" fill={WHITE} />
    <path d="M73 44v12l9 6" fill="none" />
  </>
)

export const watched = (
  <>
    <Person at={[70, 30]} skin="light" cut="short" hair="brown" top="blue" mouth="calm" />
    <path d="M4 72h92v20H4z" fill={COLOURS.apricot} />
    <path d="M20 76h30l6 14H14z" fill={COLOURS.plum} />
    <path d="M24 80h22l3 6H21z" fill={WHITE} stroke="none" />
    <path d="M54 46l-8 20M46 42L28 66" fill="none" stroke-dasharray="3 5" />
  </>
)

export const doors = (
  <>
    <path d="M9 22h34v66H9z" fill={COLOURS.plum} />
    <path d="M36 56v0" stroke-width="6" stroke={WHITE} />
    <path d="M57 22h34v66H57z" fill="#fff3b0" />
    <path d="M57 22l17 8v66l-17-8z" fill={COLOURS.teal} />
    <path d="M69 62v0" stroke-width="5" stroke={WHITE} />
    <path d="M80 34l7-4M81 50h9M80 66l7 4" fill="none" stroke="#c98f1d" />
  </>
)

export const paper = (
  <>
    <path d="M22 8h42l16 16v68H22z" fill={WHITE} />
    <path d="M64 8v16h16" fill="none" />
    <path d="M34 62h34M34 72h34M34 82h20" fill="none" />
    <path d="M51 52C38 43 34 38 36 32c2-6 11-7 15 0 4-7 13-6 15 0 2 6-2 11-15 20z" fill="#d9576c" />
  </>
)

export const string = (
  <>
    <path d="M20 44h60v46H20z" fill={COLOURS.teal} />
    <path d="M15 32h70v14H15z" fill={COLOURS.teal} />
    <path d="M44 90V32M56 90V32" fill="none" stroke="#ffe9c9" stroke-width="4" />
    <path d="M46 30c-6-14-22-20-25-12-2 8 10 13 19 13M56 29c7-13 20-22 25-14 4 8-8 14-17 15" fill="none" />
    <path d="M50 12l3 5-5 4 4 6" fill="none" stroke-dasharray="2 4" />
  </>
)

export const faceDown = (
  <>
    <path d="M3 60h94v10H3zM14 70h8v24h-8zM78 70h8v24h-8z" fill={COLOURS.apricot} />
    <path d="M24 48h52a5 5 0 0 1 5 5v7H19v-7a5 5 0 0 1 5-5z" fill={COLOURS.plum} />
    <path d="M29 54h9" fill="none" stroke={WHITE} />
  </>
)

export const path = (
  <>
    <path d="M10 96C8 70 60 74 56 52S26 40 34 12h12c-6 22 30 22 32 42S40 78 42 96z" fill="#ffe9c9" />
    <Arm d="M98 34L76 28" skin="brown" />
    <Hand d="M78 22l-14-1c-4 0-4 5 0 5h6l-9 4c-3 2-1 5 2 4l-1 3c0 2 3 3 5 2l10-3z" skin="brown" />
  </>
)

export const pointing = (
  <>
    <Arm d="M96 56L72 52" skin="tan" />
    <Hand
      d="M74 40H24c-7 0-7 10 0 10h24c-4 2-4 8 1 9-3 3-2 8 2 8-1 4 2 6 6 6h12c5 0 8-3 8-8V44c0-2-1-4-3-4z"
      skin="tan"
    />
    <path d="M14 16l72 68M86 16L14 84" fill="none" stroke="#a5143c" stroke-width="6" />
  </>
)
