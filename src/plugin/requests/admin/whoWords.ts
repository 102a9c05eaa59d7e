import { sayIn } from '../../admin/sayIn.ts'

/** Who did something on a request: a member of staff by name, the parties of the case never. */
export function whoWords(
  language: string,
  { actor, actorName }: { actor: string; actorName: string },
): string {
  const say = sayIn(language)
  if (actor === 'applicant') return say('requestDesk.applicant')
  if (actor === 'system') return say('requestDesk.system')
  if (actor.startsWith('party:')) return say('requestDesk.partyNo', { key: actor.slice(6) })
  return actorName
}
