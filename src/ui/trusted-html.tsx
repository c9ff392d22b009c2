import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'

declare const trusted: unique symbol

/**
 * Markup that is sent to the browser as it stands. Only this file can make one, so every place where escaping is
 * given up can be found by searching for `trustedHtml`.
 */
export type TrustedHtml = VNode & { readonly [trusted]: true }

/**
 * Marks a string as markup that our own code wrote. It adds no element of its own, so it can stand anywhere.
 * Threat: a string that a visitor can influence, given to this function, runs as script in a worker's browser.
 * Give it constants and the output of our own renderers, never words from a form, a file or the database.
 */
export function trustedHtml(markup: string): TrustedHtml {
  return jsxTemplate([markup]) as TrustedHtml
}

/**
 * The one style block of a page, byte for byte as built, because the page's security policy allows it by its hash.
 * Throws if the text could end the block early.
 */
export function trustedStyle(css: string): TrustedHtml {
  if (/<\/style|<!--/i.test(css)) throw new Error('A style sheet may not contain the end of a style block')
  return trustedHtml(`<style>${css}</style>`)
}
