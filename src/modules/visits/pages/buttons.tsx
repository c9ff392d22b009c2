import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'
import type { Visit } from '../rules/records.ts'

type Given = { visit: Visit; csrf: string; more: readonly number[] }

/** What whoever is out can press, with a thumb and without looking twice. */
export function OwnButtons({ visit, csrf, more }: Given) {
  return (
    <div class="rose-taps">
      <Form action={urls.visitDeed(visit.id, 'return')} csrf={csrf} classes="rose-inline-form">
        <Button text="I am back safely" preventDoubleClick={true} />
      </Form>
      {more.map((minutes) => (
        <Form action={urls.visitDeed(visit.id, 'extension')} csrf={csrf} classes="rose-inline-form">
          <input type="hidden" name="deadline" value={visit.deadline} />
          <Button
            text={`${minutes} more minutes`}
            name="minutes"
            value={String(minutes)}
            classes="govuk-button--secondary"
            preventDoubleClick={true}
          />
        </Form>
      ))}
      <Form action={urls.visitDeed(visit.id, 'help')} csrf={csrf} classes="rose-inline-form">
        <Button text="I need help" classes="govuk-button--warning" preventDoubleClick={true} />
      </Form>
    </div>
  )
}

/** What whoever looks for a colleague can say. */
export function WatcherButtons({ visit, csrf }: Omit<Given, 'more'>) {
  return (
    <div class="rose-taps">
      <Form action={urls.visitDeed(visit.id, 'answer')} csrf={csrf} classes="rose-inline-form">
        <Button text="I am dealing with it" name="how" value="dealing" preventDoubleClick={true} />
      </Form>
      <Form action={urls.visitDeed(visit.id, 'answer')} csrf={csrf} classes="rose-inline-form">
        <Button
          text="I have reached them"
          name="how"
          value="reached"
          classes="govuk-button--secondary"
          preventDoubleClick={true}
        />
      </Form>
      <Form action={urls.visitDeed(visit.id, 'return')} csrf={csrf} classes="rose-inline-form">
        <Button text="They are back safely" classes="govuk-button--secondary" preventDoubleClick={true} />
      </Form>
    </div>
  )
}
