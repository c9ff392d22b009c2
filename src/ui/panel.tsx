import type { VNode } from 'preact'
import { Button } from './button.tsx'
import { attributesOf, classNames, hasWords, type Styled, type Words, wordsOf } from './markup.ts'
import { linkTo } from './safe-href.ts'

export interface PanelAction extends Styled {
  text: string
  href?: string | undefined
  type?: 'submit' | 'button' | undefined
}

export interface PanelProps extends Styled, Words {
  titleText?: string | undefined
  titleHtml?: VNode | undefined
  headingLevel?: 1 | 2 | 3 | 4 | undefined
  /** Only for the interruption variant (class `govuk-panel--interruption`). */
  actions?: (Styled & { items?: readonly PanelAction[] | undefined }) | undefined
}

/** The end of a task ("sent"), or a pause before one. */
export function Panel(props: PanelProps) {
  const { titleText, titleHtml, headingLevel = 1, actions, classes, attributes, text, html, children } = props
  const interruption = classes?.includes('govuk-panel--interruption') === true
  const Heading = `h${headingLevel}` as 'h1'
  const words = { text, html, children }
  return (
    <div
      class={classNames('govuk-panel', !interruption && 'govuk-panel--confirmation', classes)}
      {...attributesOf(attributes)}
    >
      <Heading class="govuk-panel__title">{titleHtml ?? titleText}</Heading>
      {hasWords(words) && <div class="govuk-panel__body">{wordsOf(words)}</div>}
      {interruption && actions && panelActions(actions)}
    </div>
  )
}

function panelActions({ items = [], classes, attributes }: NonNullable<PanelProps['actions']>) {
  return (
    <div class={classNames('govuk-panel__actions', classes)} {...attributesOf(attributes)}>
      {items.length > 0 && <div class="govuk-button-group">{items.map((item) => [panelAction(item), ' '])}</div>}
    </div>
  )
}

function panelAction({ text, href, type, classes, attributes }: PanelAction) {
  if (href && type !== 'button') {
    return (
      <a class={classNames('govuk-link govuk-link--inverse', classes)} {...linkTo(href)} {...attributesOf(attributes)}>
        {text}
      </a>
    )
  }
  const inverse = classNames('govuk-button--inverse', classes)
  return <Button text={text} type={type ?? 'button'} classes={inverse} href={href} attributes={attributes} />
}
