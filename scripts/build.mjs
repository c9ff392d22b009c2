// `npm run build`: brings dist up to date with the sources.
import { orSayWhy, setUp } from './set-up/set-up.mjs'

await orSayWhy(() => setUp({ build: true }))
