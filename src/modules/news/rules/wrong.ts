/** What can be wrong with a feed, as its keepers read it: what happened, and what helps. */
const WORDS = {
  practice: 'The practice site fetches nothing from other machines.',
  'not-https':
    'Its address, or one that it leads on to, is not https, so what comes from there could be changed on the way. Ask for an https address.',
  'not-public': 'Its address leads to a machine that is not on the public web. Check the address.',
  'no-such-name': 'There is no machine of that name now. Check the address; perhaps the site has moved.',
  refused: 'The other machine does not answer: it refused the connection.',
  unreachable: 'The other machine cannot be reached.',
  'slow-connect': 'The other machine did not answer in time.',
  'slow-start': 'The other machine took too long before it sent anything.',
  'slow-body': 'The other machine sent it too slowly, and never came to the end.',
  certificate: 'The other machine could not prove who it is: its certificate is not valid.',
  'broken-off': 'The connection broke off before everything had come.',
  redirects: 'Its address leads on and on, and never arrives.',
  'bad-redirect': 'Its address leads on to somewhere that is no web address.',
  gone: 'There is nothing at this address any more (404 or 410). Look on their site for the new one.',
  locked: 'The other machine wants somebody to sign in first (401 or 403). A feed must be open to everybody.',
  busy: 'The other machine says that it is asked too often (429). Rose asks again later.',
  status: 'The other machine answered with a fault of its own.',
  'too-big': 'It is larger than 2 MB, so the rest was not read.',
  packed: 'It came packed in a way that was not asked for.',
  empty: 'It is empty: not one letter came.',
  'wrong-type': 'It is a picture, a film or another file, and not a feed.',
  'web-page':
    'It is a web page, perhaps one to sign in or to agree to cookies, and not a feed. Look for the address of the feed itself.',
  'not-a-feed': 'It is not a feed that Rose can read (RSS, Atom, JSON Feed, Mastodon or Bluesky).',
  'cut-off': 'It ends in the middle: part of it is missing.',
  declarations:
    'It declares entities or a DOCTYPE, which could be used against whoever reads it. Rose does not read such files.',
  'too-deep': 'It is built so deep that it looks like an attack.',
  charset: 'Its letters are not written in the way that it says, so they would come out wrong.',
  'no-items': 'There is no post in it.',
  'no-dates': 'No post in it says in a way that can be trusted when it was said, so none is shown.',
} as const

export type Wrong = keyof typeof WORDS

export const EVERY_WRONG = Object.keys(WORDS) as Wrong[]

/** `code` as it is kept; one that is no longer known is said in general. */
export function wrongWords(code: string, status: number | null): string {
  const words = Object.hasOwn(WORDS, code) ? WORDS[code as Wrong] : 'Something is wrong with it.'
  return status === null || code !== 'status'
    ? words
    : `The other machine answered with a fault of its own (${status}).`
}
