/** Why a request is looked at before anybody calls. It is kept all the same. */
export const HELD_WORDS = {
  trap: 'A box was filled in that no person sees.',
  'too-quick': 'It was sent quicker than a person writes.',
  'not-our-page': 'It came from no page of ours, or from one that only looked like it.',
  'old-page': 'Its page had been open for very long.',
  'page-again': 'The same page was sent again and again with other words.',
  'one-network': 'Many came from one place within an hour. It can be a school.',
  everybody: 'Many came from everywhere within an hour.',
  'same-number': 'The same number was sent again and again.',
  links: 'There is a link in the words.',
} as const

export type HeldCode = keyof typeof HELD_WORDS

export type Limits = {
  readonly quickest_seconds: number
  readonly page_hours: number
  readonly one_network: number
  readonly everybody: number
  readonly one_page: number
}

export type Signs = {
  readonly trap: string
  /** When its page was made; null: it came from no page of ours. */
  readonly pageMadeAt: Date | null
  readonly now: Date
  /** How many came within the last hour before this one: from this network, from everywhere, from this very page. */
  readonly before: { readonly network: number; readonly everybody: number; readonly page: number }
  /** All that somebody wrote in words of their own. */
  readonly words: readonly string[]
}

const LINK = /https?:|www\.|\[url|<a\s/i

/** What makes it look as if no young person sent it. Each sign can only hold it for somebody to look at. */
export function suspect({ trap, pageMadeAt, now, before, words }: Signs, limits: Limits): HeldCode[] {
  const age = pageMadeAt === null ? null : (now.getTime() - pageMadeAt.getTime()) / 1_000
  const signs: Readonly<Partial<Record<HeldCode, boolean>>> = {
    trap: trap !== '',
    'not-our-page': age === null || age < 0,
    // Nobody's network is as quick as no time at all: then the clock of a practice site stands still.
    'too-quick': age !== null && age > 0 && age < limits.quickest_seconds,
    'old-page': age !== null && age > limits.page_hours * 3_600,
    'page-again': before.page >= limits.one_page,
    'one-network': before.network >= limits.one_network,
    everybody: before.everybody >= limits.everybody,
    links: words.some((one) => LINK.test(one)),
  }
  return (Object.keys(HELD_WORDS) as HeldCode[]).filter((code) => signs[code] === true)
}
