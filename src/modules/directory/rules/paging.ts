import type { Sought } from './question.ts'

/** The body of a list. A page after the last one is empty, and says that it is the last: whoever walks on can stop. */
export function pageOf<One>(all: readonly One[], { page, perPage }: Sought) {
  const contents = all.slice((page - 1) * perPage, page * perPage)
  const pages = Math.ceil(all.length / perPage)
  return {
    total_items: all.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  }
}
