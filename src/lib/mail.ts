import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer, { type SendMailOptions } from 'nodemailer'
import { keepNewest } from './mailFolder.ts'

export type Mailer = {
  /** `smtp` delivers; `files` writes what would have been delivered. */
  kind: 'smtp' | 'files'
  /** Resolves when the server has taken the message, or the file is written; throws otherwise. */
  send: (message: SendMailOptions) => Promise<void>
}

/** Where messages are written that are not sent. */
export const mailFolderIn = (dataDir: string): string => path.join(dataDir, 'mail')

/** A server that does not answer must not hold a worker for ever. Milliseconds. */
const patience = 20_000

/**
 * Sends by SMTP when there is a server (`smtp://user:password@host:587`, or `smtps:`), and else
 * writes each message as an `.eml` file into `folder`, readable by the owner alone. `keep` bounds how
 * many lie there: the newest; without it, none is ever removed.
 */
export function createMailer({
  smtpUrl,
  folder,
  keep = null,
}: {
  smtpUrl: string | null
  folder: string
  keep?: number | null
}): Mailer {
  if (smtpUrl) {
    const timeouts = {
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
    }
    const transport = nodemailer.createTransport({ url: smtpUrl, ...timeouts })
    return {
      kind: 'smtp',
      send: async (message) => {
        await transport.sendMail(message)
      },
    }
  }
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true })
  return {
    kind: 'files',
    send: async (message) => {
      const { message: text } = await transport.sendMail(message)
      await writeMessage(folder, text as Buffer)
      if (keep !== null) await keepNewest(folder, keep)
    },
  }
}

async function writeMessage(folder: string, text: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const at = new Date().toISOString().replace(/[:.]/g, '-')
  const file = path.join(
    folder,
    `${at}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.eml`,
  )
  // Whoever looks into the folder sees whole messages only.
  await writeFile(`${file}.part`, text, { mode: 0o600 })
  await rename(`${file}.part`, file)
}
