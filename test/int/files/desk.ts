import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { TestCounty } from '../../support/county.ts'
import { pdf } from './samples.ts'

export type StoredFile = {
  id: string
  filename: string
  originalName: string
  mimeType: string
  filesize: number
  sha256: string
  office: string
  url: string
}
export type Uploaded = {
  status: number
  doc: StoredFile
  codes: string[]
  messages: string[]
}

type Sent = { bytes: Uint8Array | string; name: string; type?: string; account?: string | null }

/** Sends files to a county's API as a clerk does, and looks at what became of them. */
export function fileDesk(county: TestCounty) {
  const send = async ({
    bytes,
    name,
    type = '',
    account = 'clerk',
    ...data
  }: Sent & Record<string, unknown>): Promise<Uploaded> => {
    const form = new FormData()
    form.set('file', new File([bytes as BlobPart], name, { type }))
    form.set('_payload', JSON.stringify(data))
    return answered(await county.ask(account, '/api/files', { method: 'POST', body: form }))
  }

  /** Nothing but success will do. */
  const keep = async (sent: Sent & Record<string, unknown>): Promise<StoredFile> => {
    const made = await send(sent)
    if (made.status !== 201) throw new Error(`An upload was refused: ${JSON.stringify(made)}`)
    return made.doc
  }

  /** A file that is no other's, by its content too. */
  const keepPdf = (name: string): Promise<StoredFile> =>
    keep({ bytes: Buffer.concat([pdf, Buffer.from(`% ${name}`)]), name: `${name}.pdf` })

  const fetchFile = (account: string | null, file: StoredFile, headers: HeadersInit = {}) =>
    county.ask(account, `/api/files/file/${file.filename}`, { headers })

  const statusFor = async (account: string | null, file: StoredFile): Promise<number> =>
    (await fetchFile(account, file)).status

  /** Saves the document that a file is for. */
  const save = (id: string, body: Record<string, unknown>, account = 'clerk') =>
    county.as(account)<{ doc: { revision: number }; errors?: { code: string; field?: string }[] }>(
      'PATCH',
      `/api/documents/${id}`,
      body,
    )

  /** Whatever is stored: rows as the system sees them, and names on the disk. */
  const stock = async () => {
    const { totalDocs } = await county.payload.count({ collection: 'files' })
    const names = await readdir(path.join(county.dataDir, 'files')).catch(() => [])
    return { rows: totalDocs, names: names.sort() }
  }

  return { send, keep, keepPdf, fetchFile, statusFor, save, stock }
}

export async function answered(response: Response): Promise<Uploaded> {
  const body = (await response.json()) as {
    doc: StoredFile
    errors?: { code: string; message: string }[]
  }
  return {
    status: response.status,
    doc: body.doc,
    codes: (body.errors ?? []).map(({ code }) => code),
    messages: (body.errors ?? []).map(({ message }) => message),
  }
}
