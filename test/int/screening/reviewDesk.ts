import type { TestCounty } from '../../support/county.ts'

type Finding = {
  id: string
  detector: string
  level: string
  state: string
  isOpen: boolean
  field: string | null
  excerpt: { text: string } | null
  available: string[]
}
export type Findings = { open: number; outcome: string; findings: Finding[]; masked?: number }
type Refused = { errors: { code: string; field?: string; message: string }[] }

/** The codes of a refusal; none when it is none. */
export const codes = ({ body }: { body: unknown }) =>
  ((body as Refused).errors ?? []).map(({ code }) => code)

/** Asks a county for the findings in a document, and decides about them. */
export function reviewDesk(county: TestCounty) {
  const path = (id: string) => `/api/documents/${id}/findings`
  return {
    findings: async (account: string, id: string): Promise<Findings> =>
      (await county.as(account)<Findings>('GET', path(id))).body,
    say: (account: string | null, id: string, body: object) =>
      county.as(account)<Findings & Refused>('POST', path(id), body),
  }
}
