/** What `npm run measure:screening` prints: figures of the labelled set and alarms in real laws. */
import { labelledFiles } from './files/index.ts'
import { measureFiles } from './files/measure.ts'
import { areLawsHere, lawsArchive, screenLaws } from './laws.ts'
import { measure } from './measure.ts'
import { halves, readSnippets } from './snippets.ts'
import { tableOf } from './tableOf.ts'

const withMistakes = process.argv.includes('--mistakes')
const say = (line: string) => process.stdout.write(`${line}\n`)

for (const half of halves) {
  const snippets = readSnippets(half)
  const { figures, mistakes } = measure(snippets)
  say(`${half}: ${snippets.length} snippets\n\n${tableOf(figures)}\n`)
  if (!withMistakes) continue
  for (const { kind, what, where, text } of mistakes)
    say(`${kind} ${where} ${JSON.stringify(what)} in ${JSON.stringify(text)}`)
}

const files = await measureFiles()
say(`files: ${labelledFiles.length}\n\n${tableOf(files.figures)}\n`)
for (const { kind, what, file } of withMistakes ? files.mistakes : [])
  say(`${kind} ${what} in ${file}`)

if (areLawsHere()) {
  const { documents, alarms } = screenLaws()
  const held = new Set(alarms.map(({ file }) => file)).size
  say(
    `real laws: ${held} of ${documents} held, ${((held / documents) * 1000).toFixed(2)} in 1,000 documents`,
  )
  for (const { file, finding, text } of alarms)
    say(`${file} ${finding.detector} ${JSON.stringify(text.slice(finding.start, finding.end))}`)
} else say(`The real laws are not here, so they are skipped: ${lawsArchive}`)
