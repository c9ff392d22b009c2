import type { ComponentChildren } from 'preact'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Reading } from '../../rules/reading.ts'
import { replyWords } from '../../rules/when-words.ts'
import { WhenRead } from './when-read.page.tsx'

type Given = {
  readonly reading: Reading
  readonly now: Date
  /** Whom to call in danger. */
  readonly urgent: ComponentChildren
}

/** After it was sent. Nothing of what was written stands here: the next person at the device may read it. */
export function NextPage({ reading, now, urgent }: Given) {
  return (
    <>
      <h1>Thank you. We have it.</h1>
      <img src={urls.youCallDot} alt="" width="1" height="1" loading="lazy" />
      <h2>What happens next</h2>
      <WhenRead reading={reading} now={now} />
      <ul>
        {reading.is !== 'nobody' && <li>{capital(replyWords(reading, now))}.</li>}
        <li>We use the way and the times you chose.</li>
        <li>If someone else answers, we do not say that you asked us to call.</li>
        <li>You do not have to answer. You can say “wrong number” or hang up.</li>
      </ul>
      {urgent}
      <h2>What stays on this phone</h2>
      <ul>
        <li>What you wrote is not on this page. Going back does not show it.</li>
        <li>Press “Leave this page” when you are done. Then close the tab.</li>
        <li>
          The phone may still list this site. <Link href={urls.youPrivate}>How to take out only this site</Link>
        </li>
        <li>Do not clear your whole history. Someone may ask why.</li>
      </ul>
    </>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
