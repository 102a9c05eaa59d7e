/** `npm run generate`: writes what Payload derives from the configuration; `-- --check` only compares. */
import { checkGenerated, throwawayEnv, writeGenerated } from './lib/generated.mjs'
import { live, onStop } from './lib/lifetime.mjs'
import { checkout as root } from './lib/paths.mjs'
import { step } from './lib/say.mjs'
import { createEmptyDatabase, openTestDatabase } from './lib/testDatabase.mjs'

await live(async () => {
  const isCheck = process.argv.includes('--check')
  const { TEST_DATABASE_URL } = await openTestDatabase()
  const url = await createEmptyDatabase({ url: TEST_DATABASE_URL, name: 'gongkai_generate' })
  const { env, done } = await throwawayEnv({ url })
  onStop(done)
  if (isCheck)
    await step('核对生成文件 Checking generated files', () => checkGenerated({ root, env }))
  else await step('生成文件 Generating files', () => writeGenerated({ root, env }))
})
