import { formatDate, londonDate, londonTime } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import { blankEntry } from '#ui/field.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Letter, Sent } from '../../rules/records.ts'
import type { Situation } from '../situation.ts'
import { About } from '../top.page.tsx'

type Given = {
  situation: Situation
  letters: readonly Letter[]
  sent: readonly Sent[]
  labelOf: (kind: string) => string
}

export const CHANNEL_WORDS: Readonly<Record<Sent['channel'], string>> = {
  call: 'Call',
  voicemail: 'Voicemail',
  text: 'Text',
  post: 'Letter, posted',
  'in-person': 'Letter, handed over',
}

export function LettersPage({ situation, letters, sent, labelOf }: Given) {
  return (
    <>
      <About situation={situation} title="Letters" entry={blankEntry}>
        <Button href={urls.newLetter(situation.episode.id)} text="Write a letter" />
      </About>
      {letters.length === 0 && !situation.died && <p class="govuk-body">No letter has been written yet.</p>}
      <ul class="rose-list">
        {letters.map((letter) => (
          <li class="rose-row">
            <span class="rose-row__name">
              <Link href={urls.letterUrl(letter.id)}>{labelOf(letter.kind)}</Link>
            </span>
            <span class="rose-row__facts">
              To {letter.toName} · {letter.how === 'post' ? 'by post' : 'to hand over'} ·{' '}
              {formatDate(londonDate(letter.madeAt))} · {letter.madeByName}
            </span>
          </li>
        ))}
      </ul>
      {sent.length > 0 && <h2 class="govuk-heading-m">What has left us</h2>}
      <ul class="rose-list">
        {sent.map((one) => (
          <li>
            <strong>{CHANNEL_WORDS[one.channel]}</strong> to {one.toName}, {formatDate(londonDate(one.at))},{' '}
            {londonTime(one.at)}, by {one.byName}
            {one.cameOfIt && `: ${one.cameOfIt}`}
            {one.words && <p class="govuk-body rose-typed">{one.words}</p>}
            <p class="govuk-hint rose-typed">Safe contact said then: {one.told}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
