import { Button } from '#ui/button.tsx'
import * as urls from '#urls'
import type { HomeFacts } from './facts.ts'
import { ForYou } from './for-you.page.tsx'
import { Phone } from './phone.page.tsx'

/** The front page. */
export function HomePage({ organisation: facts }: { organisation: HomeFacts }) {
  const { name, area } = facts.organisation
  return (
    <>
      <div class="rose-hero">
        <h1>You deserve to be safe</h1>
        <p class="rose-lead">
          {name} helps children and young people in {area} who are hurt by sexual exploitation, or who could be. We help
          the adults around them too.
        </p>
      </div>
      <HelpNow {...facts} />
      <ForYou {...facts} />
      <ForAdults {...facts} />
      <WhoWeAre {...facts} />
    </>
  )
}

function HelpNow({ emergency, young_people_lines: lines }: HomeFacts) {
  return (
    <section aria-labelledby="help-now">
      <h2 id="help-now">Help now</h2>
      <div class="rose-cards">
        <HelpCard when="In danger right now" number={emergency.number} note={emergency.silent} />
        {lines.map((line) => (
          <HelpCard when={`Want to talk: ${line.name}`} number={line.number} note={capital(line.note)} />
        ))}
        <HelpCard when="The police, if it can wait" number={emergency.police} note="Day and night." />
      </div>
    </section>
  )
}

function HelpCard({ when, number, note }: { when: string; number: string; note: string }) {
  return (
    <div class="rose-card">
      <h3>{when}</h3>
      <p class="rose-lead">
        Call <Phone number={number} />
      </p>
      <p>{note}</p>
    </div>
  )
}

function capital(note: string): string {
  const sentence = note.slice(0, 1).toUpperCase() + note.slice(1)
  return sentence.endsWith('.') ? sentence : `${sentence}.`
}

function ForAdults({ front_door: door, emergency, organisation: { name } }: HomeFacts) {
  return (
    <section aria-labelledby="adults">
      <h2 id="adults">If you are worried about a child</h2>
      <p>
        You do not have to be sure. Tell {door.name} what you have seen or heard: <Phone number={door.public} />,{' '}
        {door.hours}. At other times {door.out_of_hours}. If a child is in danger now, call{' '}
        <Phone number={emergency.number} />.
      </p>
      <p>
        Stay calm, listen, and believe them. Do not ask for the whole story, and never blame them for what was done.
      </p>
      <h3>If you work with children and young people</h3>
      <p>
        Call {door.short} first when a child may be at risk of harm: <Phone number={door.professionals} />. {name} is
        not an emergency service and does not replace that call.
      </p>
      <p>
        You can then ask us to support a young person if the local partnership’s screening found a medium or high risk.
        The form takes about ten minutes. You need no account.
      </p>
      <Button href={urls.refer} text="Refer a young person" />
    </section>
  )
}

function WhoWeAre({ organisation: { name, charity, area, since, team_since: teamSince, telephone } }: HomeFacts) {
  return (
    <section aria-labelledby="who">
      <h2 id="who">Who we are</h2>
      <p>
        {name} stands for Reaching Out on Sexual Exploitation. It is a small team of {charity}, a charity that has
        worked since {since}. Since {teamSince} our practitioners have supported young people across {area}, one to one,
        at their own pace. We also run drop-ins and groups.
      </p>
      <p>
        <a href={urls.impact}>See how many young people we support</a>, counted openly, year by year.
      </p>
      <p>
        Office telephone: <Phone number={telephone} />
      </p>
    </section>
  )
}
