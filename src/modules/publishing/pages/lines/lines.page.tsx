import { standingOfLine } from '#modules/site'
import { formatDate, londonDate, type PlainDate } from '#platform/pure/dates.ts'
import type { HelpLine, LinesNow } from '#platform/pure/help-line.ts'
import { Button } from '#ui/button.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { LineDue } from '../../rules/lines-due.ts'
import { audienceWords, dueLines, dueWords } from '../line-words.ts'
import { SiteNav } from '../site-nav.page.tsx'

type Listed = { readonly line: HelpLine; readonly due: LineDue | null }
type Given = {
  listed: readonly Listed[]
  /** The last day of which bank holidays are known, when that is near. */
  ends: PlainDate | null
  lines: LinesNow
  now: Date
}

export function ListOfLines({ listed, ends, lines, now }: Given) {
  const due = dueLines(lines, londonDate(now)).find(({ text }) => text.includes('to check'))
  const off = listed.filter(({ line }) => !line.shown)
  return (
    <>
      <h1 class="govuk-heading-l">Help lines</h1>
      <SiteNav current={urls.manageHelpLines} />
      <p class="govuk-body rose-lead">
        They stand on the pages of the site, on the card and on copies of safety plans, in this order. What you change
        is there within seconds.
      </p>
      {ends && <HolidaysEnd ends={ends} />}
      {due && (
        <InsetText>
          {due.text}. {due.facts}: hours that nobody has checked for six months are never shown.
        </InsetText>
      )}
      <Button href={urls.newHelpLine} text="Add a help line" />
      <h2 class="govuk-heading-m">On the site</h2>
      <ul class="rose-list">
        {listed
          .filter(({ line }) => line.shown)
          .map((one) => (
            <Row {...one} lines={lines} now={now} />
          ))}
      </ul>
      {off.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Not on the site</h2>
          <ul class="rose-list">
            {off.map((one) => (
              <Row {...one} lines={lines} now={now} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Said before it happens: then nobody can know on which days lines are closed. */
export function HolidaysEnd({ ends }: { ends: PlainDate }) {
  return (
    <InsetText>
      Bank holidays are known until {formatDate(ends)}. After that Rose says of no line that closes on them whether it
      is open. Ask whoever looks after Rose to add the next ones (gov.uk/bank-holidays) to its settings.
    </InsetText>
  )
}

function Row({ line, due, lines, now }: Listed & Pick<Given, 'lines' | 'now'>) {
  const { now: said, hours } = standingOfLine(line, { holidays: lines.holidays, now })
  const facts = [audienceWords(line), line.telephone ?? line.text ?? line.email ?? line.web, said ?? hours]
  const isUrgent = line.shown && due?.hours === 'hidden'
  return (
    <li class={isUrgent ? 'rose-list__urgent' : undefined}>
      <div class="rose-row">
        <span class="rose-row__name">
          <Link href={urls.manageHelpLine(line.code)}>{line.name}</Link>
        </span>
        <span class="rose-row__facts">{facts.filter((fact) => fact).join(' · ')}</span>
        {due && <span class="rose-row__why">{dueWords(due)}</span>}
        {line.note !== '' && <span class="rose-row__why rose-quiet">{line.note}</span>}
      </div>
    </li>
  )
}
