/** A form as it was posted. Of a name that came twice, the first counts. */
export type Posted = {
  /** Trimmed of nothing but characters that no form sends: what was typed is shown again as it was. */
  field: (name: string) => string
  /** The file under this name; null when none was chosen. */
  file: (name: string) => { name: string; bytes: Uint8Array } | null
  /** Whether any file was chosen: a browser does not choose it again by itself. */
  hasFiles: boolean
}

/** Largest form that is read, files and all, in bytes. */
export const largestForm = 12 * 1024 * 1024
/** So many parts are no form of ours. */
const mostParts = 100

export type ReadForm = { ok: true; posted: Posted } | { ok: false; status: 400 | 413 | 415 }

/**
 * Reads a posted form, never more of it than `largestForm`: 413 for a larger one, 415 for what is no
 * form, 400 for one that is broken.
 */
export async function readPosted(request: Request): Promise<ReadForm> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i.test(type)) {
    return { ok: false, status: 415 }
  }
  if (Number(request.headers.get('content-length') ?? 0) > largestForm) {
    return { ok: false, status: 413 }
  }
  try {
    const bytes = await bounded(request.body)
    if (!bytes) return { ok: false, status: 413 }
    const form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData()
    return await postedOf([...form.entries()])
  } catch {
    // Cut off in the middle, without its boundary, in another encoding.
    return { ok: false, status: 400 }
  }
}

/** The whole body, or null as soon as it is too large; its length as announced is not believed. */
async function bounded(
  body: ReadableStream<Uint8Array> | null,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > largestForm) {
      await reader?.cancel().catch(() => {})
      return null
    }
    parts.push(part.value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}

async function postedOf(entries: [string, FormDataEntryValue][]): Promise<ReadForm> {
  if (entries.length > mostParts) return { ok: false, status: 400 }
  const fields = new Map<string, string>()
  const files = new Map<string, { name: string; bytes: Uint8Array }>()
  for (const [name, value] of entries) {
    if (typeof value === 'string') {
      if (!fields.has(name)) fields.set(name, value.replaceAll('\u0000', ''))
    } else if (!files.has(name) && (value.name !== '' || value.size > 0)) {
      files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
    }
  }
  return {
    ok: true,
    posted: {
      field: (name) => fields.get(name) ?? '',
      file: (name) => files.get(name) ?? null,
      hasFiles: files.size > 0,
    },
  }
}
