import { formatDay } from '#platform/pure/dates.ts'
import type { Audience } from '#platform/pure/help-line.ts'
import { Link } from '#ui/link.tsx'
import type { Shown } from '../../rules/help-lines.ts'
import { Phone, TextNumber } from './phone.page.tsx'

/** Whom one can reach, those first who answer now. What was not verified lately is left out, and not guessed. */
export function Lines({ shown, audience }: { shown: readonly Shown[]; audience: Audience }) {
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
            <p>{one.line.about}</p>
            <Ways {...one} />
            <p class="rose-quiet">{more(one, audience)}</p>
          </li>
        ))}
      </ul>
      {leadsAway && (
        <p class="rose-quiet rose-screen">A link to another site leaves this one. Back does not lead here again.</p>
      )}
    </>
  )
}

function Ways({ line: { name, telephone, text, email, web } }: Shown) {
  return (
    <p class="rose-line__ways">
      {telephone && (
        <span>
          Call <Phone number={telephone} of={`${name}: `} />
        </span>
      )}
      {text && (
        <span>
          Text <TextNumber number={text} />
        </span>
      )}
      {email && <span>{email}</span>}
      {web && (
        <span>
          <Link href={web} rel="noreferrer nofollow">
            {new URL(web).host.replace(/^www\./, '')}
          </Link>
        </span>
      )}
    </p>
  )
}

function more({ line, hours }: Shown, audience: Audience): string {
  const languages = line.languages.join(', ')
  const checkedOn = hours !== null && audience !== 'young-people' ? line.verified.hours : undefined
  return [
    hours,
    line.cost,
    languages === 'English' ? null : languages,
    checkedOn ? `Checked on ${formatDay(checkedOn)}` : null,
  ]
    .filter((part) => part !== null)
    .map((part) => `${part}.`)
    .join(' ')
}
