/** NIST SP 800-63B and OWASP ASVS 5.0, 6.2: long, not known to everybody, and nothing asked about its letters. */
export const SHORTEST = 12
export const LONGEST = 128

/** Words that an attacker who knows the person tries first. */
export type Known = {
  readonly name: string
  readonly email: string
  readonly organisation: string
  /** Whether a text in small letters is among the passwords that everybody tries. */
  readonly isCommon: (text: string) => boolean
}

/** What is wrong with a new password, in one sentence; null: it will do. */
export function faultOf(password: string, known: Known): string | null {
  const typed = password.normalize('NFC')
  const length = [...typed].length
  if (length === 0) return 'Choose a password.'
  if (length < SHORTEST) return `Make the password longer: it needs at least ${SHORTEST} characters.`
  if (length > LONGEST) return `Make the password shorter: it can have up to ${LONGEST} characters.`
  if (isGuessed(typed, known)) return 'Choose another password: this one is among the first that somebody would try.'
  if (isAbout(typed, known))
    return 'Choose another password: this one is mostly a name, an e-mail address or what we are called.'
  return null
}

/** Common as it stands, written large, with numbers or signs put around it, or said over and over. */
function isGuessed(typed: string, { isCommon }: Known): boolean {
  const small = typed.toLowerCase()
  const bare = small.replaceAll(/^[^\p{L}]+|(?<=\p{L})[^\p{L}]+$/gu, '')
  const unit = repeated(small)
  if ([small, small.replaceAll(/[\s._-]/g, ''), repeated(bare)].some((text) => text !== '' && isCommon(text)))
    return true
  return unit !== small && ([...unit].length < SHORTEST / 2 || isCommon(unit))
}

/** The shortest part that the text is made of, said over and over. */
function repeated(text: string): string {
  for (let length = 1; length <= text.length / 2; length++)
    if (text.length % length === 0 && text.slice(0, length).repeat(text.length / length) === text)
      return text.slice(0, length)
  return text
}

/** Fewer letters and numbers than this besides the known words are no secret. */
const ENOUGH = 6

function isAbout(typed: string, { name, email, organisation }: Known): boolean {
  const words = `${name} ${email} ${organisation}`.split(/[^\p{L}\p{N}]+/u).map(plain)
  const known = words.filter((word) => word.length >= 3).sort((a, b) => b.length - a.length)
  const left = known.reduce((rest, word) => rest.replaceAll(word, ' '), plain(typed)).replaceAll(' ', '')
  return left !== plain(typed) && left.length < ENOUGH
}

/** Small letters without accents, and numbers. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
