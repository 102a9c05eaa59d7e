import type { Endpoint } from 'payload'
import { forStaff } from '../../endpoint.ts'
import { refuse } from '../../errors.ts'
import { uploadForm } from '../../files/uploadForm.ts'
import type { Gongkai } from '../../options.ts'
import { refuseMarkedFile } from '../../screening/screenUpload.ts'
import { slugs } from '../../slugs.ts'
import { readWord } from '../wordImport/readWord.ts'
import { toLexical } from '../wordImport/toLexical.ts'

/** The text of a document is never this large; pictures are not taken over anyway. */
const largestBytes = 20 * 1024 * 1024
const longestTitle = 200

/** `POST /api/documents/from-word`: a .docx in the form field `file` becomes a draft. */
export const wordImportEndpoints = (_gongkai: Gongkai): Endpoint[] => [
  {
    path: '/from-word',
    method: 'post',
    handler: forStaff(async (req, actor) => {
      if (actor.offices.clerk.length === 0) throw refuse(req, 403, 'NOT_ENTITLED')
      const { file, field } = await uploadForm(req, {
        limit: largestBytes,
        tooLarge: 'WORD_TOO_LARGE',
      })
      const wanted = field('office') ?? actor.offices.clerk[0]
      if (!wanted || !actor.offices.clerk.includes(wanted)) {
        throw refuse(req, 403, 'OFFICE_NOT_YOURS', 'office')
      }
      const bytes = Buffer.from(await file.arrayBuffer())
      // Also what is not taken over: a mark in a page header is a mark of the text.
      await refuseMarkedFile(req, { bytes, fileName: file.name, office: wanted })
      const read = await readWord(bytes)
      if (!read.ok) throw refuse(req, 422, read.code, 'file')
      const { title, html, documentNumber, formedOn, droppedImages } = read.text
      const doc = await req.payload.create({
        collection: slugs.documents as 'documents',
        data: {
          title: [...(title ?? nameOf(file))].slice(0, longestTitle).join(''),
          body: await toLexical(req.payload, html),
          office: wanted,
          // As with imports (contract): a mode that nobody named is proactive, and told to the clerk.
          mode: 'proactive',
          ...(documentNumber ? { documentNumber } : {}),
          ...(formedOn ? { formedOn } : {}),
        } as never,
        depth: 0,
        overrideAccess: false,
        req,
      })
      return Response.json({ doc, droppedImages }, { status: 201 })
    }),
  },
]

/** Without a title in the text, the name of the file is the best there is. */
const nameOf = (file: File): string =>
  file.name
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim() || 'Word'
