import { countWorkingDays, createCalendar } from '../../domain/calendar/index.ts'
import { tags } from '../../domain/visibility/tags.ts'
import type { Asked, Outcome, Page } from '../outcome.ts'
import { findDocument, findTakenDown, type PublicDocument } from '../queries/document.ts'
import { documentPath } from '../queries/items.ts'
import { documentText } from '../text.ts'
import { DocumentView } from '../views/DocumentView.tsx'
import { TakenDownView } from '../views/TakenDownView.tsx'

const calendar = createCalendar()

/** A document, by its index number; in its place, when it was taken down, that it was. */
export const documentPage: Page = (asked) =>
  withDocument(asked, (document) => ({
    kind: 'view',
    view: (
      <DocumentView
        context={asked.context}
        model={{ document, workingDays: workingDaysOf(document) }}
      />
    ),
    tags: tagsOf(document),
  }))

/** The same as plain text, for downloading (PL-2). */
export const documentTextPage: Page = (asked) =>
  withDocument(asked, (document) => ({
    kind: 'file',
    contentType: 'text/plain; charset=utf-8',
    body: documentText({
      document,
      t: asked.context.t,
      url: `${asked.context.origin}${documentPath(document.indexNumber)}`,
    }),
    tags: tagsOf(document),
    headers: {
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(
        `${document.indexNumber.replace('/', '-')}.txt`,
      )}`,
    },
  }))

async function withDocument(
  { payload, context, directory, captured }: Asked,
  show: (document: PublicDocument) => Outcome,
): Promise<Outcome> {
  const indexNumber = captured[0] ?? ''
  const { today } = context
  const document = await findDocument(payload, {
    indexNumber,
    directory: await directory(),
    today,
  })
  if (document) return show(document)
  const gone = await findTakenDown(payload, indexNumber)
  if (!gone) return { kind: 'notFound' }
  return {
    kind: 'view',
    status: 410,
    view: <TakenDownView context={context} model={gone} />,
    tags: [tags.document(indexNumber)],
  }
}

/** A page goes with its document, its office, and every document that it names. */
const tagsOf = ({ indexNumber, office, related }: PublicDocument): string[] => [
  tags.site,
  tags.document(indexNumber),
  ...(office ? [tags.office(office.id)] : []),
  ...related.map((each) => tags.document(each.indexNumber)),
]

function workingDaysOf({ formedOn, publishedOn }: PublicDocument): number | null {
  if (formedOn > publishedOn) return null
  const counted = countWorkingDays({ from: formedOn, to: publishedOn, calendar })
  return counted.ok ? counted.count : null
}
