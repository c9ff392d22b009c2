import { createTransport } from 'nodemailer'
import type { Post } from './mail.ts'

/**
 * Posts by the mail server of SMTP_URL, in the name of `from`. Anywhere but on this computer the way there must be
 * encrypted: a mail may hold a link that opens a draft, and the stranger may sit on the way.
 */
export function postBySmtp(smtpUrl: string, from: string): Post {
  const url = new URL(smtpUrl)
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 587)),
    secure: url.protocol === 'smtps:',
    requireTLS: !here && url.protocol !== 'smtps:',
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.slice(from.lastIndexOf('@') + 1)
  return async ({ id, to, subject, body }) => {
    await transport.sendMail({
      messageId: `<${id}@${domain}>`,
      from,
      to: { name: '', address: to },
      subject,
      text: body,
    })
  }
}
