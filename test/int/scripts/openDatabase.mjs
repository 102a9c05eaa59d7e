/** Opens the database of the checkout ROOT, says so, and keeps it until it is told to end or is killed. */
import { openCheckoutDatabase } from '../../../scripts/lib/checkoutDatabase.mjs'
import { makeDataFolder } from '../../../scripts/lib/dataFolder.mjs'
import { pathsOf } from '../../../scripts/lib/paths.mjs'

const paths = pathsOf(process.argv[2])
await makeDataFolder(paths)
const { url, pid, isNew, isReused, release } = await openCheckoutDatabase({ paths })
process.on('SIGTERM', async () => {
  await release()
  process.exit(0)
})
setInterval(() => {}, 1000)
process.stdout.write(`${JSON.stringify({ url, pid, isNew, isReused })}\n`)
