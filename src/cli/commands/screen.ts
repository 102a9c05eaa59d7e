import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Command, CommanderError } from 'commander'
import {
  detectorLabels,
  levelLabels,
  maskOf,
  noteMessages,
  placeLabels,
} from '../../domain/screening/index.ts'
import {
  type FileReport,
  type ReportedFinding,
  readingNotes,
  screenFile,
} from '../../plugin/screening/reading/index.ts'
import { type Locale, lawMessages, localeOf } from './lawMessages.ts'
import { screenMessages } from './screenMessages.ts'
import { textPositions } from './textPosition.ts'

type Options = { json?: boolean; locale?: string; ocr?: boolean }
type Opened = { file: string; bytes: Buffer }
/** What was not looked into is not clear: the same code as for what is held (see the contract). */
const notScreened = 1

type Fault = { code: 'NO_FILE' | 'UNREADABLE_PATH'; message: string }

/**
 * Adds `screen` to the program: what must not be disclosed in files. With `--json` one object goes to
 * standard output, for one file the report itself, for several `{ files }`; positions are offsets in
 * all the text that was read. People get no number whole, and of plain text line and column. The exit
 * code is 0 when every file is clear or has warnings only, and 1 otherwise, also when nothing was
 * screened: asked wrongly, or a path that cannot be opened. Machines tell these apart by `errors`.
 */
export const registerScreen = (program: Command): void => {
  program
    .command('screen [file...]')
    .description(screenMessages.screen.zh)
    .addHelpText('after', `\n${screenMessages.exitCodes.zh}`)
    .option('--json', lawMessages.json.zh)
    .option('--locale <locale>', lawMessages.locale.zh)
    .option('--ocr', screenMessages.ocr.zh)
    .exitOverride(({ exitCode, code, message }) => {
      throw new CommanderError(exitCode === 0 ? 0 : notScreened, code, message)
    })
    .action(async (files: string[], _, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const locale = localeOf(options.locale)
      const opened = await Promise.all(files.map((file) => open(file, locale)))
      const faults = opened.filter((each): each is Fault => 'code' in each)
      if (files.length === 0) {
        faults.push({ code: 'NO_FILE', message: screenMessages.noFile[locale] })
      }
      if (faults.length > 0) return refuse(faults, options)
      await screenAll(opened as Opened[], { ...options, locale })
    })
}

async function open(file: string, locale: Locale): Promise<Opened | Fault> {
  try {
    return { file, bytes: await readFile(file) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    const key = code === 'ENOENT' ? 'noSuchFile' : code === 'EISDIR' ? 'isFolder' : 'cannotOpen'
    return { code: 'UNREADABLE_PATH', message: `${screenMessages[key][locale]}${file}` }
  }
}

function refuse(errors: Fault[], { json }: Options): void {
  if (json) process.stdout.write(`${JSON.stringify({ errors })}\n`)
  else process.stderr.write(`${errors.map(({ message }) => message).join('\n')}\n`)
  process.exitCode = notScreened
}

async function screenAll(
  opened: Opened[],
  { json, ocr = false, locale }: Options & { locale: Locale },
): Promise<void> {
  const reports: (FileReport & { file: string })[] = []
  for (const { file, bytes } of opened) {
    const report = await screenFile({ bytes, fileName: path.basename(file), ocr })
    reports.push({ file, ...report })
  }
  if (json) {
    const files = reports.map(forMachines)
    process.stdout.write(`${JSON.stringify(files.length === 1 ? files[0] : { files })}\n`)
  } else {
    for (const [index, report] of reports.entries()) {
      const { file, bytes } = opened[index] as Opened
      const positionOf = await textPositions({ bytes, fileName: path.basename(file) })
      process.stdout.write(`${linesOf(report, { locale, positionOf }).join('\n')}\n`)
    }
  }
  if (reports.some(({ outcome }) => outcome !== 'clear' && outcome !== 'warn')) process.exitCode = 1
}

const forMachines = ({ file, outcome, findings }: FileReport & { file: string }) => ({
  file,
  outcome,
  findings: findings.map((finding) => ({
    detector: finding.detector,
    level: finding.level,
    start: finding.passageStart + finding.start,
    end: finding.passageStart + finding.end,
    where: whereOf(finding, finding.place.kind),
  })),
})

/** `page 3`, `sheet 名单 B12`, `header`. */
const whereOf = ({ place, cell }: ReportedFinding, kind: string): string =>
  [kind, place.name, cell].filter(Boolean).join(' ')

function linesOf(
  report: FileReport & { file: string },
  {
    locale,
    positionOf,
  }: { locale: Locale; positionOf: (finding: ReportedFinding) => string | null },
): string[] {
  const { file, outcome, findings } = report
  return [
    `${file}  ${levelLabels[outcome][locale]}`,
    ...findings.map((finding) => {
      const { detector, level, text, place, note } = finding
      return [
        `  ${levelLabels[level][locale]}`,
        detectorLabels[detector][locale],
        [whereOf(finding, placeLabels[place.kind][locale]), positionOf(finding)]
          .filter(Boolean)
          .join(' '),
        text && maskOf({ detector, text }),
        noteOf(note, locale),
      ]
        .filter(Boolean)
        .join('  ')
    }),
  ]
}

function noteOf(note: string | undefined, locale: Locale): string {
  const all: Record<string, Record<Locale, string>> = { ...readingNotes, ...noteMessages }
  return note === undefined ? '' : (all[note]?.[locale] ?? '')
}
