import { modules } from '../src/modules.ts'
import { setting } from '../tests/harness/setting.ts'

/** Every address of the program, as `POST /cases/:id/closure`. Bundled first (route-names.ts): pages are TSX, which Node does not read. */
export const routes: readonly string[] = modules(setting())
  .routes.flatMap((table) => table.routes)
  .map(({ method, url }) => `${method} ${url}`)
