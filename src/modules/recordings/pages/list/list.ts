import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { newId } from '#platform/secrets.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Setting } from '../../setting.ts'
import { addRecording, everyRecording, sizeOfAll } from '../../store/recordings.ts'
import { readRecording } from './list.form.ts'
import { ListPage } from './list.page.tsx'

const TITLE = 'Recordings'
const ABOUT = { kind: 'recording', id: null }

/** `GET /manage/recordings` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> =>
    page(TITLE, await body(ask, setting, { ...blankEntry, values: { send_key: newId() } }), { about: ABOUT })
}

/** `POST /manage/recordings`: kept, and not on the site before somebody has heard or seen it here. */
export function add(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const inAll = await sizeOfAll(ask.tx)
    const { recording, entry } = await readRecording(ask.form, { pages: setting.pages(ask.now), inAll })
    if (!recording) {
      const again = { ...entry, values: { ...entry.values, send_key: ask.form.sendKey() } }
      return faulty(TITLE, await body(ask, setting, again), { about: ABOUT })
    }
    const number = await addRecording(ask.tx, { ...recording, by: staffOf(ask).id, at: ask.now })
    return goTo(`${urls.manageRecording(number)}?done=added`, { about: { ...ABOUT, detail: { number } } })
  }
}

async function body(ask: Ask, setting: Setting, entry: Entry) {
  const [recordings, inAll] = [await everyRecording(ask.tx), await sizeOfAll(ask.tx)]
  return ListPage({ recordings, pages: setting.pages(ask.now), entry, csrf: ask.csrf, inAll })
}
