import { type Attributes, attributesOf, classNames, type Styled, type Words, wordsOf } from './markup.ts'
import { linkTo } from './safe-href.ts'

export interface Breadcrumb extends Words {
  href?: string | undefined
  attributes?: Attributes | undefined
}

export interface BreadcrumbsProps extends Styled {
  items: readonly Breadcrumb[]
  labelText?: string | undefined
  collapseOnMobile?: boolean | undefined
}

/** Where this page stands; an entry without an address is the page itself. */
export function Breadcrumbs(props: BreadcrumbsProps) {
  const { items, labelText = 'Breadcrumb', collapseOnMobile, classes, attributes } = props
  const collapse = collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile'
  return (
    <nav
      class={classNames('govuk-breadcrumbs', classes, collapse)}
      {...attributesOf(attributes)}
      aria-label={labelText}
    >
      <ol class="govuk-breadcrumbs__list">{items.map(crumb)}</ol>
    </nav>
  )
}

function crumb({ href, attributes, ...words }: Breadcrumb) {
  if (!href) {
    return (
      <li class="govuk-breadcrumbs__list-item" aria-current="page">
        {wordsOf(words)}
      </li>
    )
  }
  return (
    <li class="govuk-breadcrumbs__list-item">
      <a class="govuk-breadcrumbs__link" {...linkTo(href)} {...attributesOf(attributes)}>
        {wordsOf(words)}
      </a>
    </li>
  )
}
