import type { Command } from 'commander'
import { type LawMessageKey, type Locale, lawMessages, localeOf } from './lawMessages.ts'

export type Question<Options = LawOptions> = { options: Options; text: string; locale: Locale }
export type LawOptions = { json?: boolean; locale?: string }
export type Sentence = { code: string; message: string }
/** What the machine gets, and the lines that people get instead. */
export type Answer =
  | { ok: true; json: object; lines: string[] }
  | { ok: false; json: { errors: Sentence[] }; lines: string[] }

export function refused(json: { errors: Sentence[]; [key: string]: unknown }): Answer {
  return { ok: false, json, lines: json.errors.map(({ message }) => message) }
}

/** Adds the options that every question of `law` has. */
export function withOutput(command: Command): Command {
  const text = (key: LawMessageKey) => lawMessages[key].zh
  return command.option('--json', text('json')).option('--locale <locale>', text('locale'))
}

/** Asks, and writes the answer where it belongs; a refusal sets the exit code to 1. */
export function answer<Options extends LawOptions>(
  command: Command,
  ask: (question: Question<Options>) => Answer,
): void {
  const options = command.optsWithGlobals<Options>()
  const text = command.args.join(' ')
  const { ok, json, lines } = ask({ options, text, locale: localeOf(options.locale) })
  const output = options.json ? JSON.stringify(json) : lines.join('\n')
  const stream = ok || options.json ? process.stdout : process.stderr
  stream.write(`${output}\n`)
  if (!ok) process.exitCode = 1
}
