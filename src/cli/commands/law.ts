import type { Command } from 'commander'
import {
  calendarMessages,
  createCalendar,
  dayKindLabels,
  holidayName,
  type WorkingLine,
  workingDaysAfter,
} from '../../domain/calendar/index.ts'
import { dateMessages, formatChineseDate, parseDate } from '../../domain/dates/index.ts'
import {
  documentNumberMessages,
  normaliseDocumentNumber,
} from '../../domain/document-number/index.ts'
import { indexNumberMessages, parseIndexNumber } from '../../domain/index-number/index.ts'
import { registerDeadline } from './deadline.ts'
import { registerFee } from './fee.ts'
import {
  type Answer,
  answer,
  type LawOptions,
  type Question,
  refused,
  type Sentence,
  withOutput,
} from './lawAnswer.ts'
import { type Locale, lawMessages } from './lawMessages.ts'

/**
 * Adds `law` to the program: questions about the statute that need no database.
 * With `--json`, exactly one JSON object goes to standard output; a refusal is
 * `{ errors: [{ code, message }] }`. Without it, sentences: answers to standard output, refusals to
 * standard error. A refusal sets the exit code to 1. `--json` and `--locale` may be options of the
 * program or of the command.
 */
export const registerLaw = (program: Command): void => {
  const law = program.command('law').description(lawMessages.law.zh)
  withOutput(law.command('working-days').description(lawMessages.workingDays.zh))
    .option('--from <date>', lawMessages.from.zh)
    .option('--days <n>', lawMessages.days.zh)
    .action((_, command: Command) => answer(command, workingDays))
  withOutput(law.command('check-index-number [number...]'))
    .description(lawMessages.checkIndexNumber.zh)
    .action((_, __, command: Command) => answer(command, checkIndexNumber))
  withOutput(law.command('check-document-number [number...]'))
    .description(lawMessages.checkDocumentNumber.zh)
    .action((_, __, command: Command) => answer(command, checkDocumentNumber))
  registerDeadline(law)
  registerFee(law)
}

type WorkingDaysOptions = LawOptions & { from?: string; days?: string }

function workingDays({ options, locale }: Question<WorkingDaysOptions>): Answer {
  const from = parseDate(options.from)
  const days = /^\d{1,6}$/.test(options.days ?? '') ? Number(options.days) : 0
  const errors: Sentence[] = []
  if (!from.ok)
    errors.push({ code: from.code, message: `--from: ${dateMessages[from.code][locale]}` })
  if (days < 1) errors.push({ code: 'invalidDays', message: lawMessages.invalidDays[locale] })
  if (!from.ok || errors.length > 0) return refused({ errors })
  const calendar = createCalendar()
  const due = workingDaysAfter({ from: from.date, days, calendar })
  if (!due.ok) {
    const message = calendarMessages[due.code][locale]
    return refused({ errors: [{ code: due.code, message }], calendarVersion: calendar.version })
  }
  const { date, working } = due
  return {
    ok: true,
    json: { from: from.date, days, date, calendarVersion: calendar.version, working },
    lines: [
      locale === 'en' ? date : `${date}（${formatChineseDate(date)}）`,
      ...working.map((line) => `  ${workingLine({ line, locale })}`),
      `${lawMessages.calendarVersion[locale]} ${calendar.version}`,
    ],
  }
}

function checkIndexNumber({ text, locale }: Question): Answer {
  const parsed = parseIndexNumber(text)
  const tell = (code: keyof typeof indexNumberMessages): Sentence => ({
    code,
    message: indexNumberMessages[code][locale],
  })
  if (!parsed.ok) return refused({ valid: false, errors: parsed.faults.map(tell) })
  const { ok, warnings, ...number } = parsed
  return valid({ locale, value: number.value, json: number, warnings: warnings.map(tell) })
}

function checkDocumentNumber({ text, locale }: Question): Answer {
  const checked = normaliseDocumentNumber(text)
  const tell = (code: keyof typeof documentNumberMessages): Sentence => ({
    code,
    message: documentNumberMessages[code][locale],
  })
  if (checked.ok) {
    const { value, warnings } = checked
    return valid({ locale, value, json: { value }, warnings: warnings.map(tell) })
  }
  const { faults, suggestion } = checked
  const answered = refused({ valid: false, errors: faults.map(tell), suggestion })
  if (suggestion !== null) answered.lines.push(`${lawMessages.suggestion[locale]}${suggestion}`)
  return answered
}

function valid(found: {
  locale: Locale
  value: string
  json: object
  warnings: Sentence[]
}): Answer {
  const { locale, value, json, warnings } = found
  return {
    ok: true,
    json: { valid: true, ...json, warnings },
    lines: [`${lawMessages.valid[locale]}${value}`, ...warnings.map(({ message }) => message)],
  }
}

/** `2026-02-11    1  工作日`, `2026-02-17       春节，放假`. */
function workingLine({ line, locale }: { line: WorkingLine; locale: Locale }): string {
  const kind = dayKindLabels[line.kind][locale]
  const name = line.name === null ? '' : holidayName({ name: line.name, locale })
  const what = name === '' ? kind : `${name}${locale === 'en' ? ', ' : '，'}${kind}`
  return `${line.date} ${String(line.count ?? '').padStart(4)}  ${what}`
}
