import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import {
  isLetterKind,
  type LetterKind,
  letterKind,
  longestTemplate,
  type Placeholder,
} from '../../../domain/letters/index.ts'
import type { Actor } from '../../access/actor.ts'
import { bodyOf, forStaff } from '../../endpoint.ts'
import { type ApiReason, Refusal, refuse } from '../../errors.ts'
import { findOffice, type Office } from '../../offices/find.ts'
import { mayReadTemplates } from './access.ts'
import { wordingFor } from './find.ts'
import { sampleLetterOf, tryToPrint } from './trial.ts'

/** A wording as a reader would see it, with invented values. */
export type Previewed = {
  title: string
  /** Null while something is wrong with the wording. */
  letter: { office: string; addressee: string; paragraphs: string[]; date: string } | null
  faults: ApiReason[]
}

/** The wording in force and what may stand in one of its kind. */
export type InForce = {
  version: number
  body: string
  must: readonly Placeholder[]
  may: readonly Placeholder[]
}

const previewBody = z.strictObject({
  kind: z.string(),
  body: z.string().max(longestTemplate + 1),
  office: z.union([z.string(), z.number()]).nullish(),
  as: z.enum(['text', 'pdf']).default('text'),
})

export const templateEndpoints: Endpoint[] = [
  {
    // Nothing is written, and every value is invented.
    path: '/preview',
    method: 'post',
    handler: forStaff(async (req, actor) => {
      permit(req, actor)
      const { kind, body, office, as } = await bodyOf(req, previewBody)
      const found = office ? await officeOf(req, String(office)) : null
      return await preview(req, { kind: kindOf(req, kind), body, office: found, as })
    }),
  },
  {
    path: '/in-force',
    method: 'get',
    handler: forStaff(async (req, actor) => {
      permit(req, actor)
      const kind = kindOf(req, req.query?.kind)
      const office = await officeOf(req, req.query?.office)
      const { version, body } = await wordingFor(req, { office: office.id, kind })
      const { must, may } = letterKind(kind)
      return Response.json({ version, body, must, may } satisfies InForce)
    }),
  },
]

async function preview(
  req: PayloadRequest,
  given: { kind: LetterKind; body: string; office: Office | null; as: 'text' | 'pdf' },
): Promise<Response> {
  const { language } = req.i18n
  const { title } = letterKind(given.kind)
  const sample = sampleLetterOf({
    ...given,
    office: given.office?.name ?? '云泽县人民政府',
    language,
  })
  if (given.as === 'text') {
    if (!sample.ok)
      return Response.json({ title, letter: null, faults: sample.faults } satisfies Previewed)
    const { office, addressee, body, on } = sample.letter
    const letter = { office: office.name, addressee, paragraphs: body.split('\n'), date: on }
    return Response.json({ title, letter, faults: [] } satisfies Previewed)
  }
  if (!sample.ok) throw new Refusal(422, sample.faults)
  const printed = await tryToPrint(sample.letter, language)
  if (!printed.ok) throw new Refusal(422, printed.faults)
  return new Response(new Uint8Array(printed.pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="preview.pdf"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

function permit(req: PayloadRequest, actor: Actor): void {
  if (!mayReadTemplates(actor)) throw refuse(req, 403, 'NOT_ENTITLED')
}

function kindOf(req: PayloadRequest, kind: unknown): LetterKind {
  if (!isLetterKind(kind)) throw refuse(req, 400, 'BAD_REQUEST', 'kind')
  return kind
}

async function officeOf(req: PayloadRequest, key: unknown): Promise<Office> {
  const office = typeof key === 'string' ? await findOffice(req, key) : null
  if (!office) throw refuse(req, 404, 'UNKNOWN_OFFICE', 'office')
  return office
}
