import type { Field } from 'payload'
import { nobodyField, staffField } from '../access/rules.ts'
import { panel } from '../admin/wiring.ts'
import { label } from '../messages/index.ts'
import { slugs } from '../slugs.ts'

/** Written by the endpoint alone. */
const byEndpoint = { create: nobodyField, update: nobodyField }

/**
 * What a file knows of redaction. A copy names its original, to staff, and what was removed, to
 * whoever may read it; an original that was redacted is marked, because it may never be made public.
 */
export const redactionFields: Field[] = [
  panel('redactionPanel', 'RedactionPanel'),
  {
    name: 'redactedFrom',
    type: 'relationship',
    relationTo: slugs.files,
    index: true,
    label: label('redaction.redactedFrom'),
    admin: { readOnly: true, condition: (data) => Boolean(data?.redactedFrom) },
    access: { read: staffField, ...byEndpoint },
  },
  {
    name: 'removals',
    type: 'json',
    label: label('redaction.removals'),
    admin: { hidden: true },
    access: byEndpoint,
  },
  {
    name: 'isOriginal',
    type: 'checkbox',
    defaultValue: false,
    index: true,
    admin: { hidden: true },
    access: { read: staffField, ...byEndpoint },
  },
]
