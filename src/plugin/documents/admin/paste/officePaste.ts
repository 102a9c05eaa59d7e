import { createServerFeature } from '@payloadcms/richtext-lexical'

/**
 * A feature of the editor: what is pasted from Word or WPS keeps its headings, lists, tables and
 * links, and loses everything else. The body of documents has it; a host may give it to others.
 */
export const officePaste = createServerFeature({
  key: 'gongkaiOfficePaste',
  feature: { ClientFeature: 'gongkai/client#OfficePasteFeature' },
})
