import {
  type LetterKind,
  letterText,
  sampleValues,
  templateFaults,
} from '../../../domain/letters/index.ts'
import type { ApiReason } from '../../errors.ts'
import type { Letter } from '../letter.ts'
import { MissingGlyphs } from '../pdf/fonts.ts'
import { renderPdfInThread } from '../pdf/inThread.ts'
import { wordedFaults } from './wordedFaults.ts'

/** The date on a sample: the day by which its invented request is due. */
const sampleDay = '2026-03-30'

/** A wording with invented values in a letter of an office; or everything that is wrong with it. */
export function sampleLetterOf({
  kind,
  body,
  office,
  language,
}: {
  kind: LetterKind
  body: string
  office: string
  language: string
}): { ok: true; letter: Letter } | { ok: false; faults: ApiReason[] } {
  const faults = wordedFaults(language, templateFaults({ kind, template: body }))
  if (faults.length > 0) return { ok: false, faults }
  const text = letterText({ kind, values: sampleValues, template: body })
  if (!text.ok) {
    const unresolved = [...text.missing, ...text.unknown]
    return {
      ok: false,
      faults: wordedFaults(
        language,
        unresolved.map((name) => ({ code: 'PLACEHOLDER_UNRESOLVED', name })),
      ),
    }
  }
  return {
    ok: true,
    letter: {
      kind,
      office: { name: office },
      number: null,
      addressee: String(sampleValues.applicantName),
      title: text.title,
      body: text.body,
      signature: office,
      on: sampleDay,
    },
  }
}

/** A sample as PDF; or the characters of the wording that cannot be printed. */
export async function tryToPrint(
  letter: Letter,
  language: string,
): Promise<{ ok: true; pdf: Buffer } | { ok: false; faults: ApiReason[] }> {
  try {
    return { ok: true, pdf: await renderPdfInThread(letter) }
  } catch (error) {
    if (!(error instanceof MissingGlyphs)) throw error
    const faults = error.characters.map((name) => ({ code: 'GLYPH_MISSING' as const, name }))
    return { ok: false, faults: wordedFaults(language, faults) }
  }
}
