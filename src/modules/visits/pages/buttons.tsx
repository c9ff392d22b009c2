import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'
import type { Visit } from '../rules/records.ts'

/** The field of the page's own key, by which its buttons work on when nobody is signed in any more. */
export const PAGE_KEY = 'page_key'

type Own = {
  visit: Pick<Visit, 'id' | 'deadline'>
  csrf: string
  more: readonly number[]
  pageKey: string
  /** Nothing but a call for help is left. */
  ended?: boolean
}

/** What whoever is out can press, with a thumb and without looking twice. */
export function OwnButtons({ visit, csrf, more, pageKey, ended = false }: Own) {
  const form = (deed: urls.VisitDeed) => ({
    action: urls.visitDeed(visit.id, deed),
    csrf,
    classes: 'rose-inline-form',
    kept: false,
  })
  const key = <input type="hidden" name={PAGE_KEY} value={pageKey} />
  return (
    <div class="rose-taps">
      {!ended && (
        <Form {...form('return')}>
          {key}
          <Button text="I am back safely" preventDoubleClick={true} />
        </Form>
      )}
      {more.map((minutes) => (
        <Form {...form('extension')}>
          {key}
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
      <Form {...form('help')}>
        {key}
        <Button text="I need help" classes="govuk-button--warning" preventDoubleClick={true} />
      </Form>
    </div>
  )
}

/** What whoever looks for a colleague can say. */
export function WatcherButtons({ visit, csrf }: { visit: Visit; csrf: string }) {
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
