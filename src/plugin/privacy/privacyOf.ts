import type { Payload } from 'payload'
import { Refusal } from '../errors.ts'
import { sentence } from '../messages/sentence.ts'
import { gongkaiOf } from '../options.ts'
import { type BlindIndex, blindIndexOf } from './blindIndex.ts'
import type { KeyRing } from './keyRing.ts'
import { type Sealer, sealerOf } from './sealer.ts'

/** What protects applicants' data in a running Payload. */
export type Privacy = Sealer & { blindIndex: BlindIndex; ring: KeyRing }

const known = new WeakMap<KeyRing, Privacy>()

/**
 * The sealer and the blind index with the keys of this host. Without keys nothing that concerns an
 * applicant works (503 `NO_PRIVACY_KEY`), rather than anything being stored unsealed.
 */
export function privacyOf(payload: Payload): Privacy {
  const { privacy: ring } = gongkaiOf(payload)
  if (!ring) {
    const code = 'NO_PRIVACY_KEY'
    throw new Refusal(503, [{ code, message: sentence('zh', { code }) }])
  }
  const privacy = known.get(ring) ?? { ...sealerOf(ring), blindIndex: blindIndexOf(ring), ring }
  known.set(ring, privacy)
  return privacy
}
