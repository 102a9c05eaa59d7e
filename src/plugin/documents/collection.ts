import type { CollectionConfig } from 'payload'
import { followOnSave, noteLeftOut } from '../decisionPaths/follow.ts'
import { label, labels } from '../messages/index.ts'
import type { Gongkai } from '../options.ts'
import { screenOnSave } from '../screening/hooks.ts'
import { slugs } from '../slugs.ts'
import {
  createDocuments,
  deleteDocuments,
  readDocuments,
  readDocumentVersions,
  updateDocuments,
} from './access.ts'
import {
  approvalPanel,
  documentAdmin,
  onlyInDraft,
  withCells,
  withOfficePaste,
} from './admin/wiring.ts'
import { documentEndpoints } from './endpoints/index.ts'
import { contentFieldConfigs } from './fields/content.ts'
import { stateFields } from './fields/state.ts'
import { validityField } from './fields/validity.ts'
import { gateBeforeChange, gateBeforeOperation } from './hooks/gate.ts'
import { shapeInput } from './hooks/input.ts'
import { readBeforeOperation } from './hooks/read.ts'
import { checkReferences } from './hooks/references.ts'
import { checkOffice, deriveOnSave, recordDiscard, settleSave } from './hooks/save.ts'

/**
 * Documents (政府信息). The row is what the public sees, or the draft before first publication; the
 * newest version is what is being worked on. Content is written by clerks at stage `draft`; stage,
 * numbers and publication by `transition.ts` alone.
 */
export const documents = (gongkai: Gongkai): CollectionConfig => ({
  slug: slugs.documents,
  labels: labels('name.document', 'name.documents'),
  access: {
    read: readDocuments,
    readVersions: readDocumentVersions,
    create: createDocuments,
    update: updateDocuments,
    delete: deleteDocuments,
  },
  admin: {
    group: label('group.disclosure'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'stage', 'office', 'documentNumber', 'formedOn', 'stepDueOn'],
    listSearchableFields: ['title', 'documentNumber', 'indexNumber'],
    ...documentAdmin,
  },
  defaultSort: '-updatedAt',
  versions: {
    // A draft of what is live is held to the same as a first draft (trap P11).
    drafts: { autosave: false, schedulePublish: false, validate: true },
    maxPerDoc: 0,
  },
  disableDuplicate: true,
  disableBulkEdit: true,
  disableBulkDelete: true,
  hooks: {
    beforeOperation: [readBeforeOperation, gateBeforeOperation, shapeInput, noteLeftOut],
    beforeChange: [
      gateBeforeChange,
      checkOffice,
      checkReferences,
      followOnSave(gongkai),
      deriveOnSave(gongkai),
      screenOnSave(gongkai),
    ],
    afterChange: [settleSave(gongkai)],
    beforeDelete: [recordDiscard(gongkai)],
  },
  endpoints: gongkai.disabled ? [] : documentEndpoints(gongkai),
  // What `validity` is computed from, whatever else a reader selects.
  forceSelect: { stage: true, effectiveOn: true, expiresOn: true, repealedOn: true },
  fields: [
    approvalPanel,
    ...onlyInDraft(withOfficePaste(contentFieldConfigs)),
    ...withCells(stateFields),
    validityField(gongkai),
  ],
})
