import { message } from '../messages/index.ts'

/** What a copy is called when nobody says otherwise: as its original, and that it was redacted. */
export function copyName({
  originalName,
  fileName,
}: {
  originalName: string
  fileName: string | undefined
}): string {
  const ending = /\.[^.]{1,10}$/.exec(originalName)?.[0] ?? ''
  const asked = fileName?.trim()
  if (asked) {
    return ending && !asked.toLowerCase().endsWith(ending.toLowerCase()) ? asked + ending : asked
  }
  const stem = originalName.slice(0, originalName.length - ending.length)
  // The public reads simplified Chinese, whatever the clerk's language.
  return `${stem}${message('zh', 'redaction.suffix')}${ending}`
}
