import type { TestCounty } from '../../support/county.ts'
import type { Doc, Entry } from '../../support/journey.ts'

export type Full = Doc & {
  publishedAt: string | null
  repealedOn: string | null
  validity: string
}
export type Codes = { errors?: { code: string; field?: string }[] }

/** Reads documents of a county: as somebody, by default the auditor, who may see all. */
export function readerOf(county: TestCounty) {
  const read = async (id: string, account: string | null = 'auditor') =>
    (await county.as(account)<Full>('GET', `/api/documents/${id}`)).body
  /** As the public is answered, unless somebody else is named. */
  const statusFor = async (id: string, account: string | null = null) =>
    (await county.as(account)('GET', `/api/documents/${id}`)).status
  const ledgerOf = async (id: string) =>
    (
      await county.as('auditor')<{ ledger: (Entry & { to: string })[] }>(
        'GET',
        `/api/documents/${id}/transitions`,
      )
    ).body.ledger
  const acts = async (id: string) => (await ledgerOf(id)).map(({ action }) => action)
  return { read, statusFor, ledgerOf, acts }
}

/** The status, then the code of each reason. */
export const codesOf = ({ status, body }: { status: number; body: Codes }) => [
  status,
  ...(body.errors ?? []).map(({ code }) => code),
]
