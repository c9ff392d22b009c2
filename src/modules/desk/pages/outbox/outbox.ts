import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { outbox } from '#platform/mail.ts'
import { DemoPage, OutboxPage } from './outbox.page.tsx'

const MOST = 50

/** What a live Rose would have sent. */
export async function show(ask: Ask): Promise<Answer> {
  return page('Outbox', OutboxPage({ mails: await outbox(ask.tx, MOST), most: MOST }))
}

export async function showDemo(_ask: Ask): Promise<Answer> {
  return page('Practice site', DemoPage())
}
