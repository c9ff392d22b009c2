import { describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { writeMail } from '../../../../platform/mail.ts'
import { PUBLIC } from '../../../../platform/viewer.ts'

const database = useDatabase()
const { visitor } = useApp(database)

describe('the practice site', () => {
  test('shows the mail that was never sent, with its links to press and its words escaped', async () => {
    const mail = {
      to: 'h.quill@larkfield.example',
      subject: '<i>Form</i>',
      body: 'Open\nhttp://localhost:3000/refer\njavascript:x',
    }
    await database.transactions.run(PUBLIC, NOW, (tx) => writeMail(tx, mail, NOW))
    const { statusCode, body } = await visitor().get('/demo/outbox')
    expect(statusCode).toBe(200)
    for (const part of ['h.quill@larkfield.example', '&lt;i>Form', 'href="http://localhost:3000/refer"'])
      expect(body).toContain(part)
    expect(body).not.toContain('href="javascript')
  })

  test('leads to all that can be tried', async () => {
    const { body } = await visitor().get('/demo')
    for (const href of ['/refer', '/sign-in', '/demo/outbox']) expect(body).toContain(`href="${href}"`)
  })
})
