/** Puts the offices and people of the county into the database that DATABASE_URL names. */
import { getPayload } from 'payload'
import config from '../../../payload.config.ts'
import { createCounty } from '../../../src/demo/county.ts'

await createCounty(await getPayload({ config }))
process.exit(0)
