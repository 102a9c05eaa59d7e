import type { PayloadRequest } from 'payload'
import type { Label } from '../../domain/disclosure/index.ts'
import { answerOf, followPath } from '../../domain/disclosure/paths/followPath.ts'
import { questionOf } from '../../domain/disclosure/paths/index.ts'
import type { StoredDocument } from '../documents/state.ts'
import { message } from '../messages/index.ts'
import { findTree } from './find.ts'
import { storedPath } from './shape.ts'

/** What was asked and answered about a document, in one text: an approval binds to it. */
export async function pathText(req: PayloadRequest, document: StoredDocument): Promise<string> {
  const { language } = req.i18n
  const path = storedPath(document.decisionPath)
  if (!path) return ''
  if (path.isDefault) return message(language, 'paths.byDefault')
  const tree = await findTree(req, path.tree)
  if (!tree) return JSON.stringify(path.answers)
  const say = (label: Label) => label[language as keyof Label] ?? label.zh
  return followPath(tree, path.answers)
    .asked.flatMap((id) => {
      const question = questionOf(tree, id)
      const answer = question && answerOf(question, path.answers)
      return question && answer ? [`${say(question.text)}${say(answer.label)}`] : []
    })
    .join(language === 'en' ? '; ' : '；')
}
