import { fillTemplate, writtenValue } from './fillTemplate.ts'
import { type LetterKind, letterKind } from './kinds.ts'
import { applicationName, type LetterValues, type Placeholder } from './placeholders.ts'
import { type TemplateFault, templateFaults } from './templateFaults.ts'

export type LetterText =
  | { ok: true; title: string; body: string }
  /** What has no value, what is not a placeholder, and what else is wrong with the wording. */
  | { ok: false; missing: Placeholder[]; unknown: string[]; faults: TemplateFault[] }

/**
 * The title and the text of a letter, a paragraph a line. There is none while anything is open: a
 * placeholder without a value, a compulsory value that is not there (even if a wording forgot it), a
 * wording that may not be used for this kind.
 * @param template the office's wording; the one that comes with the kind when there is none
 */
export function letterText({
  kind,
  values,
  template,
}: {
  kind: LetterKind
  values: LetterValues
  template?: string | null | undefined
}): LetterText {
  const { title, must, may, body } = letterKind(kind)
  const wording = template ?? body
  const faults = templateFaults({ kind, template: wording })
  const allowed = [...must, ...may]
  const usable = Object.fromEntries(
    Object.entries({ ...ofDisclosure, ...values }).filter(([name]) =>
      (allowed as string[]).includes(name),
    ),
  ) as LetterValues
  const filled = fillTemplate(wording, usable)
  const missing = new Set([
    ...(filled.ok ? [] : filled.missing.filter((name) => allowed.includes(name))),
    ...must.filter((name) => writtenValue(usable, name) === null),
  ])
  const unknown = filled.ok ? [] : filled.unknown
  if (filled.ok && missing.size === 0 && faults.length === 0)
    return { ok: true, title: titleFor(title, usable), body: filled.text }
  return { ok: false, missing: [...missing], unknown, faults }
}

/** What an application is called where nothing else is said. */
const ofDisclosure: LetterValues = {
  application: applicationName,
  applicationMatter: '申请公开的政府信息',
}

/** A title names the application as it is: of a disclosure, or of the correction of a record. */
const titleFor = (title: string, values: LetterValues): string =>
  title.replace(applicationName, writtenValue(values, 'application') ?? applicationName)
