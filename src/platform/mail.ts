/** Mail, for those who write some; how it is kept and sent stands with the other SQL in `db/mail.ts`. */
export { type Mail, outbox, type Post, sendWaitingMail, writeMail } from './db/mail.ts'
