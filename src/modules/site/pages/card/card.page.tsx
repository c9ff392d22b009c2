import type { Organisation } from '#platform/organisation.ts'
import type { HelpLine } from '#platform/pure/help-line.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { Phone, TextNumber } from '../words/phone.page.tsx'

/** A card to print: figures, and the names of those lines whose names tell nothing. */
export function CardPage({ emergency, lines }: { emergency: Organisation['emergency']; lines: readonly HelpLine[] }) {
  return (
    <>
      <h1>Numbers to keep</h1>
      <p class="rose-screen">
        You can print this card, or copy the numbers by hand. It does not say why you have it. Names that could tell are
        not on it. But somebody may find it, and ask. Keep it only if that is safe. A file that you save stays on the
        phone.
      </p>
      <ul class="rose-keep">
        <li>
          Emergency <Phone number={emergency.number} />
        </li>
        <li>
          Police <Phone number={emergency.police} />
        </li>
        {lines.map(({ name, telephone, text }) => (
          <li>
            {name} {telephone ? <Phone number={telephone} /> : <TextWay number={text ?? ''} />}
          </li>
        ))}
      </ul>
      <p class="rose-screen">
        There are small cards to cut out as well, as a file to print. Your phone keeps that file until you delete it. So
        open it only if that is safe. <Link href={urls.youCardPdf}>Cards to cut out (PDF)</Link>
      </p>
      <p class="rose-screen">
        <a href={urls.youHelp}>Someone to talk to</a>
      </p>
    </>
  )
}

function TextWay({ number }: { number: string }) {
  return (
    <span>
      text <TextNumber number={number} />
    </span>
  )
}
