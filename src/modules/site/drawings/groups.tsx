import { Arm, COLOURS, faceOf, Hand, INK, Person } from './people.tsx'

/** People with each other. */

const WHITE = '#fff'
const badge = (x: number) => <path d={`M${x} 62h11v8h-11z`} fill={WHITE} stroke-width="1.6" />

export const caller = (
  <>
    <Person at={[46, 42]} size={1.3} skin="brown" cut="curls" top="teal" />
    <Arm d="M76 90L84 66 66 50" skin="brown" />
    <path d="M58 30l8-3 10 26-8 3z" fill={WHITE} />
  </>
)

export const trusted = (
  <>
    <Person at={[19, 40]} size={0.85} skin="deep" cut="short" top="blue" />
    <Person at={[81, 40]} size={0.85} skin="light" cut="bun" hair="grey" top="plum" />
    <Person at={[50, 44]} size={0.95} skin="tan" cut="scarf" top="teal" />
    {badge(14)}
    {badge(45)}
    {badge(76)}
  </>
)

export const signing = (
  <>
    <Person at={[26, 28]} size={0.85} skin="light" cut="long" hair="red" top="leaf" />
    <Person at={[74, 28]} size={0.85} skin="deep" cut="short" top="apricot" />
    <Arm d="M14 64L40 54" skin="light" />
    <Arm d="M86 64L88 46" skin="deep" />
    <Hand d="M38 57l-3-9c-1-3 3-4 4-1l1-6c1-3 4-2 4 0l1 6 2-4c1-2 4-1 3 1l-4 12c-1 4-7 5-8 1z" skin="light" />
    <Hand d="M84 47l-4-8c-1-3 2-4 4-2l0-5c0-3 4-3 4 0l1 5 2-4c2-2 4 0 3 2l-3 11c-2 4-6 4-7 1z" skin="deep" />
    <path d="M32 74h32v20H32z" fill={WHITE} />
    <path d="M38 81h18M38 87h10" fill="none" stroke-width="1.6" />
    <path d="M60 88l14-16 4 4-14 15-6 2z" fill={COLOURS.apricot} stroke-width="1.6" />
  </>
)

export const together = (
  <>
    <Person at={[20, 34]} skin="tan" cut="long" top="plum" mouth="calm" />
    <Person at={[80, 34]} skin="deep" cut="none" top="blue" mouth="calm" />
    <Person at={[50, 58]} size={0.85} skin="light" cut="short" hair="fair" top="leaf" />
    <path d="M36 8h13v10h-7l-4 5v-5h-2zM53 20h13v10h-2v5l-4-5h-7z" fill={WHITE} stroke-width="1.6" />
  </>
)

export const openHands = (
  <>
    <Person at={[50, 30]} size={1.2} skin="tan" cut="bun" hair="brown" top="teal" />
    <Arm d="M28 76L16 60M72 76L84 60" skin="tan" />
    <Hand d="M18 64L8 56c-2-2 1-5 3-3l3 2-3-9c-1-3 3-4 4-1l3 7 1-6c1-3 4-2 4 0l1 14z" skin="tan" />
    <Hand d="M82 64l10-8c2-2-1-5-3-3l-3 2 3-9c1-3-3-4-4-1l-3 7-1-6c-1-3-4-2-4 0l-1 14z" skin="tan" />
  </>
)

export const gift = (
  <>
    <Person at={[72, 30]} size={1.35} skin="light" cut="short" hair="brown" top="plum" mouth="calm" />
    <Person at={[20, 58]} size={0.85} skin="brown" cut="long" top="leaf" mouth="calm" />
    <Arm d="M58 82L52 74" skin="light" />
    <path d="M38 60h18v16H38z" fill={COLOURS.apricot} />
    <path d="M47 76V60l-5-5M47 60l5-5" fill="none" />
    <text x="44" y="44" text-anchor="middle" font-size="24" font-weight="700" stroke="none" fill={INK}>
      ?
    </text>
  </>
)

export const everyone = (
  <>
    <Person at={[18, 22]} size={0.75} skin="light" cut="short" hair="red" top="blue" />
    <Person at={[50, 20]} size={0.75} skin="deep" cut="curls" top="apricot" />
    <Person at={[82, 22]} size={0.75} skin="tan" cut="scarf" top="plum" />
    <Person at={[72, 61]} size={0.75} skin="brown" cut="short" top="leaf" />
    <path d="M14 56v14h6" fill="none" />
    <Person at={[36, 50]} size={0.75} skin="light" cut="long" hair="fair" top="teal" />
    <circle cx="34" cy="80" r="12" fill="#fff" />
    <path d="M34 80v0" stroke-width="5" />
    <path d="M14 56l8 18h30l3 18h5" fill="none" />
  </>
)

export const notYou = (
  <>
    <Person at={[34, 36]} size={1.25} skin="deep" cut="long" top="apricot" />
    <path d="M66 28l9 10 16-22" fill="none" stroke="#1d6a3c" stroke-width="6" />
    <text x="78" y="62" text-anchor="middle" font-size="14" font-weight="700" stroke="none" fill={INK}>
      not
      <tspan x="78" dy="14">
        you
      </tspan>
    </text>
  </>
)

export const yesNo = (
  <>
    <path d="M12 10h36a6 6 0 0 1 6 6v20a6 6 0 0 1-6 6H30L18 54V42h-6a6 6 0 0 1-6-6V16a6 6 0 0 1 6-6z" fill={WHITE} />
    <path d="M52 46h36a6 6 0 0 1 6 6v20a6 6 0 0 1-6 6h-6v12L70 78H52a6 6 0 0 1-6-6V52a6 6 0 0 1 6-6z" fill="#ffe9c9" />
    <g font-size="17" font-weight="700" stroke="none" fill={INK} text-anchor="middle">
      <text x="30" y="32">
        yes
      </text>
      <text x="70" y="68">
        no
      </text>
    </g>
  </>
)

export const heart = (
  <>
    <Person at={[38, 46]} size={1.2} skin="tan" cut="short" top="blue" mouth="calm" />
    <path d="M76 36C66 29 63 25 65 20c2-5 8-5 11 0 3-5 9-5 11 0 2 5-1 9-11 16z" fill="#d9576c" />
    <path d="M64 52q4-6 8 0t8 0 8 0" fill="none" />
  </>
)

export const faces = (
  <>
    {faceOf('light', [21, 32], 'sad')}
    {faceOf('deep', [50, 32], 'angry')}
    {faceOf('tan', [79, 32], 'scared')}
    {faceOf('brown', [35, 68], 'smile')}
    {faceOf('light', [65, 68], 'blank')}
  </>
)

export const talking = (
  <>
    <Person at={[24, 46]} skin="brown" cut="scarf" top="leaf" />
    <Person at={[76, 46]} skin="light" cut="none" top="plum" />
    <path d="M34 8h30a5 5 0 0 1 5 5v10a5 5 0 0 1-5 5H46l-9 8v-8h-3a5 5 0 0 1-5-5V13a5 5 0 0 1 5-5z" fill={WHITE} />
    <path d="M38 18v0M49 18v0M60 18v0" stroke-width="5" />
  </>
)
