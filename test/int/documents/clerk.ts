import type { TestCounty } from '../../support/county.ts'

export type Saved = {
  doc: Record<string, unknown> & { id: string; revision: number }
  errors?: { code: string; message: string; field?: string; fault?: string }[]
}

/** Writes documents of a county as its clerks do, through the API. */
export const clerkOf = (county: TestCounty) => ({
  post: (body: unknown, account: string | null = 'clerk') =>
    county.as(account)<Saved>('POST', '/api/documents', body),
  patch: (id: string, body: unknown, account: string | null = 'clerk') =>
    county.as(account)<Saved>('PATCH', `/api/documents/${id}`, body),
})

/** The status, then each reason with the field that it is about. */
export const reasonsOf = ({ status, body }: { status: number; body: Saved }) => [
  status,
  ...(body.errors ?? []).map(({ code, field }) => (field ? `${code} ${field}` : code)),
]
