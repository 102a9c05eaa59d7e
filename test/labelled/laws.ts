import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Finding, screen } from '../../src/domain/screening/index.ts'

/** Real laws in force, which name no private person: whatever is held in them is a false alarm. */
export const lawsArchive = fileURLToPath(
  new URL('../../../shared/data/laws.tar.gz', import.meta.url),
)

export const areLawsHere = (): boolean => existsSync(lawsArchive)

export type Alarm = { file: string; finding: Finding; text: string }

/** Screens every law of the archive, its file name too, and gives what is held or refused. */
export const screenLaws = (): { documents: number; alarms: Alarm[] } => {
  const alarms: Alarm[] = []
  let documents = 0
  for (const { file, text } of readLaws()) {
    documents += 1
    const name = file.slice(file.lastIndexOf('/') + 1)
    const passages = [
      { text, place: { kind: 'text' as const } },
      { text: name, place: { kind: 'fileName' as const } },
    ]
    for (const finding of screen({ passages }))
      if (finding.level !== 'warn')
        alarms.push({ file, finding, text: passages[finding.passage]?.text ?? '' })
  }
  return { documents, alarms }
}

/** The texts of the archive, unpacked for as long as they are read. */
function* readLaws(): Generator<{ file: string; text: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-laws-'))
  try {
    execFileSync('tar', ['-xzf', lawsArchive, '-C', folder])
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.md')) yield { file, text: readFileSync(join(folder, file), 'utf8') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
