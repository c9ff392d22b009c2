import { main } from '#app/start.ts'

await main()
