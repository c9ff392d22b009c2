import { type ComponentChildren, createContext, h, type VNode } from 'preact'
import { useContext } from 'preact/hooks'
import {
  ASKED,
  BEFORE,
  type Finding,
  KEPT,
  lineOf,
  linesIn,
  newAmong,
  OURS,
  POINTED_OUT,
  readKept,
  readLine,
} from './advice-lines.ts'
import { AdviceText } from './advice-text.tsx'
import type { TypingForm } from './kept.tsx'

/**
 * Advice on the words of a box, for whoever writes about a child. It surrounds the page, as what is kept of its words does
 * (kept.tsx), so that no page can forget it. A page only says of each of its boxes who writes in it.
 */

/** 'us': somebody at work writes about a child. 'them': a child’s own words, or anybody’s, exactly as they were said. */
export type Writer = 'us' | 'them'

export interface Advising {
  readonly check: (text: string) => readonly Finding[]
  /** Where the script finds the phrases. */
  readonly phrases: string
  /** Where the reasons of all phrases stand, each at its `#rule`. */
  readonly guide: string
  readonly returned: Returned | null
  /** The boxes that somebody is advised in; known once the page is drawn. */
  readonly drawn: Set<string>
}

/** What a form that came back said of its advice. */
export interface Returned {
  readonly action: string
  readonly before: readonly string[]
  readonly kept: readonly string[]
  readonly pointedOut: readonly string[]
  /** '' while nobody has seen the advice without script. */
  readonly asked: string
}

export const AdvisingContext = createContext<Advising | null>(null)

/** One form while it is drawn. */
interface AdvisedForm {
  readonly advising: Advising
  readonly kept: readonly string[]
  readonly pointedOut: readonly string[]
  /** Its words were looked at before they are saved, so the advice stands under its boxes. */
  readonly asked: string
  readonly ours: Set<string>
  /** It came back, and says itself what stood there before. */
  readonly isReturned: boolean
  /** What stands in it is saved. What somebody is still putting together is sent nowhere yet, and is advised on each time. */
  readonly isOfRecord: boolean
  readonly before: string[]
  /** What somebody else has saved meanwhile, by name of box. */
  readonly savedNow: Map<string, string>
  /** What was kept and can be chosen anew in a list of the page. */
  readonly offered: Set<string>
}

export const AdvisedFormContext = createContext<AdvisedForm | null>(null)

/** For `Form` alone. Null: nobody is advised in this form. */
export function useAdvisedForm(action: string, typing: TypingForm | null, isKept: boolean): AdvisedForm | null {
  const advising = useContext(AdvisingContext)
  if (!advising || !isKept) return null
  const drawn = {
    advising,
    ours: new Set<string>(),
    offered: new Set<string>(),
    isOfRecord: typing !== null,
    savedNow: new Map<string, string>(),
  }
  const { returned } = advising
  if (returned?.action === action) return { ...drawn, ...returned, isReturned: true, before: [...returned.before] }
  const lines = (name: string) => linesIn([typing?.words?.fields[name] ?? []].flat())
  const asked = lines(ASKED)[0] ?? ''
  return { ...drawn, kept: lines(KEPT), pointedOut: lines(POINTED_OUT), asked, isReturned: false, before: [] }
}

/** For a page with both versions: what it shows as saved now. Whoever takes words from there did not write them. */
export function useSavedNow(values: readonly Values[]): void {
  const form = useContext(AdvisedFormContext)
  for (const [name, value] of values.flatMap((fields) => Object.entries(fields)))
    form?.savedNow.set(name, [value ?? ''].flat().join('\n'))
}

type Values = Readonly<Record<string, string | readonly string[] | undefined>>

export interface Box {
  readonly name: string
  readonly id: string
  readonly writtenBy: Writer | undefined
  /** What is saved. */
  readonly saved: string | number | undefined
  /** What stands in it now. */
  readonly stands: string | number | undefined
}

export interface AdvisedBox {
  /** What describes the box beside its hint. */
  readonly describedBy: string | undefined
  readonly around: (control: VNode) => VNode
}

/** What stands around a box in which we write, and nothing around any other. */
export function useAdvice(box: Box): AdvisedBox {
  const form = useContext(AdvisedFormContext)
  if (!form || box.writtenBy !== 'us') return { describedBy: undefined, around: (control) => control }
  const { advising } = form
  form.ours.add(box.name)
  advising.drawn.add(box.id)
  noteSaved(form, box)
  const lineOfOne = (finding: Finding) => lineOf(box.name, finding)
  const findings = form.asked ? newAmong(advising.check(String(box.stands ?? '')), form.before, lineOfOne) : []
  const id = `${box.id}-advice`
  if (findings.length === 0) return { describedBy: undefined, around: (control) => wrapped(advising, control, null) }
  const kept = form.kept.flatMap((line) => readKept(line) ?? [])
  for (const line of findings.map(lineOfOne)) form.offered.add(line)
  const text = <AdviceText id={id} field={box.name} findings={findings} kept={kept} guide={advising.guide} />
  return { describedBy: id, around: (control) => wrapped(advising, control, text) }
}

/** What stands in the saved version was advised on when it was written. */
function noteSaved({ advising, before, savedNow, isReturned, isOfRecord }: AdvisedForm, { name, saved }: Box): void {
  const now = savedNow.get(name) ?? (isReturned ? undefined : saved)
  if (now === undefined || !isOfRecord) return
  const others = before.filter((line) => readLine(line).field !== name)
  before.splice(0, before.length, ...others, ...advising.check(String(now)).map((finding) => lineOf(name, finding)))
}

function wrapped({ guide, phrases }: Advising, control: VNode, text: VNode | null): VNode {
  return h('rose-advice', { 'data-guide': guide, 'data-phrases': phrases } as object, control, text)
}

/** The last thing on a page: the script, where there is a box that it works on. */
export function AdviceScript({ src }: { src: string }) {
  const isNeeded = (useContext(AdvisingContext)?.drawn.size ?? 0) > 0
  return isNeeded ? <script src={src} defer={true} /> : null
}

/** The last thing in a form: in which of its boxes we write, and what is known of the words in them. */
export function AdviceMarks(): ComponentChildren {
  const form = useContext(AdvisedFormContext)
  if (!form || form.ours.size === 0) return null
  const kept = form.kept.filter((line) => !form.offered.has(readKept(line)?.line ?? ''))
  return (
    <>
      <Lines name={OURS} lines={[[...form.ours].join(' ')]} />
      <Lines name={BEFORE} lines={form.before} />
      <Lines name={KEPT} lines={kept} />
      <Lines name={POINTED_OUT} lines={form.pointedOut} />
      <Lines name={ASKED} lines={form.asked ? [form.asked] : []} />
    </>
  )
}

export function Lines({ name, lines }: { name: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return <input type="hidden" name={name} value={lines.join('\n')} />
}
