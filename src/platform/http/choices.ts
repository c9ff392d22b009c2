type Pair = readonly [string, string]

/**
 * On a page with both versions of a record somebody has chosen, field by field, between their own words and what is saved
 * (`ui/both-versions.tsx`). The choices are put into the form before anybody reads it: a handler sees fields, as ever.
 * `_choose-NAME` says `theirs` or `mine`, `_theirs-NAME` holds the saved fields. A choice that cannot be read changes nothing.
 */
export function applyChoices(pairs: readonly Pair[]): Pair[] {
  const taken = new Map<string, readonly string[]>()
  for (const [name, value] of pairs)
    if (name.startsWith('_theirs-') && isChosen(pairs, name.slice('_theirs-'.length)))
      for (const [field, values] of savedFields(value)) taken.set(field, values)
  const own = pairs.filter(([name]) => !taken.has(name) && !/^_(choose|theirs)-/.test(name))
  return [...own, ...[...taken].flatMap(([field, values]) => values.map((value): Pair => [field, value]))]
}

function isChosen(pairs: readonly Pair[], name: string): boolean {
  return pairs.some(([asked, choice]) => asked === `_choose-${name}` && choice === 'theirs')
}

function savedFields(json: string): [string, readonly string[]][] {
  const saved = parsed(json)
  if (typeof saved !== 'object' || saved === null) return []
  return Object.entries(saved).flatMap(([field, value]): [string, readonly string[]][] => {
    const values: unknown[] = [value].flat()
    const isText = values.every((one) => typeof one === 'string')
    return field.startsWith('_') || !isText ? [] : [[field, values as string[]]]
  })
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
