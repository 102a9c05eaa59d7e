import { hashOf } from '../../lib/canonicalJson.ts'
import type { StoredEvent } from './load.ts'

/** What the ledger vouches for of an event: everything but the sealed text, which its keyed hash stands for. */
export const eventHash = ({
  type,
  on,
  params,
  fingerprint,
  seq,
  actor,
  sealKey,
}: StoredEvent): string =>
  hashOf({
    seq,
    type,
    on,
    actor,
    sealKey,
    params: params ?? {},
    fingerprint: fingerprint ?? null,
  })
