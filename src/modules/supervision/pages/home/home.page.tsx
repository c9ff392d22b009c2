import { formatDay as day, formatDate, londonDate } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Meeting, QuestionLine } from '../../rules/records.ts'

type Worker = { id: string; name: string; last: Meeting | null }
/** `team` is null for whoever leads nobody. */
type Given = { team: readonly Worker[] | null; mine: readonly Meeting[]; questions: readonly QuestionLine[] }

export function SupervisionPage({ team, mine, questions }: Given) {
  return (
    <>
      <h1 class="govuk-heading-l">Supervision</h1>
      <p class="govuk-body">
        <Link href={urls.reflections}>My reflections</Link>: yours alone.
      </p>
      {team && <Team team={team} />}
      {questions.length > 0 && <Questions questions={questions} />}
      {(team === null || mine.length > 0) && (
        <section>
          <h2 class="govuk-heading-m">My supervision</h2>
          {mine.length === 0 && <p class="govuk-body rose-quiet">Nothing is written down yet.</p>}
          <ul class="govuk-list">
            {mine.map((meeting) => (
              <li>
                <Link href={urls.supervisionUrl(meeting.id)}>{day(meeting.heldOn)}</Link> with {meeting.ledBy}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Team({ team }: { team: readonly Worker[] }) {
  return (
    <section>
      <h2 class="govuk-heading-m">Our workers</h2>
      <ul class="rose-list">
        {team.map(({ id, name, last }) => (
          <li>
            <div class="rose-row">
              <span class="rose-row__name">{name}</span>
              <Link href={urls.newSupervisionOf(id)}>
                Write down a supervision<span class="govuk-visually-hidden"> with {name}</span>
              </Link>
              <span class="rose-row__facts">
                {last ? (
                  <>
                    Last on <Link href={urls.supervisionUrl(last.id)}>{day(last.heldOn)}</Link>
                  </>
                ) : (
                  'None is written down yet'
                )}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Questions({ questions }: { questions: readonly QuestionLine[] }) {
  return (
    <section>
      <h2 class="govuk-heading-m">Questions for you</h2>
      <ul class="rose-list">
        {questions.map(({ id, name, question, by, at }) => (
          <li>
            <div class="rose-row">
              <span class="rose-row__name">
                <Link href={urls.questionAnswer(id)}>{name}</Link>
              </span>
              <span class="rose-row__facts">
                {by}, {formatDate(londonDate(at))}: {question}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
