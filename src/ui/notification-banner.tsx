import type { VNode } from 'preact'
import { attributesOf, classNames, type Styled, type Words } from './markup.ts'

export interface NotificationBannerProps extends Styled, Words {
  type?: string | undefined
  titleText?: string | undefined
  titleHtml?: VNode | undefined
  titleId?: string | undefined
  titleHeadingLevel?: 2 | 3 | 4 | 5 | undefined
  role?: 'alert' | 'region' | undefined
  disableAutoFocus?: boolean | undefined
}

/** News about what was just done (`type="success"`), or something to know before going on. */
export function NotificationBanner(props: NotificationBannerProps) {
  const { titleText, titleHtml, titleHeadingLevel, children, html, text, classes, attributes } = props
  const success = props.type === 'success'
  const titleId = props.titleId || 'govuk-notification-banner-title'
  const Heading = `h${titleHeadingLevel ?? 2}` as 'h2'
  const content = children ?? html
  return (
    <div
      class={classNames('govuk-notification-banner', success && 'govuk-notification-banner--success', classes)}
      role={props.role ?? (success ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus === undefined ? undefined : String(props.disableAutoFocus)}
      {...attributesOf(attributes)}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {titleHtml ?? (titleText || (success ? 'Success' : 'Important'))}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {content ?? (text && <p class="govuk-notification-banner__heading">{text}</p>)}
      </div>
    </div>
  )
}
