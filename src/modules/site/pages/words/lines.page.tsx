import { formatDay } from '#platform/pure/dates.ts'
import type { Audience } from '#platform/pure/help-line.ts'
import { ENGLISH, isEnglish, type PageLanguage } from '#platform/pure/page-language.ts'
import { Link } from '#ui/link.tsx'
import type { Shown } from '../../rules/help-lines.ts'
import { SaidIn } from './in-language.page.tsx'
import { Phone, TextNumber } from './phone.page.tsx'

/** Whom one can reach, those first who answer now. What was not verified lately is left out, and not guessed. */
export function Lines({
  shown,
  audience,
  language = ENGLISH,
}: {
  shown: readonly Shown[]
  audience: Audience
  language?: PageLanguage | undefined
}) {
  const leadsAway = audience === 'young-people' && shown.some(({ line }) => line.web !== undefined)
  return (
    <>
      <ul class="rose-help-lines">
        {shown.map((one) => (
          <li class="rose-line">
            <p class="rose-line__name">
              <strong>{one.line.name}</strong>
              {one.now && <span class={one.isOpen ? 'rose-now rose-now--open' : 'rose-now'}>{one.now}</span>}
            </p>
            <p>
              <SaidIn language={language} text={one.line.about} />
            </p>
            <Ways {...one} language={language} />
            <p class="rose-quiet">
              <More {...one} audience={audience} language={language} />
            </p>
          </li>
        ))}
      </ul>
      {shown.some(({ hours }) => hours === null) && (
        <p class="rose-quiet">
          {language.say('Where you see no hours, we do not know them for sure. If nobody answers, try another one.')}
        </p>
      )}
      {leadsAway && (
        <p class="rose-quiet rose-screen">
          {language.say('A link to another site leaves this one. Back does not lead here again.')}
        </p>
      )}
    </>
  )
}

function Ways({ line: { name, telephone, text, email, web }, language }: Shown & { language: PageLanguage }) {
  return (
    <p class="rose-line__ways">
      {telephone && (
        <span>
          {language.say('Call')} <Phone number={telephone} of={`${name}: `} language={language} />
        </span>
      )}
      {text && (
        <span>
          {language.say('Text')} <TextNumber number={text} language={language} />
        </span>
      )}
      {email && <span>{email}</span>}
      {web && (
        <span>
          <Link href={web} rel="noreferrer nofollow">
            {webWords(web)}
          </Link>
        </span>
      )}
    </p>
  )
}

/** With its path: on paper it is all that one has, and two lines may live on one site. */
function webWords(web: string): string {
  const { host, pathname } = new URL(web)
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`
}

function More({ line, hours, audience, language }: Shown & { audience: Audience; language: PageLanguage }) {
  const spoken = line.languages.join(', ')
  const checkedOn = hours !== null && audience !== 'young-people' ? line.verified.hours : undefined
  const said = (text: string) => <SaidIn language={language} text={text} />
  const parts = [
    ...(hours === null ? [] : [hours]),
    said(line.cost),
    ...(spoken === 'English' && isEnglish(language) ? [] : [said(spoken)]),
    ...(checkedOn && isEnglish(language) ? [`Checked on ${formatDay(checkedOn)}`] : []),
  ]
  return (
    <>
      {parts.map((part, i) => (
        <>
          {i > 0 && ' '}
          {part}.
        </>
      ))}
    </>
  )
}
