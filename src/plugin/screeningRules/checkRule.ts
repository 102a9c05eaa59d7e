import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { type OfficeRule, ruleFaults, ruleFinds, ruleKinds } from '../../domain/screening/index.ts'
import { Refusal } from '../errors.ts'
import { type MessageKey, message } from '../messages/index.ts'

type Sample = { text?: string | null; shouldFind?: boolean | null }
type Stored = Partial<OfficeRule> & { samples?: unknown }
/** `sample` is its number: a refusal is logged, and never carries what somebody wrote. */
type Fault = { code: string; field: string; sample?: number }

/**
 * A rule counts only when it can be read and does with every sample what is said of it; one text that
 * it must find and one that it must not are asked for. Refuses with all that is wrong.
 */
export const checkRule: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const { kind, value, samples }: Stored = { ...originalDoc, ...data }
  // What has no kind is refused by the field itself.
  if (!ruleKinds.some((known) => known === kind)) return data
  const rule = { id: '', kind, value: String(value ?? ''), level: 'hold' } as OfficeRule
  const own: Fault[] = ruleFaults(rule)
  const faults = [...own, ...sampleFaults(samplesOf(samples), own.length === 0 ? rule : null)]
  if (faults.length > 0) throw refusal(req, faults)
  return data
}

/** What came in may be anything; Payload looks at the rows only after this. */
const samplesOf = (samples: unknown): Sample[] =>
  (Array.isArray(samples) ? samples : []).map((sample: unknown) =>
    typeof sample === 'object' && sample !== null ? (sample as Sample) : {},
  )

/** What is wrong with the samples; with a rule that cannot be tried, only whether they are there. */
function sampleFaults(samples: readonly Sample[], rule: OfficeRule | null): Fault[] {
  const faults: Fault[] = []
  if (!samples.some(({ shouldFind }) => shouldFind))
    faults.push({ code: 'sampleToFind', field: 'samples' })
  if (samples.every(({ shouldFind }) => shouldFind))
    faults.push({ code: 'sampleToLeave', field: 'samples' })
  for (const [at, { text, shouldFind }] of samples.entries()) {
    if (rule === null || ruleFinds(rule, String(text ?? '')) === Boolean(shouldFind)) continue
    const code = shouldFind ? 'sampleNotFound' : 'sampleFound'
    faults.push({ code, field: `samples.${at}.text`, sample: at + 1 })
  }
  return faults
}

const refusal = (req: PayloadRequest, faults: readonly Fault[]): Refusal =>
  new Refusal(
    422,
    faults.map(({ code, field, sample = 0 }) => ({
      code,
      field,
      message: message(req.i18n.language, `screeningRule.${code}` as MessageKey, { sample }),
    })),
  )
