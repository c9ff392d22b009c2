import { createServer, type Socket } from 'node:net'
import { beforeEach, describe, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../tests/harness/fresh-database.ts'
import { type Post, sendWaitingMail, writeMail } from './mail.ts'
import { postBySmtp } from './smtp.ts'
import { PUBLIC } from './viewer.ts'

const database = useDatabase()
beforeEach(() => database.asOwner('delete from platform.mail'))

const mail = { to: 'h.quill@larkfield.example', subject: 'Your form', body: 'https://rose.example/refer/return/x' }
const write = (at = NOW) => database.transactions.run(PUBLIC, at, (tx) => writeMail(tx, mail, at))
const send = (post: Post, at = NOW) => sendWaitingMail({ transactions: database.transactions, clock: () => at, post })
const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000)
const fails: Post = async () => {
  throw Object.assign(new Error('550 no such user h.quill@larkfield.example'), { responseCode: 550 })
}

describe('mail', () => {
  test('is not written when its act does not happen', async () => {
    await database.undone(PUBLIC, (tx) => writeMail(tx, mail, NOW))
    expect(await database.asOwner('select 1 from platform.mail')).toEqual([])
  })

  test('is sent once, and then keeps no words', async () => {
    await write()
    const taken: string[] = []
    const post: Post = async ({ to }) => void taken.push(to)
    expect(await Promise.all([send(post), send(post)])).toEqual(
      expect.arrayContaining([
        { sent: 1, failed: 0 },
        { sent: 0, failed: 0 },
      ]),
    )
    expect(taken).toEqual([mail.to])
    expect(await database.asOwner('select body, sent_at from platform.mail')).toEqual([{ body: '', sent_at: NOW }])
  })

  test('that fails is kept with its words and tried later and later, then given up', async () => {
    await write()
    expect(await send(fails)).toEqual({ sent: 0, failed: 1 })
    expect(await send(fails)).toEqual({ sent: 0, failed: 0 })
    expect(await send(fails, minutes(1))).toEqual({ sent: 0, failed: 1 })
    expect(await send(fails, minutes(2))).toEqual({ sent: 0, failed: 0 })
    for (let hour = 1; hour < 60; hour += 4) await send(fails, minutes(hour * 60))
    const [row] = await database.asOwner(
      'select tries, body, last_fault, given_up_at is not null as over from platform.mail',
    )
    expect(row).toEqual({ tries: 10, body: mail.body, last_fault: '550', over: true })
  })

  test('one that fails does not hold up the others', async () => {
    await write()
    await write(minutes(1))
    let first = true
    const post: Post = async (m) => {
      if (first) {
        first = false
        return fails(m)
      }
    }
    expect(await send(post, minutes(2))).toEqual({ sent: 1, failed: 1 })
  })
})

describe('by a mail server', () => {
  test('goes in the name of the charity, to one address, with the same identifier at each try', async () => {
    const server = await mailServer()
    await postBySmtp(`smtp://127.0.0.1:${server.port}`, 'rose@example.org')({ id: 'one-two', ...mail })
    await server.close()
    expect(server.heard.filter((line) => /^(?:MAIL|RCPT)/.test(line))).toEqual([
      'MAIL FROM:<rose@example.org>',
      'RCPT TO:<h.quill@larkfield.example>',
    ])
    expect(server.heard).toContain('Message-ID: <one-two@example.org>')
    expect(server.heard).toContain('Subject: Your form')
  })

  test('on another computer is not used without encryption', async () => {
    const server = await mailServer()
    const post = postBySmtp(`smtp://127.0.0.2:${server.port}`, 'rose@example.org')
    await expect(post({ id: 'x', ...mail })).rejects.toThrow(/TLS|STARTTLS/i)
    await server.close()
    expect(server.heard.join()).not.toContain('RCPT')
  })
})

/** A mail server that takes everything and encrypts nothing. */
async function mailServer(): Promise<{ port: number; heard: string[]; close: () => Promise<void> }> {
  const heard: string[] = []
  const server = createServer((socket) => converse(socket, heard))
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { port, heard, close: () => new Promise((done) => server.close(() => done())) }
}

function converse(socket: Socket, heard: string[]): void {
  let inData = false
  let rest = ''
  socket.on('error', () => socket.destroy())
  socket.write('220 mail.example\r\n')
  socket.on('data', (chunk) => {
    const lines = (rest + String(chunk)).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      heard.push(line)
      if (inData && line !== '.') continue
      if (line === 'DATA') socket.write('354 go on\r\n')
      else if (line === 'STARTTLS') socket.write('502 not here\r\n')
      else if (line === 'QUIT') socket.end('221 bye\r\n')
      else socket.write('250 ok\r\n')
      inData = line === 'DATA'
    }
  })
}
