import { dictionary } from '@zxcvbn-ts/language-common'

const COMMON: ReadonlySet<string> = new Set(dictionary['passwords-common'].map((word) => word.toLowerCase()))

/** Whether a text in small letters is among some 49,000 passwords that attackers try first. */
export function isCommon(text: string): boolean {
  return COMMON.has(text)
}
