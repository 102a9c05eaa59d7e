import type { PayloadRequest } from 'payload'
import { followPath } from '../../../domain/disclosure/paths/index.ts'
import { sayIn } from '../../admin/sayIn.ts'
import { dateText } from '../../admin/time.ts'
import type { StoredDocument } from '../../documents/state.ts'
import { findPerson } from '../../users/person.ts'
import { findTree } from '../find.ts'
import { storedPath } from '../shape.ts'
import { Answered } from './Answered.tsx'
import { Conclusion } from './Conclusion.tsx'
import { inTree } from './inTree.ts'

/**
 * The decision path on the page where a document is approved: what was asked and answered, where it
 * led, who answered, when, and by which version of which tree.
 */
export async function PathSection({
  req,
  document,
}: {
  req: PayloadRequest
  document: StoredDocument
}) {
  const { language } = req.i18n
  const say = sayIn(language)
  const path = storedPath(document.decisionPath)
  const tree = path ? await findTree(req, path.tree) : null
  if (!path || !tree) return null
  const name = path.decidedBy ? (await findPerson(req, path.decidedBy))?.name : null
  const followed = followPath(tree, path.answers)
  const answered = (
    <Answered tree={tree} answers={path.answers} asked={followed.asked} language={language} />
  )
  return (
    <section aria-labelledby="gk-path">
      <h2 id="gk-path">{say('field.decisionPath')}</h2>
      <Conclusion followed={followed} language={language} />
      {path.isDefault ? (
        <details>
          <summary>{say('paths.byDefault')}</summary>
          {answered}
        </details>
      ) : (
        answered
      )}
      <p className="gk-muted gk-small">
        {say('paths.decidedBy', {
          name: name ?? say('admin.system'),
          date: dateText(language, path.decidedOn),
        })}
        {language === 'en' ? ' · ' : '　'}
        {inTree(say, tree)}
      </p>
    </section>
  )
}
