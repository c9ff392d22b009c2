import { expect, test } from 'vitest'
import { unescaped } from './words.ts'

test.each([
  '<p>a <zqrose> b</p>',
  '<p><zqrose></p>',
  '<input value="" zqrose="1\'">',
  "<input value='' zqrose='1'>",
  '<textarea></textarea><zqrose></textarea>',
])('sees what was not escaped: %s', (html) => expect(unescaped(html)).not.toBeNull())

test.each([
  '<p>a &lt;zqrose> b</p>',
  '<input value="&quot; zqrose=&quot;1\' zqrose=\'1">',
  '<p>" zqrose="1\' zqrose=\'1</p>',
  '<a href="/x?zqrose=1">zqrose</a>',
])('is content with what was: %s', (html) => expect(unescaped(html)).toBeNull())
