/** What a page says of the charity, filled from its settings. */
export const PLACEHOLDERS = [
  'name',
  'charity',
  'area',
  'office',
  'emergency',
  'silent',
  'police',
  'door',
  'door-public',
  'door-professionals',
  'door-hours',
  'door-else',
  'reply',
  'reading',
] as const

export type Placeholder = (typeof PLACEHOLDERS)[number]
export type Facts = Readonly<Record<Placeholder, string>>
/** A number that can be pressed, and whose it is. */
export type Filled = string | { readonly telephone: string; readonly of: string }

/** Those that are telephone numbers, with what a screen reader says before the figures. */
const NUMBERS: Partial<Record<Placeholder, (facts: Facts) => string>> = {
  office: ({ name }) => `Call ${name}: `,
  emergency: () => 'Emergency: ',
  police: () => 'Police: ',
  'door-public': ({ door }) => `Call ${door}: `,
  'door-professionals': ({ door }) => `Call ${door}: `,
}

/** The text in parts, each placeholder filled. What is filled in is never read as Markdown. */
export function fill(text: string, facts: Facts): Filled[] {
  return text.split(/(\{[^{}]*\})/).flatMap((part): Filled[] => {
    const name = PLACEHOLDERS.find((one) => part === `{${one}}`)
    if (name === undefined) return part === '' ? [] : [part]
    const of = NUMBERS[name]
    return of ? [{ telephone: facts[name], of: of(facts) }] : [facts[name]]
  })
}

/** The same where nothing can be pressed: titles and what search engines show. */
export function fillPlainly(text: string, facts: Facts): string {
  return fill(text, facts)
    .map((part) => (typeof part === 'string' ? part : part.telephone))
    .join('')
}

/** What stands in braces and is no placeholder, and braces that belong to nothing. */
export function unknownIn(text: string): string[] {
  const named = text.match(/\{[^{}]*\}/g) ?? []
  const known: readonly string[] = PLACEHOLDERS.map((one) => `{${one}}`)
  const rest = text.replaceAll(/\{[^{}]*\}/g, '').match(/[{}]/g) ?? []
  return [...named.filter((one) => !known.includes(one)), ...rest]
}
