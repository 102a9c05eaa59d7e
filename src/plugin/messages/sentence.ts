import { type Label, metadataMessages } from '../../domain/disclosure/index.ts'
import { pathMessages, treeMessages } from '../../domain/disclosure/paths/messages.ts'
// Not through their index: this goes to the browser, where there is nothing to hash with.
import { applicationMessages } from '../../domain/requests/applicationMessages.ts'
import { requestMessages } from '../../domain/requests/messages.ts'
import { reviewMessages } from '../../domain/reviews/messages.ts'
import { languages, type MessageKey, message } from './index.ts'

/** The faults that say by themselves what is wrong, by their codes. */
const texts: Readonly<Record<string, Label>> = {
  ...applicationMessages,
  ...requestMessages,
  ...reviewMessages,
  ...metadataMessages,
  ...pathMessages,
  ...treeMessages,
}

/** What of a reason decides how it is said. */
type Worded = {
  code: string
  field?: string | undefined
  fault?: string | undefined
  /** Whom it is said to, where that makes a difference. */
  role?: string | undefined
  count?: number | undefined
}

/**
 * The sentence for a reason: what is wrong and, when a field is concerned, which. Codes without
 * a sentence of their own (faults of the metadata) are told by their field.
 */
export function sentence(language: string, { code, field, fault, role, count }: Worded): string {
  if (code === 'FINDINGS_OPEN' && role && role in languages.zh.findingsOpen) {
    return message(language, `findingsOpen.${role}` as MessageKey, { count: count ?? 0 })
  }
  const ofMetadata = fault ? metadataText(language, fault) : null
  // These say by themselves what is wrong and where, but for a date, of which there are several.
  if (ofMetadata && fault !== 'dateInvalid') return ofMetadata
  const text =
    code in languages.zh.refusal
      ? message(language, `refusal.${code}` as MessageKey)
      : (metadataText(language, code) ?? code)
  const name =
    field && field in languages.zh.field ? message(language, `field.${field}` as MessageKey) : null
  const detail = [name, fault ? faultText(language, fault) : null].filter(Boolean).join('：')
  return detail ? `${text}（${detail}）` : text
}

function metadataText(language: string, fault: string): string | null {
  const text = Object.hasOwn(texts, fault) ? texts[fault] : undefined
  return text ? (text[language as keyof Label] ?? text.zh) : null
}

function faultText(language: string, fault: string): string | null {
  return fault in languages.zh.refusal
    ? message(language, `refusal.${fault}` as MessageKey)
    : metadataText(language, fault)
}
