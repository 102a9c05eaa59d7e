import { isLoopback } from '../../lib/loopback.ts'
import { messageIn, messagesIn } from '../../lib/mailFolder.ts'
import type { PersonalOutcome, PersonalPage } from '../personal.ts'
import { MailboxView } from '../views/MailboxView.tsx'

/** So many are listed; the folder has hardly more. */
const mostListed = 500

const nothing: PersonalOutcome = { kind: 'notFound' }

/**
 * `/mailbox`: what the demo county would have sent, for who looks at it on this machine;
 * `/mailbox/FILE/N` is an attachment. To everybody else, and outside the demo, there is no such page.
 */
export const mailbox: PersonalPage = async ({ context, mailFolder, visitor, posted }) => {
  const folder = mailFolder()
  if (folder === null || posted !== null || !isLoopback(visitor.headers)) return nothing
  const [, , file, index] = context.path.split('/')
  if (file === undefined) {
    const messages = await messagesIn(folder, mostListed)
    return {
      kind: 'view',
      status: 200,
      view: <MailboxView context={context} messages={messages} />,
    }
  }
  const attachment = (await messageIn(folder, file))?.attachments[Number(index)]
  return attachment ? { kind: 'file', ...attachment } : nothing
}
