import { sayIn } from '../../admin/sayIn.ts'
import type { Mosaic } from '../mosaicOf.ts'
import type { Precedents } from '../precedentsOf.ts'
import { DecisionItem } from './DecisionItem.tsx'

/**
 * How similar documents were decided, a warning when this one departs from that, and what could be
 * put together with what is public. The same for the clerk who writes and the leader who decides.
 */
export function PrecedentsText({
  language,
  precedents: { similar, summary, sentence },
  mosaic,
  path,
}: {
  language: string
  precedents: Precedents
  mosaic: Mosaic
  path: string
}) {
  const say = sayIn(language)
  return (
    <>
      {sentence ? (
        <div className="gk-why gk-why--seal" data-departs>
          <strong>{say('precedents.departs')}</strong>
          <p>{sentence}</p>
        </div>
      ) : null}
      {similar.length === 0 ? (
        <p className="gk-muted">{summary.sentence}</p>
      ) : (
        <details className="gk-precedents">
          <summary>{summary.sentence}</summary>
          {similar.length < summary.all.total ? (
            <p className="gk-muted gk-small">{say('precedents.list', { count: similar.length })}</p>
          ) : null}
          <ul className="gk-precedents__list">
            {similar.map((decision, at) => (
              <DecisionItem
                // Those whose document may not be read have no id of their own.
                key={decision.id ?? `${at}`}
                language={language}
                decision={decision}
                path={path}
                note={decision.isOwn ? say('precedents.ownOffice') : undefined}
              />
            ))}
          </ul>
        </details>
      )}
      <MosaicText language={language} mosaic={mosaic} />
    </>
  )
}

/** The mosaic warnings; nothing when there are none. */
function MosaicText({ language, mosaic }: { language: string; mosaic: Mosaic }) {
  const say = sayIn(language)
  const { smallCells, identifiers } = mosaic
  if (smallCells.length + identifiers.length === 0) return null
  return (
    <div className="gk-why gk-why--seal" data-mosaic>
      <strong>{say('precedents.mosaic')}</strong>
      <p>{say('precedents.mosaicNote')}</p>
      <ul>
        {smallCells.map(({ table, row, column, sentence }) => (
          <li key={`${table}.${row}.${column}`}>{sentence}</li>
        ))}
        {identifiers.map(({ kind, value, documents, sentence }) => (
          <li key={`${kind}${value}`}>
            {sentence}
            <ul>
              {documents.map(({ indexNumber, title }) => (
                <li key={indexNumber}>{`${title}（${indexNumber}）`}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}
