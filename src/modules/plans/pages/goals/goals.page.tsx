import { DiedLine, type Summary } from '#modules/young-people'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import { endingLabel, type Goal, MOST_OPEN, type Rating } from '../../rules/goal.ts'
import { day, Heading } from '../pieces.page.tsx'
import { GoalLine } from './goal-line.page.tsx'

const DONE: Readonly<Record<string, string>> = {
  goal: 'The goal is saved.',
  rating: 'What they said is saved.',
  ending: 'The goal is closed.',
}

type Given = { person: Summary; goals: readonly Goal[]; done: string }

export function GoalsPage({ person, goals, done }: Given) {
  const open = goals.filter((goal) => goal.ending === null)
  const closed = goals.filter((goal) => goal.ending !== null)
  const saved = DONE[done]
  const isOver = person.diedOn !== null
  return (
    <>
      {saved && <NotificationBanner type="success" titleText="Done" text={saved} />}
      <Heading person={person} title="Goals" back={urls.youngPersonUrl(person.id)} backText="Back to the record" />
      <DiedLine person={person} />
      {!isOver && (
        <p class="govuk-body">
          What they want, in their own words. How near it feels is theirs to say, from 0 to 10: there is no right
          figure, and it may go either way.
        </p>
      )}
      {open.length === 0 && <p class="govuk-body">There is no open goal.</p>}
      {open.map((goal, i) => (
        <OpenGoal goal={goal} number={i + 1} isOver={isOver} />
      ))}
      {!isOver && open.length < MOST_OPEN && <Button href={urls.newGoal(person.id)} text="Write down a goal" />}
      {!isOver && open.length >= MOST_OPEN && (
        <p class="govuk-body">Three goals are open. Close one to make room for another.</p>
      )}
      {closed.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Closed goals</h2>
          {closed.map((goal) => (
            <ClosedGoal goal={goal} isOver={isOver} />
          ))}
        </>
      )}
    </>
  )
}

function OpenGoal({ goal, number, isOver }: { goal: Goal; number: number; isOver: boolean }) {
  return (
    <section class="rose-card rose-measure" aria-labelledby={`goal-${goal.id}`}>
      <h2 class="govuk-heading-s" id={`goal-${goal.id}`}>
        Goal {number}
      </h2>
      <blockquote class="rose-voice">{goal.words}</blockquote>
      <Ratings ratings={goal.ratings} />
      <p class="govuk-body rose-quiet">
        Set on {day(goal.setOn)}, written down by {goal.madeBy}.
      </p>
      {!isOver && (
        <p class="govuk-body">
          <Link href={urls.goalRating(goal.id)}>
            Ask how near it feels<span class="govuk-visually-hidden">: goal {number}</span>
          </Link>{' '}
          ·{' '}
          <Link href={urls.goalEnding(goal.id)}>
            Close this goal<span class="govuk-visually-hidden">: goal {number}</span>
          </Link>
        </p>
      )}
    </section>
  )
}

function ClosedGoal({ goal, isOver }: { goal: Goal; isOver: boolean }) {
  return (
    <section class="rose-card rose-measure">
      <blockquote class="rose-voice">{goal.words}</blockquote>
      <p class="govuk-body">
        {goal.ending && endingLabel(goal.ending)}, {goal.endedOn && day(goal.endedOn)}. Set on {day(goal.setOn)}.
      </p>
      {goal.endingWords && <blockquote class="rose-voice">{goal.endingWords}</blockquote>}
      {goal.earlierEndings.map((one) => (
        <p class="govuk-body rose-quiet">
          Put right since. {one.endedBy} had closed it on {day(one.endedOn)}: {endingLabel(one.ending).toLowerCase()}
          {one.words && (
            <>
              {', '}
              <q class="rose-typed">{one.words}</q>
            </>
          )}
        </p>
      ))}
      {!isOver && (
        <p class="govuk-body">
          <Link href={urls.goalEnding(goal.id)}>
            Put right how it was closed<span class="govuk-visually-hidden">: {goal.words}</span>
          </Link>
        </p>
      )}
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">How near it felt</span>
        </summary>
        <div class="govuk-details__text">
          <Ratings ratings={goal.ratings} />
        </div>
      </details>
    </section>
  )
}

/** The figures as they were said, with the days; the line says the same to the eye. */
function Ratings({ ratings }: { ratings: readonly Rating[] }) {
  if (ratings.length === 0) return <p class="govuk-body">They have not said yet how near it feels.</p>
  return (
    <>
      {ratings.length > 1 && <GoalLine ratings={ratings} />}
      <table class="govuk-table">
        <caption class="govuk-visually-hidden">How near it feels, as they say it</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {['Day', '0 to 10', 'In their words'].map((heading) => (
              <th scope="col" class="govuk-table__header">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {ratings.map((one) => (
            <tr class="govuk-table__row">
              <td class="govuk-table__cell">{day(one.ratedOn)}</td>
              <td class="govuk-table__cell">{one.rating}</td>
              <td class="govuk-table__cell rose-typed">{one.words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
