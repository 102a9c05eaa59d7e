import type { DetectorName } from '../../../src/domain/screening/index.ts'
import { type ReportedFinding, screenFile } from '../../../src/plugin/screening/reading/index.ts'
import { labelledFiles } from './index.ts'

type Figures = {
  detector: DetectorName
  wanted: number
  found: number
  right: number
  precision: number
  recall: number
}
type Mistake = { kind: 'missed' | 'false' | 'outcome'; what: string; file: string }

/** Screens every labelled file. Right is what is found as often as it is there, for the reason named. */
export async function measureFiles(): Promise<{ figures: Figures[]; mistakes: Mistake[] }> {
  const counts = new Map<string, { wanted: number; found: number; right: number }>()
  const mistakes: Mistake[] = []
  const count = (what: string, key: 'wanted' | 'found' | 'right'): void => {
    const [detector = ''] = what.split(' ')
    const all = counts.get(detector) ?? { wanted: 0, found: 0, right: 0 }
    counts.set(detector, { ...all, [key]: all[key] + 1 })
  }
  for (const { name, make, outcome, wanted } of labelledFiles) {
    const report = await screenFile({ bytes: await make(), fileName: name })
    const missing = [...wanted]
    for (const what of wanted) count(what, 'wanted')
    for (const what of report.findings.map(keyOf)) {
      count(what, 'found')
      const at = missing.indexOf(what)
      if (at === -1) mistakes.push({ kind: 'false', what, file: name })
      else {
        count(what, 'right')
        missing.splice(at, 1)
      }
    }
    for (const what of missing) mistakes.push({ kind: 'missed', what, file: name })
    if (report.outcome !== outcome)
      mistakes.push({ kind: 'outcome', what: report.outcome, file: name })
  }
  const figures = [...counts].map(([detector, { wanted, found, right }]) => ({
    detector: detector as DetectorName,
    wanted,
    found,
    right,
    precision: found === 0 ? 1 : right / found,
    recall: wanted === 0 ? 1 : right / wanted,
  }))
  return { figures, mistakes }
}

const ofTheFile: readonly string[] = ['hiddenContent', 'metadata', 'unreadable', 'virus']

const keyOf = ({ detector, note, text }: ReportedFinding): string =>
  `${detector} ${ofTheFile.includes(detector) ? note : text}`
