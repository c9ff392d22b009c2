import type { Organisation } from '#platform/organisation.ts'
import { type Entry, Field } from '#ui/field.tsx'
import { OWN_LINE } from './ask.form.ts'

type Lists = Organisation['call_requests']
type Asked = { readonly entry: Entry }

export function HowToReach({ entry }: Asked) {
  return (
    <>
      <Field
        entry={entry}
        name="nickname"
        label="What can we call you?"
        hint={{ text: 'Any name you like.' }}
        autocomplete="off"
        spellcheck={false}
      />
      <Field
        entry={entry}
        name="way"
        as="radios"
        classes="govuk-radios--small"
        label="How can we reach you?"
        items={[
          { value: 'call', text: 'Call me' },
          { value: 'text', text: 'Text me' },
          {
            value: 'relay',
            text: 'Call me with Relay UK',
            hint: { text: 'If it is hard for you to hear or to speak.' },
          },
        ]}
      />
      <Field
        entry={entry}
        name="number"
        label="On which number?"
        hint={{ text: 'A phone that is safe for you.' }}
        inputmode="tel"
        autocomplete="off"
      />
    </>
  )
}

const DAY_LABELS = [
  { value: 'any-day', text: 'Any day' },
  { value: 'monday', text: 'Monday' },
  { value: 'tuesday', text: 'Tuesday' },
  { value: 'wednesday', text: 'Wednesday' },
  { value: 'thursday', text: 'Thursday' },
  { value: 'friday', text: 'Friday' },
  { value: 'saturday', text: 'Saturday' },
  { value: 'sunday', text: 'Sunday' },
]

export function WhenSafe({ entry, times }: Asked & Lists) {
  return (
    <>
      <Field
        entry={entry}
        name="days"
        as="checkboxes"
        classes="govuk-checkboxes--small"
        label="Which days are safe?"
        hint={{ text: 'Choose all that are.' }}
        items={DAY_LABELS}
      />
      <Field
        entry={entry}
        name="times"
        as="checkboxes"
        classes="govuk-checkboxes--small"
        label="What time is safe?"
        hint={{ text: 'Choose all that are.' }}
        items={itemsOf(times)}
      />
    </>
  )
}

export function WhoElse({ entry, others, lines }: Asked & Lists) {
  return (
    <>
      <Field
        entry={entry}
        name="others"
        as="checkboxes"
        classes="govuk-checkboxes--small"
        label="Who else might answer, or see the phone?"
        hint={{ text: 'You can leave this out.' }}
        items={itemsOf(others)}
      />
      <Field
        entry={entry}
        name="line"
        as="radios"
        classes="govuk-radios--small"
        label="If someone else answers, what should we say?"
        hint={{ text: 'We never say that you asked us to call.' }}
        items={[
          ...lines.map(({ code, label }) => ({ value: code, text: `“${label}”` })),
          { value: OWN_LINE, text: 'Something else' },
        ]}
      />
      <Field
        entry={entry}
        name="own_line"
        label="If something else: what should we say?"
        hint={{ text: 'Only the words we should say.' }}
        autocomplete="off"
      />
      <Field
        entry={entry}
        name="message"
        as="radios"
        classes="govuk-radios--small"
        label="May we leave a message?"
        hint={{ text: 'If you do not choose, we leave none.' }}
        items={[
          { value: 'no', text: 'No' },
          { value: 'yes', text: 'Yes' },
        ]}
      />
    </>
  )
}

export function Wishes({ entry, topics }: Asked & Lists) {
  return (
    <>
      <Field
        entry={entry}
        name="speaks"
        as="radios"
        classes="govuk-radios--small"
        label="Would you like someone who speaks your language?"
        items={[
          { value: 'english', text: 'No, English is fine' },
          { value: 'language', text: 'Yes' },
          { value: 'outside', text: 'Yes, but nobody from my community' },
        ]}
      />
      <Field entry={entry} name="language" label="If yes: which language?" autocomplete="off" />
      <Field
        entry={entry}
        name="topic"
        as="radios"
        classes="govuk-radios--small"
        label="What is it about?"
        hint={{ text: 'You can leave this out.' }}
        items={itemsOf(topics)}
      />
    </>
  )
}

function itemsOf(list: readonly { readonly code: string; readonly label: string }[]) {
  return list.map(({ code, label }) => ({ value: code, text: label }))
}
