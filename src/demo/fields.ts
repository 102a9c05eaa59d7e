import type { TypedUser } from 'payload'
import type { DemoAttachment } from './attachments/index.ts'
import { bodyOf } from './markup.ts'
import type { Scene } from './perform.ts'
import type { DemoContent } from './types.ts'

/** What a clerk saves of a document, with its attachments uploaded and other documents named by id. */
export async function fieldsOf(
  scene: Scene,
  content: Partial<DemoContent>,
  user: TypedUser,
): Promise<Record<string, unknown>> {
  const { title, documentNumber, summary, kind, genre, statutoryItem, categories, keywords } =
    content
  const { responsiblePerson, mode, ground, groundReason, jointOffices } = content
  const idOf = (key: string): string => {
    const found = scene.known.get(key)
    if (!found) throw new Error(`The demo document ${key} is related to before it exists`)
    return found.id
  }
  const { dateOf } = scene.calendar
  const fields = {
    ...{ title, documentNumber, summary, kind, genre, statutoryItem, categories, keywords },
    ...{ responsiblePerson, mode, ground, groundReason, jointOffices },
    body: content.body === undefined ? undefined : bodyOf(content.body),
    formedOn: content.formedOn === undefined ? undefined : dateOf(content.formedOn),
    effectiveOn: content.effectiveOn === undefined ? undefined : dateOf(content.effectiveOn),
    expiresOn: content.expiresOn === undefined ? undefined : dateOf(content.expiresOn),
    forwardedFrom: content.forwardedFrom && idOf(content.forwardedFrom),
    relations: content.relations?.map(([relationType, key]) => ({
      relationType,
      document: idOf(key),
    })),
    attachments: content.attachments && (await upload(scene, content.attachments, user)),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

async function upload(
  { payload }: Scene,
  attachments: DemoAttachment[],
  user: TypedUser,
): Promise<string[]> {
  const ids: string[] = []
  for (const { name, mimeType, data } of attachments) {
    const bytes = data()
    const file = await payload.create({
      collection: 'files',
      data: {} as never,
      file: { name, data: bytes, mimetype: mimeType, size: bytes.length },
      overrideAccess: false,
      user,
    })
    ids.push(String(file.id))
  }
  return ids
}
