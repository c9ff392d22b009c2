import { useContext } from 'preact/hooks'
import { AdvisingContext } from './advice.tsx'
import { MOST_UNDER_A_BOX } from './advice-lines.ts'
import { Said } from './advice-text.tsx'
import { linkTo } from './safe-href.ts'

/** Advice on what was written on another page, with the way there. Nothing waits for it. */
export function AdviceOn({ texts, change }: { texts: readonly string[]; change: string }) {
  const advising = useContext(AdvisingContext)
  const findings = advising ? texts.flatMap((text) => advising.check(text)) : []
  if (!advising || findings.length === 0) return null
  return (
    <div class="rose-words rose-words--beside">
      {findings.slice(0, MOST_UNDER_A_BOX).map((finding) => (
        <Said finding={finding} guide={advising.guide} />
      ))}
      <p class="rose-words__words">
        <a {...linkTo(change)}>Change these words</a>, or leave them. It can be sent as it is.
      </p>
    </div>
  )
}
