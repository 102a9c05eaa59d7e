import { type Standing, situations } from './stages.ts'

/** Who asks: nobody, and the accounts of the demo county. */
export const askers = [
  'nobody',
  'clerk',
  'finance',
  'secrecy',
  'branch',
  'county',
  'publisher',
  'requests',
  'head',
  'auditor',
  'admin',
] as const

export type Asker = (typeof askers)[number]

/** The account of an asker; null for nobody. `finance` is the clerk of another office. */
export const accountOf = (asker: Asker): string | null =>
  asker === 'nobody' ? null : asker === 'finance' ? 'clerk.finance' : asker

/** Reads a table written by hand: a line a situation, a column an asker. */
export function tableOf(text: string): Record<Standing, Record<Asker, string>> {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  const [header, ...lines] = rows
  if (header?.join() !== askers.join()) throw new Error('The columns are not the askers')
  if (lines.map(([standing]) => standing).join() !== situations.join()) {
    throw new Error('The lines are not the situations')
  }
  return Object.fromEntries(
    lines.map(([standing, ...cells]) => [
      standing,
      Object.fromEntries(askers.map((asker, at) => [asker, cells[at]])),
    ]),
  ) as Record<Standing, Record<Asker, string>>
}
