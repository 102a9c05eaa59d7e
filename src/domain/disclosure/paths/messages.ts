import type { Label } from '../label.ts'
import type { PathFaultCode } from './pathFaults.ts'
import type { TreeFaultCode } from './treeFaults.ts'

/** What people read about the path of a document. */
export const pathMessages: Readonly<Record<PathFaultCode, Label>> = {
  pathMissing: {
    zh: '依申请公开或不予公开的，应当先回答公开属性的判断问题。',
    'zh-TW': '依申請公開或不予公開的，應當先回答公開屬性的判斷問題。',
    en: 'Answer the questions of the decision path first: it is required for what is not disclosed proactively.',
  },
  pathUnfinished: {
    zh: '公开属性的判断问题还没有答完。',
    'zh-TW': '公開屬性的判斷問題還沒有答完。',
    en: 'The questions of the decision path have not all been answered.',
  },
  pathStopped: {
    zh: '按所选的答案，这份材料不在这里办理公开，不能送审。',
    'zh-TW': '按所選的答案，這份材料不在這裡辦理公開，不能送審。',
    en: 'By the answers given this is not to be disclosed here, and cannot be submitted.',
  },
  pathDiffers: {
    zh: '所选的公开属性或依据与判断问题的结论不一致，请改其中一处。',
    'zh-TW': '所選的公開屬性或依據與判斷問題的結論不一致，請改其中一處。',
    en: 'The mode or ground chosen is not what the decision path came to; change one of them.',
  },
  pathTreeUnknown: {
    zh: '没有这个决策树，或者它不适用于这个机构，请重新回答判断问题。',
    'zh-TW': '沒有這個決策樹，或者它不適用於這個機構，請重新回答判斷問題。',
    en: 'There is no such decision tree, or it is not one of this office; answer the questions again.',
  },
  pathStrayAnswer: {
    zh: '判断问题里有多余的或不存在的答案，请重新回答。',
    'zh-TW': '判斷問題裡有多餘的或不存在的答案，請重新回答。',
    en: 'Some answers do not belong to the decision path; answer the questions again.',
  },
}

/** What people read about a tree that they are writing. */
export const treeMessages: Readonly<Record<TreeFaultCode, Label>> = {
  treeEmpty: { zh: '还没有问题。', 'zh-TW': '還沒有問題。', en: 'There are no questions yet.' },
  treeTooLong: {
    zh: '问题太多，一棵树最多60个。',
    'zh-TW': '問題太多，一棵樹最多60個。',
    en: 'There are too many questions; a tree has 60 at most.',
  },
  treeStartUnknown: {
    zh: '没有第一个问题（start 所指的问题不存在）。',
    'zh-TW': '沒有第一個問題（start 所指的問題不存在）。',
    en: 'There is no first question (start names none).',
  },
  questionTwice: {
    zh: '有两个问题的标识相同。',
    'zh-TW': '有兩個問題的標識相同。',
    en: 'Two questions have the same id.',
  },
  questionUnreachable: {
    zh: '没有答案会走到这个问题。',
    'zh-TW': '沒有答案會走到這個問題。',
    en: 'No answer leads to this question.',
  },
  questionTextMissing: {
    zh: '问题没有中文文字。',
    'zh-TW': '問題沒有中文文字。',
    en: 'The question has no text in Chinese.',
  },
  answersTooFew: {
    zh: '问题至少要有两个答案。',
    'zh-TW': '問題至少要有兩個答案。',
    en: 'A question needs at least two answers.',
  },
  answerTwice: {
    zh: '有两个答案的标识相同。',
    'zh-TW': '有兩個答案的標識相同。',
    en: 'Two answers have the same id.',
  },
  answerTextMissing: {
    zh: '答案没有中文文字。',
    'zh-TW': '答案沒有中文文字。',
    en: 'The answer has no text in Chinese.',
  },
  nextUnknown: {
    zh: '答案指向的问题不存在。',
    'zh-TW': '答案指向的問題不存在。',
    en: 'The answer leads to a question that does not exist.',
  },
  treeCycle: {
    zh: '这个问题的答案又回到前面的问题，走不到头。',
    'zh-TW': '這個問題的答案又回到前面的問題，走不到頭。',
    en: 'An answer leads back to an earlier question, without an end.',
  },
  endingGroundUnfit: {
    zh: '结论的依据不适用于它的公开属性。',
    'zh-TW': '結論的依據不適用於它的公開屬性。',
    en: 'The ground of the ending does not fit its mode.',
  },
  endingArticleMissing: {
    zh: '结论没有注明条文。',
    'zh-TW': '結論沒有註明條文。',
    en: 'The ending names no article.',
  },
  stopIncomplete: {
    zh: '不在这里办理的，应当注明条文和说明。',
    'zh-TW': '不在這裡辦理的，應當註明條文和說明。',
    en: 'Where a way breaks off, an article and an explanation are needed.',
  },
  noWayToProactive: {
    zh: '没有一条路走到主动公开；公开是常态。',
    'zh-TW': '沒有一條路走到主動公開；公開是常態。',
    en: 'No way leads to proactive disclosure, which is the rule.',
  },
}
