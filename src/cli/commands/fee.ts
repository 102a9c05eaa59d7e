import type { Command } from 'commander'
import { dateMessages, parseDate } from '../../domain/dates/index.ts'
import { explainFee, feeFor, feeMessages, isCount, isFeeMethod } from '../../domain/fees/index.ts'
import {
  type Answer,
  answer,
  type LawOptions,
  type Question,
  refused,
  type Sentence,
  withOutput,
} from './lawAnswer.ts'
import { lawMessages } from './lawMessages.ts'

type FeeOptions = LawOptions & { method?: string[]; count?: string; received?: string }

/** Adds `law fee`. */
export const registerFee = (law: Command): void => {
  withOutput(law.command('fee').description(lawMessages.fee.zh))
    .option('--method <method...>', lawMessages.method.zh)
    .option('--count <n>', lawMessages.count.zh)
    .option('--received <date>', lawMessages.received.zh)
    .action((_, command: Command) => answer(command, fee))
}

function fee({ options, locale }: Question<FeeOptions>): Answer {
  const methods = [...new Set((options.method ?? []).flatMap((text) => text.split(/[,+]/)))]
  const [method] = methods
  const count = /^\d{1,9}$/.test(options.count ?? '') ? Number(options.count) : Number.NaN
  const received = options.received === undefined ? null : parseDate(options.received)
  const errors: Sentence[] = []
  const tell = (code: keyof typeof feeMessages) => {
    errors.push({ code, message: feeMessages[code][locale] })
  }
  if (!methods.every(isFeeMethod) || method === undefined) tell('UNKNOWN_METHOD')
  else if (methods.length > 1) tell('ONE_METHOD_ONLY')
  if (!isCount(count)) tell('INVALID_COUNT')
  if (received?.ok === false) {
    errors.push({
      code: received.code,
      message: `--received: ${dateMessages[received.code][locale]}`,
    })
  }
  if (errors.length > 0 || !isFeeMethod(method)) return refused({ errors })
  const found = feeFor({ method, count, receivedOn: received?.ok ? received.date : null })
  const note = found.code === undefined ? {} : { message: feeMessages[found.code][locale] }
  return { ok: true, json: { ...found, ...note }, lines: explainFee(found, locale) }
}
