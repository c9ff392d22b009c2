import { useContext } from 'preact/hooks'
import { AdvisingContext, Lines, type Returned } from './advice.tsx'
import { ASKED, BEFORE, KEPT, LOOKED_AT, lineOf, newAmong, OURS, POINTED_OUT, readKept } from './advice-lines.ts'
import { AdviceText } from './advice-text.tsx'
import { linkTo } from './safe-href.ts'

export interface RehearsedProps {
  /** The words of each box in which we write, by its name. */
  texts: Readonly<Record<string, string>>
  /** Back to the boxes, with every word in them. */
  change: string
}

const NOTHING_SAID: Omit<Returned, 'action'> = { before: [], kept: [], pointedOut: [], asked: '' }

/**
 * On a rehearsal, inside the form that sends its words on: the advice that stands under a box elsewhere, but on nothing that
 * is kept for a reason already. What the page before said of its advice goes on with the words. Nothing waits for it.
 */
export function AdviceRehearsed({ texts, change }: RehearsedProps) {
  const advising = useContext(AdvisingContext)
  if (!advising) return null
  const { before, kept, pointedOut } = advising.returned ?? NOTHING_SAID
  const keptLines = kept.map((line) => readKept(line)?.line)
  const advice = Object.entries(texts).map(([field, text]) => {
    const written = newAmong(advising.check(text), before, (finding) => lineOf(field, finding))
    return { field, findings: written.filter((finding) => !keptLines.includes(lineOf(field, finding))) }
  })
  const shown = advice.filter(({ findings }) => findings.length > 0)
  return (
    <>
      {shown.length > 0 && (
        <section class="rose-words-rehearsed" aria-label="Advice on these words">
          {shown.map(({ field, findings }) => (
            <AdviceText id={`${field}-advice`} field={field} findings={findings} kept={[]} guide={advising.guide} />
          ))}
          <p class="govuk-body">
            <a class="govuk-link" {...linkTo(`${change}#${shown[0]?.field}`)}>
              Change these words
            </a>
            , or leave them. It can go as it is.
          </p>
        </section>
      )}
      <Lines name={OURS} lines={[Object.keys(texts).join(' ')]} />
      <Lines name={BEFORE} lines={before} />
      <Lines name={KEPT} lines={kept} />
      <Lines name={POINTED_OUT} lines={pointedOut} />
      <Lines name={ASKED} lines={[LOOKED_AT]} />
    </>
  )
}
