import type { ComponentChildren } from 'preact'
import {
  type Attributes,
  attributesOf,
  classNames,
  hasWords,
  type Items,
  type Styled,
  type Words,
  wordsOf,
} from './markup.ts'
import { linkTo } from './safe-href.ts'

export interface PaginationItem {
  number?: string | number | undefined
  href?: string | undefined
  current?: boolean | undefined
  ellipsis?: boolean | undefined
  visuallyHiddenText?: string | undefined
  attributes?: Attributes | undefined
}

export interface PaginationLink extends Words {
  href?: string | undefined
  labelText?: string | undefined
  attributes?: Attributes | undefined
}

export interface PaginationProps extends Styled {
  items?: Items<PaginationItem> | undefined
  previous?: PaginationLink | undefined
  next?: PaginationLink | undefined
  landmarkLabel?: string | undefined
}

/** From page to page: numbered with `items`, or only back and on. */
export function Pagination({ items, previous, next, landmarkLabel, classes, attributes }: PaginationProps) {
  const block = !items && Boolean(next || previous)
  return (
    <nav
      class={classNames('govuk-pagination', block && 'govuk-pagination--block', classes)}
      aria-label={landmarkLabel || 'Pagination'}
      {...attributesOf(attributes)}
    >
      {previous?.href && <ArrowLink rel="prev" word="Previous" link={previous} block={block} />}
      {items && (
        <ul class="govuk-pagination__list">
          {items.map((item) => item && Object.keys(item).length > 0 && pageItem(item))}
        </ul>
      )}
      {next?.href && <ArrowLink rel="next" word="Next" link={next} block={block} />}
    </nav>
  )
}

function pageItem({ number, href, current, ellipsis, visuallyHiddenText, attributes }: PaginationItem) {
  const state = classNames(
    'govuk-pagination__item',
    current && 'govuk-pagination__item--current',
    ellipsis && 'govuk-pagination__item--ellipsis',
  )
  if (ellipsis) return <li class={state}>⋯</li>
  return (
    <li class={state}>
      <a
        class="govuk-link govuk-pagination__link"
        {...linkTo(href)}
        aria-label={visuallyHiddenText ?? `Page ${number}`}
        aria-current={current ? 'page' : undefined}
        {...attributesOf(attributes)}
      >
        {number}
      </a>
    </li>
  )
}

interface ArrowLinkProps {
  rel: 'prev' | 'next'
  word: string
  link: PaginationLink
  block: boolean
}

function ArrowLink({ rel, word, link, block }: ArrowLinkProps) {
  const { href, labelText, attributes, ...words } = link
  const decorated = block && !labelText && 'govuk-pagination__link-title--decorated'
  return (
    <div class={`govuk-pagination__${rel}`}>
      <a class="govuk-link govuk-pagination__link" {...linkTo(href)} rel={rel} {...attributesOf(attributes)}>
        {(block || rel === 'prev') && arrows[rel]}{' '}
        <span class={classNames('govuk-pagination__link-title', decorated)}>
          {hasWords(words) ? wordsOf(words) : usualWords(word)}
        </span>
        {labelText && block && (
          <>
            {' '}
            <span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">{labelText}</span>
          </>
        )}{' '}
        {!block && rel === 'next' && arrows[rel]}
      </a>
    </div>
  )
}

function usualWords(word: string): ComponentChildren {
  return (
    <>
      {word}
      <span class="govuk-visually-hidden"> page</span>
    </>
  )
}

const arrows = {
  prev: arrow(
    'prev',
    'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  ),
  next: arrow(
    'next',
    'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
  ),
}

function arrow(name: string, path: string) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${name}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={path} />
    </svg>
  )
}
