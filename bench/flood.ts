import { connect, type Socket } from 'node:net'

/** `perSecond`: pages answered. `cpu`: milliseconds of the server's processor a page. `busy`: of one core, how much of the time. */
export type Flooded = { readonly perSecond: number; readonly cpu: number; readonly busy: number }
type Target = { readonly base: string; readonly cpu: () => Promise<number> }
type Flood = { readonly milliseconds: number; readonly atOnce: number }

/**
 * Asks for one page as often as the server answers, on connections that stay open as long as it lets them. It writes and
 * reads sockets itself, since node:http as a client costs more than node:http as a server, and would be what is measured.
 * Throws unless every answer is a 200 of a known length.
 */
export async function flood({ base, cpu }: Target, path: string, { milliseconds, atOnce }: Flood): Promise<Flooded> {
  const { host, hostname, port } = new URL(base)
  const question = Buffer.from(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\naccept-encoding: gzip, deflate, br\r\n\r\n`)
  const worked = await cpu()
  const start = performance.now()
  const until = start + milliseconds
  const one = async () => {
    let pages = 0
    while (performance.now() < until) pages += await ask(connect(Number(port), hostname), question, until)
    return pages
  }
  const pages = (await Promise.all(Array.from({ length: atOnce }, one))).reduce((all, some) => all + some, 0)
  const took = performance.now() - start
  const spent = (await cpu()) - worked
  return { perSecond: (pages * 1_000) / took, cpu: spent / pages, busy: spent / took }
}

/** Until the time is over, or the server wants another connection. Answers how many pages came. */
function ask(socket: Socket, question: Buffer, until: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let pages = 0
    let answer = NOTHING
    const fail = (what: string) => {
      socket.destroy()
      reject(new Error(`${what}: ${question.toString('latin1', 0, question.indexOf('\r'))}`))
    }
    socket.setNoDelay(true)
    socket.on('error', reject)
    socket.on('end', () => fail('The server hung up in the middle'))
    socket.on('connect', () => socket.write(question))
    socket.on('data', (part) => {
      answer = answer.length === 0 ? part : Buffer.concat([answer, part])
      const head = headOf(answer)
      if (head === null || answer.length < head.whole) return
      if (!head.isGood || answer.length > head.whole) return fail(`Not a page but ${answer.toString('latin1', 0, 40)}`)
      pages += 1
      answer = NOTHING
      if (!head.isLast && performance.now() < until) return socket.write(question)
      socket.removeAllListeners('end')
      socket.end()
      resolve(pages)
    })
  })
}

const NOTHING = Buffer.alloc(0)
const END_OF_HEAD = Buffer.from('\r\n\r\n')

/** `whole`: bytes of head and body. `isLast`: the server answers nothing more on this connection. Null: there is more to come. */
function headOf(answer: Buffer): { whole: number; isGood: boolean; isLast: boolean } | null {
  const end = answer.indexOf(END_OF_HEAD)
  if (end === -1) return null
  const head = answer.toString('latin1', 0, end + 2)
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(head)?.[1]
  return {
    whole: end + END_OF_HEAD.length + Number(length ?? 0),
    isGood: head.startsWith('HTTP/1.1 200 ') && length !== undefined,
    isLast: /\r\nconnection: close\r\n/i.test(head),
  }
}
