import { Button } from './button.tsx'
import { attributesOf, classNames, hasWords, type Styled, type Words, wordsOf } from './markup.ts'

export interface ExitThisPageProps extends Styled, Words {
  redirectUrl?: string | undefined
  id?: string | undefined
  activatedText?: string | undefined
  timedOutText?: string | undefined
  pressTwoMoreTimesText?: string | undefined
  pressOneMoreTimeText?: string | undefined
}

/** The large exit button of a page body. The link that is always in reach is `PublicPage`'s own. */
export function ExitThisPage(props: ExitThisPageProps) {
  const { redirectUrl = '/exit', id, classes, attributes, text, html, children } = props
  const words = { text, html, children }
  return (
    <div
      id={id || undefined}
      class={classNames('govuk-exit-this-page', classes)}
      data-module="govuk-exit-this-page"
      {...attributesOf(attributes)}
      {...attributesOf({
        'data-i18n.activated': props.activatedText,
        'data-i18n.timed-out': props.timedOutText,
        'data-i18n.press-two-more-times': props.pressTwoMoreTimesText,
        'data-i18n.press-one-more-time': props.pressOneMoreTimeText,
      })}
    >
      <Button
        classes="govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
        href={redirectUrl}
        attributes={{ rel: 'nofollow noreferrer' }}
      >
        {hasWords(words) ? wordsOf(words) : usualWords}
      </Button>
    </div>
  )
}

const usualWords = (
  <>
    <span class="govuk-visually-hidden">Emergency</span> Exit this page
  </>
)
