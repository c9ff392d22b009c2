import type { ComponentChildren } from 'preact'
import {
  attributesOf,
  classNames,
  hasWords,
  type Items,
  type Phrase,
  phrase,
  type Styled,
  type Words,
  wordsOf,
} from './markup.ts'
import { linkTo } from './safe-href.ts'

export interface SummaryAction extends Styled, Words {
  href?: string | undefined
  /** Finishes the link's words for those who hear links alone: "Change" … "date of birth". */
  visuallyHiddenText?: string | undefined
}

export interface SummaryActions extends Styled {
  items?: readonly SummaryAction[] | undefined
}

export interface SummaryRow {
  key: Phrase
  value: Phrase
  classes?: string | undefined
  actions?: SummaryActions | undefined
}

type CardTitle = Phrase<Styled & { headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined }>

export interface SummaryCard extends Styled {
  title?: CardTitle | undefined
  actions?: SummaryActions | undefined
}

export interface SummaryListProps extends Styled {
  rows: Items<SummaryRow>
  card?: SummaryCard | undefined
}

/** Facts with their names, and links to change them; inside a card when `card` is given. */
export function SummaryList({ rows, card, classes, attributes }: SummaryListProps) {
  const title = phrase(card?.title)
  const someActions = rows.some((row) => row && row.actions?.items?.length)
  const list = (
    <dl class={classNames('govuk-summary-list', classes)} {...attributesOf(attributes)}>
      {rows.map((row) => row && summaryRow(row, Boolean(someActions), title))}
    </dl>
  )
  if (!card) return list
  return (
    <div class={classNames('govuk-summary-card', card.classes)} {...attributesOf(card.attributes)}>
      <div class="govuk-summary-card__title-wrapper">
        {cardTitle(card)}
        {actionList(card.actions, title, cardActions)}
      </div>
      <div class="govuk-summary-card__content">{list}</div>
    </div>
  )
}

function cardTitle({ title: given }: SummaryCard) {
  if (!given) return null
  const title = phrase<Styled & { headingLevel?: number | undefined }>(given)
  const Heading = `h${title.headingLevel ?? 2}` as 'h2'
  return <Heading class={classNames('govuk-summary-card__title', title.classes)}>{wordsOf(title)}</Heading>
}

function summaryRow(row: SummaryRow, someActions: boolean, title: Words | undefined) {
  const key = phrase<Styled>(row.key)
  const value = phrase<Styled>(row.value)
  const noActions = someActions && !row.actions?.items && 'govuk-summary-list__row--no-actions'
  return (
    <div class={classNames('govuk-summary-list__row', noActions, row.classes)}>
      <dt class={classNames('govuk-summary-list__key', key.classes)}>{wordsOf(key)}</dt>
      <dd class={classNames('govuk-summary-list__value', value.classes)}>{wordsOf(value)}</dd>
      {actionList(row.actions, title, rowActions)}
    </div>
  )
}

interface ActionFrame {
  one: (classes: string | undefined, link: ComponentChildren) => ComponentChildren
  several: (classes: string | undefined, links: readonly ComponentChildren[]) => ComponentChildren
}

const rowActions: ActionFrame = {
  one: (classes, link) => <dd class={classNames('govuk-summary-list__actions', classes)}>{link}</dd>,
  several: (classes, links) => (
    <dd class={classNames('govuk-summary-list__actions', classes)}>
      <ul class="govuk-summary-list__actions-list">
        {links.map((link) => (
          <li class="govuk-summary-list__actions-list-item">{link}</li>
        ))}
      </ul>
    </dd>
  ),
}

const cardActions: ActionFrame = {
  one: (classes, link) => <div class={classNames('govuk-summary-card__actions', classes)}>{link}</div>,
  several: (classes, links) => (
    <ul class={classNames('govuk-summary-card__actions', classes)}>
      {links.map((link) => (
        <li class="govuk-summary-card__action">{link}</li>
      ))}
    </ul>
  ),
}

function actionList(actions: SummaryActions | undefined, title: Words | undefined, frame: ActionFrame) {
  const links = (actions?.items ?? []).map((action) => actionLink(action, title))
  if (links.length === 0) return null
  return links.length === 1 ? frame.one(actions?.classes, links[0]) : frame.several(actions?.classes, links)
}

function actionLink(action: SummaryAction, title: Words | undefined) {
  const { href, visuallyHiddenText, classes, attributes, ...words } = action
  return (
    <a class={classNames('govuk-link', classes)} {...linkTo(href)} {...attributesOf(attributes)}>
      {wordsOf(words)}
      {(visuallyHiddenText || hasWords(title)) && (
        <span class="govuk-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {hasWords(title) && <> ({wordsOf(title)})</>}
        </span>
      )}
    </a>
  )
}
