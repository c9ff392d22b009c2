/** Who did it, for those who have no name here. */
export function actorWords(actor: string, names: ReadonlyMap<string, string>): string {
  if (actor === 'public') return 'Somebody who was not signed in'
  if (actor === 'operator') return 'The operator, with bin/rose'
  if (actor.startsWith('task:')) return `Rose itself (${actor.slice(5).replaceAll('-', ' ')})`
  return names.get(actor) ?? 'Somebody who is no longer listed'
}

/** Kinds of record by the word that the trail keeps; one without words of its own is said as it is kept. */
const KINDS: Readonly<Record<string, string>> = {
  attempt: 'what somebody tried',
  cover: 'cover of a colleague',
  'emergency-card': 'an emergency card',
  export: 'a copy of the trail',
  figure: 'figures',
  form: 'a form',
  list: 'a list',
  'look-request': 'a question whom somebody looked for',
  notice: 'a notice',
  person: 'somebody of the team',
  request: 'a request for notes',
  search: 'a search',
  share: 'information shared',
  staff: 'somebody of the team',
  'staff-concern': 'a concern about staff',
  trail: 'the trail itself',
}

export function kindWords(kind: string): string {
  const words = kind.replaceAll('-', ' ')
  return KINDS[kind] ?? `${/^[aeio]/.test(words) ? 'an' : 'a'} ${words}`
}

/** The facts that an act kept about itself, as words. */
export function detailWords(detail: Readonly<Record<string, unknown>>): { key: string; value: string }[] {
  return Object.entries(detail).map(([key, value]) => ({
    key: key.replaceAll(/[-_]/g, ' '),
    value: value === null ? 'none' : value === true ? 'yes' : value === false ? 'no' : String(value),
  }))
}

/** "looked at a case" as it stands in an address: no spaces, and never a name. */
export function actCode(act: string): string {
  return act.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}

export function sentence(act: string): string {
  return act.slice(0, 1).toUpperCase() + act.slice(1)
}
