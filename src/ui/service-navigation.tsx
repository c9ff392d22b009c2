import type { ComponentChildren, VNode } from 'preact'
import { type Attributes, attributesOf, classNames, type Items, type Styled, type Words, wordsOf } from './markup.ts'
import { linkTo } from './safe-href.ts'

export interface NavigationItem extends Words {
  href?: string | undefined
  /** The page itself. */
  current?: boolean | undefined
  /** A page within this part of the site. */
  active?: boolean | undefined
  attributes?: Attributes | undefined
}

export interface NavigationSlots {
  start?: VNode | undefined
  end?: VNode | { html: VNode; align?: string | undefined } | undefined
  navigationStart?: VNode | undefined
  navigationEnd?: VNode | undefined
}

export interface ServiceNavigationProps extends Styled {
  serviceName?: string | undefined
  serviceUrl?: string | undefined
  navigation?: Items<NavigationItem> | undefined
  navigationLabel?: string | undefined
  navigationId?: string | undefined
  navigationClasses?: string | undefined
  menuButtonText?: string | undefined
  menuButtonLabel?: string | undefined
  collapseNavigationOnMobile?: boolean | undefined
  ariaLabel?: string | undefined
  slots?: NavigationSlots | undefined
}

/** The name of the service and its main pages. */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const { classes, attributes, slots } = props
  const end = endSlot(slots?.end)
  const shared = {
    class: classNames('govuk-service-navigation', classes),
    'data-module': 'govuk-service-navigation',
    ...attributesOf(attributes),
  }
  const inner = (
    <div class={classNames('govuk-width-container', end.inline && 'govuk-service-navigation__inlining-container')}>
      {slots?.start}
      <div class="govuk-service-navigation__container">
        {props.serviceName && serviceName(props.serviceName, props.serviceUrl)}
        <PageLinks {...props} />
      </div>
      {end.html}
    </div>
  )
  // A name makes this more than navigation, so it becomes a landmark of its own.
  if (!props.serviceName && !slots?.start && !end.html) return <div {...shared}>{inner}</div>
  return (
    <section aria-label={props.ariaLabel ?? 'Service information'} {...shared}>
      {inner}
    </section>
  )
}

function endSlot(end: NavigationSlots['end']): { html: VNode | undefined; inline: boolean } {
  if (end && 'html' in end) return { html: end.html, inline: end.align === 'inline' }
  return { html: end, inline: false }
}

function serviceName(name: string, url: string | undefined) {
  return (
    <span class="govuk-service-navigation__service-name">
      {url ? (
        <a {...linkTo(url)} class="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  )
}

function PageLinks(props: ServiceNavigationProps) {
  const { slots, navigationClasses } = props
  const items = (props.navigation ?? []).filter((item) => Boolean(item)) as NavigationItem[]
  if (items.length === 0 && !slots?.navigationStart && !slots?.navigationEnd) return null
  const menuButtonText = props.menuButtonText || 'Menu'
  const navigationId = props.navigationId || 'navigation'
  const collapse = props.collapseNavigationOnMobile ?? items.length > 1
  return (
    <nav
      aria-label={props.navigationLabel || menuButtonText}
      class={classNames('govuk-service-navigation__wrapper', navigationClasses)}
    >
      {collapse && menuButton(navigationId, menuButtonText, props.menuButtonLabel)}
      <ul class="govuk-service-navigation__list" id={navigationId}>
        {slots?.navigationStart}
        {items.map(pageLink)}
        {slots?.navigationEnd}
      </ul>
    </nav>
  )
}

function menuButton(controls: string, text: string, label: string | undefined) {
  return (
    <button
      type="button"
      class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
      aria-controls={controls}
      aria-label={label && label !== text ? label : undefined}
      hidden
      aria-hidden="true"
    >
      {text}
    </button>
  )
}

function pageLink({ href, current, active, attributes, ...words }: NavigationItem) {
  const here = current || active
  const ariaCurrent = current ? 'page' : active ? 'true' : undefined
  const face: ComponentChildren = here ? (
    // Bold text still tells where one is when a reader's own colours replace ours.
    <strong class="govuk-service-navigation__active-fallback">{wordsOf(words)}</strong>
  ) : (
    wordsOf(words)
  )
  return (
    <li class={classNames('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}>
      {href ? (
        <a
          class="govuk-service-navigation__link"
          {...linkTo(href)}
          aria-current={ariaCurrent}
          {...attributesOf(attributes)}
        >
          {face}
        </a>
      ) : (
        <span class="govuk-service-navigation__text" aria-current={ariaCurrent}>
          {face}
        </span>
      )}
    </li>
  )
}
