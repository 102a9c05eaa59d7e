import type { EmailAdapter } from 'payload'
import { createMailer, mailFolderIn } from '../../lib/mail.ts'

/**
 * Payload's e-mail by SMTP, or into `<dataDir>/mail` where no server is set. For a host that has no
 * adapter of its own: `email: mailAdapter({ smtpUrl, from, dataDir })`.
 */
export const mailAdapter =
  ({
    smtpUrl,
    from,
    dataDir,
    keep = null,
  }: {
    smtpUrl: string | null
    /** `Name <address>`, or an address alone. */
    from: string
    dataDir: string
    /** How many files are kept, the newest; without it, all. */
    keep?: number | null
  }): EmailAdapter<void> =>
  () => {
    const mailer = createMailer({ smtpUrl, folder: mailFolderIn(dataDir), keep })
    const { name, address } = senderOf(from)
    return {
      name: `gongkai-${mailer.kind}`,
      defaultFromName: name,
      defaultFromAddress: address,
      sendEmail: (message) => mailer.send({ from: { name, address }, ...message }),
    }
  }

function senderOf(from: string): { name: string; address: string } {
  const [, name, address] = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(from) ?? []
  return address ? { name: name ?? '', address } : { name: '', address: from.trim() }
}
