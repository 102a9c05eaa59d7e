import type { PayloadRequest } from 'payload'
import { refuse } from '../errors.ts'

/** A posted form with one file, in its field `file`. */
export type UploadForm = { file: File; field: (name: string) => string | null }

/**
 * The form of the request, refused before it is read whole when it is larger than `limit` bytes: 422
 * `tooLarge`, 422 `FILE_EMPTY`, 400 for what is no form or has no file.
 */
export async function uploadForm(
  req: PayloadRequest,
  { limit, tooLarge }: { limit: number; tooLarge: string },
): Promise<UploadForm> {
  const bytes = await bodyWithin(req, limit)
  if (!bytes) throw refuse(req, 422, tooLarge, 'file')
  let form: FormData
  try {
    form = await new Response(bytes, {
      headers: { 'Content-Type': req.headers.get('content-type') ?? '' },
    }).formData()
  } catch {
    throw refuse(req, 400, 'BAD_REQUEST')
  }
  const file = form.get('file')
  if (!(file instanceof File)) throw refuse(req, 400, 'BAD_REQUEST', 'file')
  if (file.size === 0) throw refuse(req, 422, 'FILE_EMPTY', 'file')
  const field = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' && value !== '' ? value : null
  }
  return { file, field }
}

async function bodyWithin(
  req: PayloadRequest,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(req.headers.get('content-length') ?? 0) > limit) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (req.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limit) return null
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
