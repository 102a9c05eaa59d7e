import type { CollectionConfig, Endpoint } from 'payload'
import { nobody } from '../access/rules.ts'
import { refuse } from '../errors.ts'
import { boundReads } from './boundReads.ts'
import { boundTexts } from './boundTexts.ts'
import { refuseMalformed } from './refuseMalformed.ts'

/** Payload's own would look into a table of versions that is not there, and fall over. */
const noVersions: Endpoint = {
  path: '/versions/:id',
  method: 'post',
  handler: (req) => {
    throw refuse(req, 404, 'NOT_FOUND')
  },
}

/**
 * A collection of the plugin with the doors that Payload opens to all of them closed: senseless
 * requests are refused and large answers bounded before its own hooks see them, texts have a greatest
 * length, and the versions endpoints, which exist without versions too, answer nobody.
 */
export const guarded = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: boundTexts(collection.fields),
  // Payload commits what a hook refused for one document of a bulk, and answers with a list (P23).
  disableBulkEdit: true,
  disableBulkDelete: true,
  access: { ...(collection.versions ? {} : { readVersions: nobody }), ...collection.access },
  endpoints:
    collection.versions || collection.endpoints === false
      ? (collection.endpoints ?? [])
      : [...(collection.endpoints ?? []), noVersions],
  hooks: {
    ...collection.hooks,
    beforeOperation: [refuseMalformed, boundReads, ...(collection.hooks?.beforeOperation ?? [])],
  },
})
