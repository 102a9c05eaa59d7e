import type { PayloadRequest } from 'payload'
import type { OfficeRule } from '../../domain/screening/index.ts'
export async function rulesFor(
  _req: PayloadRequest,
  _office: string | null,
): Promise<{ rules: OfficeRule[]; officeTelephones: string[] }> {
  return { rules: [], officeTelephones: [] }
}
