import { lexicalEditor } from '@payloadcms/richtext-lexical'
import type { CollectionConfig, Field } from 'payload'
import { officePaste } from './paste/officePaste.ts'

/**
 * How documents look in the admin: our controls in place of Payload's, the approval page, and the
 * stage in lists. What is hidden here is also refused by the gate; this only keeps people from
 * pressing buttons that say no.
 */
export const documentAdmin: Pick<
  NonNullable<CollectionConfig['admin']>,
  'components' | 'formatDocURL' | 'enableListViewSelectAPI' | 'hideAPIURL'
> = {
  hideAPIURL: true,
  enableListViewSelectAPI: true,
  // Reviewers open the page made for them; a draft opens in its form.
  formatDocURL: ({ defaultURL, doc }) =>
    !doc.stage || doc.stage === 'draft' ? defaultURL : `${defaultURL}/approval`,
  components: {
    beforeListTable: ['gongkai/rsc#WordImportForList'],
    edit: {
      SaveDraftButton: 'gongkai/client#SaveDraft',
      PublishButton: 'gongkai/client#NoControl',
      UnpublishButton: 'gongkai/client#NoControl',
      PreviewButton: 'gongkai/client#NoControl',
      Status: 'gongkai/client#DocumentStage',
    },
    views: {
      edit: {
        approval: {
          Component: 'gongkai/rsc#ApprovalView',
          path: '/approval',
          tab: {
            label: ({ t }) => t('gongkai:ui:approval' as never),
            href: '/approval',
            order: 50,
          },
        },
      },
    },
  },
}

/** The panel above the form; a field without data. */
export const approvalPanel: Field = {
  name: 'approvalPanel',
  type: 'ui',
  admin: { components: { Field: 'gongkai/client#ApprovalPanel' }, disableListColumn: true },
}

const cells: Record<string, string> = {
  stage: 'gongkai/client#StageCell',
  stepDueOn: 'gongkai/client#DueCell',
  disclosureDueOn: 'gongkai/client#DueCell',
}

/** In the form's data, but not on the screen: the panel tells the same in words. */
const unseen = ['stage', 'revision', 'createdBy', 'lastEditedBy']

/** State fields with the way they are shown in lists and in the form. */
export const withCells = (fields: Field[]): Field[] =>
  fields.map((field) => {
    const Cell = 'name' in field ? cells[field.name as string] : undefined
    return {
      ...field,
      admin: {
        ...field.admin,
        ...('name' in field && unseen.includes(field.name) ? { hidden: true } : {}),
        // What the server has yet to write is no empty box in the form.
        ...('name' in field && !unseen.includes(field.name)
          ? { condition: (data: Record<string, unknown>) => Boolean(data?.[field.name]) }
          : {}),
        ...(Cell ? { components: { ...componentsOf(field), Cell } } : {}),
      },
    } as Field
  })

const componentsOf = (field: Field): object =>
  (field.admin as { components?: object } | undefined)?.components ?? {}

/**
 * Content fields that can be written at stage `draft` only, so that the form is read-only at every
 * other. The gate refuses such a write with its reason; this is for the eye.
 */
export const onlyInDraft = (fields: Field[]): Field[] =>
  fields.map((field): Field => {
    if (field.type === 'row') return { ...field, fields: onlyInDraft(field.fields) }
    return {
      ...field,
      access: { ...('access' in field ? field.access : {}), update: isDraft },
    } as Field
  })

const isDraft = ({ doc }: { doc?: { stage?: unknown } | undefined }): boolean =>
  doc?.stage === undefined || doc.stage === 'draft'

/** The editor of the host for the body of documents, with what a paste from Word or WPS needs. */
export const withOfficePaste = (fields: Field[]): Field[] =>
  fields.map((field) =>
    field.type === 'richText' && field.name === 'body' && !field.editor
      ? {
          ...field,
          editor: lexicalEditor({
            features: ({ rootFeatures, defaultFeatures }) => [
              ...(rootFeatures.length > 0 ? rootFeatures : defaultFeatures),
              officePaste(),
            ],
          }),
        }
      : field,
  )
