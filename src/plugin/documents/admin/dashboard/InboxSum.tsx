import { sayIn } from '../../../admin/sayIn.ts'
import type { InboxList } from '../../inbox/types.ts'

type Part = 'partWaiting' | 'partReturned' | 'partReviews' | 'partDecisions'

/** What the count beside 待办 is the sum of; nothing where nothing waits. */
export function InboxSum({
  language,
  parts,
}: {
  language: string
  parts: Record<Part, Pick<InboxList, 'count' | 'isMore'>>
}) {
  const say = sayIn(language)
  const told = (Object.keys(parts) as Part[])
    .filter((part) => parts[part].count > 0)
    .map((part) => {
      const { count, isMore } = parts[part]
      return say(`ui.${part}`, { count: isMore ? `${count}+` : count })
    })
  return told.length > 0 ? (
    <p className="gk-muted gk-small">{say('ui.waitingSum', { parts: told.join(say('ui.and')) })}</p>
  ) : null
}
