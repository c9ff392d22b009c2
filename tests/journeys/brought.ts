import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import * as urls from '../../src/urls/index.ts'
import { type Invented, inventTranslation } from '../harness/invented-translation.ts'
import { fill, send } from './browser.ts'

type Brought = { readonly language: Invented; readonly path: string }

/** Brings what a translator sent, as somebody at the charity does it, and puts it on the site. */
export async function bring(page: Page, base: string, { language, path }: Brought): Promise<void> {
  const place = urls.manageTranslation(language, path)
  const template = await (await page.request.get(base + urls.manageTranslationFile(language, path))).text()
  await page.goto(base + place)
  const buffer = Buffer.from(inventTranslation(template, language))
  await page.fill('[name=translated_by]', 'A. Translator')
  await page.setInputFiles('[name=file]', { name: 'translated.po', mimeType: 'text/plain', buffer })
  await send(page, 'Bring the file')
  if (path !== 'frame' && path !== 'facts')
    expect(await page.frameLocator('iframe.rose-look').locator('html').getAttribute('lang')).toBe(language)
  await fill(page, { reviewed_by: 'Another reader', reviewed_on: '2026-03-16', by_people: 'yes' })
  await send(page, 'Put it on the site')
  expect(await page.textContent('main')).toContain('It is on the site.')
}
