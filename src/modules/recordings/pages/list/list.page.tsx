import { formatDay } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import * as urls from '#urls'
import { isBehind, LANGUAGES, type Recording, sizeWords } from '../../rules/recording.ts'
import type { PageNow } from '../../setting.ts'

type Given = { recordings: readonly Recording[]; pages: readonly PageNow[]; entry: Entry; csrf: string; inAll: number }

export function ListPage({ recordings, pages, entry, csrf, inAll }: Given) {
  return (
    <>
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">Recordings</h1>
      <p class="govuk-body rose-measure">
        Pages for young people, read aloud or in British Sign Language. Nobody outside hears or sees a recording before
        you put it on the site.
      </p>
      {recordings.length === 0 ? (
        <p class="govuk-body rose-quiet">Nothing has been recorded yet.</p>
      ) : (
        <>
          <ul class="rose-list">
            {recordings.map((one) => (
              <Row one={one} page={pages.find(({ path }) => path === one.page) ?? null} />
            ))}
          </ul>
          <p class="govuk-body rose-quiet">All files together: {sizeWords(inAll)} of 300 MB.</p>
        </>
      )}
      <h2 class="govuk-heading-m">Add a recording</h2>
      <AddForm pages={pages} entry={entry} csrf={csrf} />
    </>
  )
}

export const titleOf = ({ kind, language, page }: Recording, now: PageNow | null) =>
  `${now?.title ?? page}, ${kind === 'sign' ? 'signed' : `read aloud in ${LANGUAGES[language] ?? language}`}`

export function Standing({ one, page }: { one: Recording; page: PageNow | null }) {
  return (
    <>
      {one.isShown ? 'On the site' : one.hasFile ? 'Not on the site' : 'Thrown away'}
      {one.hasFile && isBehind(one, page) && (
        <>
          {' · '}
          <Tag text="the page has changed since" classes="govuk-tag--yellow" />
        </>
      )}
    </>
  )
}

function Row({ one, page }: { one: Recording; page: PageNow | null }) {
  return (
    <li>
      <div class="rose-row">
        <span class="rose-row__name">
          <Link href={urls.manageRecording(one.number)}>{titleOf(one, page)}</Link>
        </span>
        <span class="rose-row__facts">
          <Standing one={one} page={page} /> · {sizeWords(one.size)} · words of {formatDay(one.reviewedOn)}
        </span>
      </div>
    </li>
  )
}

function AddForm({ pages, entry, csrf }: Pick<Given, 'pages' | 'entry' | 'csrf'>) {
  const languages = Object.entries(LANGUAGES).filter(([code]) => code !== 'bfi')
  return (
    <Form action={urls.manageRecordings} csrf={csrf} multipart={true}>
      <Hidden name="send_key" value={String(entry.values['send_key'] ?? '')} />
      <Field
        entry={entry}
        name="page"
        as="select"
        label="Which page does it say?"
        items={[
          { value: '', text: 'Choose a page' },
          ...pages.map(({ path, title, url }) => ({ value: path, text: `${title} (${url})` })),
        ]}
      />
      <Field
        entry={entry}
        name="kind"
        as="radios"
        label="What is it?"
        items={[
          {
            value: 'sound',
            text: 'The page read aloud',
            hint: { text: 'MP3, M4A, OGG or OPUS, up to 8 MB. Speech needs no more than 1 MB for two minutes.' },
          },
          {
            value: 'sign',
            text: 'The page in British Sign Language',
            hint: { text: 'MP4 or WEBM, up to 24 MB. Whoever watches it on a phone pays for each MB.' },
          },
        ]}
      />
      <Field
        entry={entry}
        name="language"
        as="select"
        label="Which language is spoken?"
        hint="You can leave this when the page is signed."
        items={languages.map(([value, text]) => ({ value, text }))}
      />
      <Field
        entry={entry}
        name="file"
        as="file"
        label="The file"
        hint="It goes out as it is. Its own notes go with it, such as where a phone recorded it: have them taken out first."
        attributes={{ accept: '.mp3,.m4a,.ogg,.opus,.mp4,.webm' }}
      />
      <Field
        entry={entry}
        name="note"
        as="textarea"
        writtenBy="us"
        rows={2}
        label="A note for us (optional)"
        hint="For example who speaks or signs, and what is left out. It is not shown on the site."
      />
      <Field
        entry={entry}
        name="exact"
        as="checkboxes"
        label="Does it say what the page says?"
        items={[{ value: 'yes', text: 'I have compared them: it says exactly the words that are on the page today' }]}
      />
      <Button text="Add it" preventDoubleClick={true} />
    </Form>
  )
}
