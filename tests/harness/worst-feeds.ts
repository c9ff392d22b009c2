import { type Manner, rss, rssItem, sends } from './feed-server.ts'

const drips: Manner = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/rss+xml' })
  const drop = setInterval(() => response.write(' '), 50)
  response.on('close', () => clearInterval(drop))
}
const floods: Manner = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/rss+xml' })
  response.write('<?xml version="1.0"?><rss version="2.0"><channel><title>')
  const piece = Buffer.alloc(1024 * 1024, 'x')
  let left = 50
  const pour = () => {
    while (left-- > 0) if (!response.write(piece)) return void response.once('drain', pour)
    response.end()
  }
  pour()
}
const leadsOn =
  (location: string): Manner =>
  (_, response) => {
    response.writeHead(302, { location })
    response.end()
  }
const DOCTYPE_BOMB = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
<!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">]><rss version="2.0"><channel><title>&lol3;</title>
${rssItem('&lol3;')}</channel></rss>`
const EXTERNAL = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel>
<title>&x;</title>${rssItem('&x;')}</channel></rss>`
const EXTERNAL_DTD = `<?xml version="1.0"?><!DOCTYPE rss SYSTEM "http://127.0.0.1:9/evil.dtd">${rss(rssItem('x')).slice(38)}`
const LATIN = Buffer.from(rss(rssItem('Caf\xe9')), 'latin1')

/** Every way to fail, and the words by which staff know it. */
export const WORST: readonly (readonly [name: string, manner: Manner, says: string])[] = [
  ['hangs up at once', (request) => request.socket.destroy(), 'broke off'],
  ['takes the question and never answers', () => {}, 'took too long before it sent anything'],
  ['drips, letter by letter', drips, 'too slowly'],
  ['500', sends('Fatal error: Uncaught PDOException', 'text/html', 500), 'a fault of its own (500)'],
  ['404', sends('<html>Not found</html>', 'text/html', 404), 'nothing at this address'],
  ['403', sends('no', 'text/html', 403), 'sign in first'],
  ['429', sends('later', 'text/plain', 429), 'asked too often'],
  ['leads round in a ring', leadsOn('/feed'), 'leads on and on'],
  ['leads to a file', leadsOn('file:///etc/passwd'), 'no web address'],
  ['leads nowhere', leadsOn('http://'), 'no web address'],
  ['leads into another network', leadsOn('http://10.0.0.1/feed'), 'fetches nothing from other machines'],
  [
    'leads to the clouds own secrets',
    leadsOn('http://169.254.169.254/latest/meta-data'),
    'fetches nothing from other machines',
  ],
  [
    'a page to sign in, with 200',
    sends('<!DOCTYPE html><html><title>Sign in</title><form>', 'text/html'),
    'is a web page',
  ],
  ['a page that says it is a feed', sends('<html><head><title>Log in</title></head></html>'), 'is a web page'],
  ['an empty body', sends(''), 'is empty'],
  ['blanks', sends(' \n\n '), 'is empty'],
  ['half of it', sends(rss(rssItem('A'), rssItem('B')).slice(0, 200)), 'ends in the middle'],
  ['ends where a post ends', sends(rss(rssItem('A')).replace('</channel></rss>', '')), 'ends in the middle'],
  [
    'half of its bytes',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': '5000' })
      response.write(rss(rssItem('A')).slice(0, 100))
      setImmediate(() => response.destroy())
    },
    'broke off',
  ],
  ['an entity bomb', sends(DOCTYPE_BOMB), 'declares entities'],
  ['an external entity', sends(EXTERNAL), 'declares entities'],
  ['an external DTD', sends(EXTERNAL_DTD), 'declares entities'],
  ['50 MB', floods, 'larger than 2 MB'],
  [
    '50 MB, and says so',
    (_, response) => {
      response.writeHead(200, { 'content-length': String(50 * 1024 * 1024) })
      response.write('<rss>')
    },
    'larger than 2 MB',
  ],
  ['a wrong charset', sends(LATIN, 'application/rss+xml; charset=utf-8'), 'not written in the way that it says'],
  [
    'a charset that nobody knows',
    sends(LATIN, 'application/rss+xml; charset=klingon'),
    'not written in the way that it says',
  ],
  [
    'a picture',
    sends(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'image/png'),
    'a picture, a film or another file',
  ],
  ['bytes', sends(Buffer.from([1, 0, 2, 0, 3, 255, 254]), 'application/rss+xml'), 'a picture, a film or another file'],
  [
    'packed, unasked',
    (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' })
      response.end(Buffer.from('1f8b0800', 'hex'))
    },
    'packed in a way',
  ],
  ['words', sends('Service temporarily unavailable', 'text/plain'), 'not a feed that Rose can read'],
  ['JSON of an error', sends('{"error":"rate limit"}', 'application/json'), 'not a feed that Rose can read'],
  [
    'half of JSON',
    sends('{"version":"https://jsonfeed.org/version/1.1","items":[{"id"', 'application/json'),
    'ends in the middle',
  ],
  ['a tower of elements', sends(`<rss version="2.0"><channel>${'<a>'.repeat(5_000)}`), 'so deep'],
  ['no post', sends(rss()), 'no post in it'],
  ['no date', sends(rss(rssItem('A', { date: '' }))), 'when it was said'],
  [
    'a head without end',
    (request) => {
      request.socket.write('HTTP/1.1 200 OK\r\n')
      const drop = setInterval(() => request.socket.write(`x-${'a'.repeat(2_000)}: b\r\n`), 5)
      request.socket.on('close', () => clearInterval(drop))
    },
    'broke off',
  ],
]
