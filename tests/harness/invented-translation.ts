import { readPo } from '../../src/modules/translations/rules/po.ts'

const WORDS = {
  ar: ['هذه', 'كلمات', 'للتجربة', 'فقط', 'وهي', 'ليست', 'ترجمة', 'حقيقية', 'لأي', 'صفحة'],
  pl: ['to', 'są', 'słowa', 'tylko', 'do', 'próby', 'nie', 'żadne', 'prawdziwe', 'tłumaczenie'],
} as const
export type Invented = keyof typeof WORDS

/**
 * A translator's file filled in with words that mean nothing, as long as the English and with everything in it that has to
 * stay. It is for tests alone: what young people read is written by people.
 */
export function inventTranslation(file: string, language: Invented): string {
  const read = readPo(file)
  if ('fault' in read) throw new Error(read.fault)
  const texts = read.entries.map(({ msgid }) => invent(msgid, language))
  const parts = file.split(/^msgstr ".*"$/m)
  // The first is the head, which stays.
  const [head, ...rest] = parts
  return [
    head,
    'msgstr ""',
    rest[0],
    ...rest.slice(1).flatMap((part, i) => [`msgstr ${JSON.stringify(texts[i])}`, part]),
  ].join('')
}

export function invent(english: string, language: Invented): string {
  let at = english.length
  const words = WORDS[language]
  return english.replaceAll(
    /(\]\([^)]*\)|\{[^{}]*\}|\*+)|(\p{L}[\p{L}’'-]*)/gu,
    (_, kept: string | undefined) => kept ?? words[at++ % words.length] ?? '',
  )
}
