import { describe, expect, it } from 'vitest'
import {
  answersTo,
  builtInTrees,
  followPath,
  type PathDocument,
  pathFaults,
  type Tree,
  treeFaults,
} from '../../../../src/domain/disclosure/paths/index.ts'

const text = (zh: string) => ({ zh, 'zh-TW': zh, en: zh })
const proactive = { end: { mode: 'proactive', ground: null, article: '第十九条' } } as const
const withheld = { end: { mode: 'withheld', ground: '16-2', article: '第十六条' } } as const
const toB = { question: 'b' }

/** Two questions: the first leads to the second or ends proactively, the second ends either way. */
const sound = (): Tree => ({
  kind: 'general',
  version: 1,
  title: '试用',
  start: 'a',
  questions: [
    {
      id: 'a',
      text: text('是否过程性信息？'),
      answers: [
        { id: 'no', label: text('否'), next: proactive },
        { id: 'yes', label: text('是'), next: toB },
      ],
    },
    {
      id: 'b',
      text: text('是否已有决定？'),
      answers: [
        { id: 'yes', label: text('是'), next: proactive },
        { id: 'no', label: text('否'), next: withheld },
      ],
    },
  ],
})

type Changed = { -readonly [Key in keyof Tree]: Tree[Key] } & {
  questions: Tree['questions'][number][]
}
const broken = (change: (tree: Changed) => void): Tree => {
  const tree = structuredClone(sound()) as Changed
  change(tree)
  return tree
}
const answersOf = (tree: Changed, question: number) =>
  tree.questions[question]?.answers as unknown as { id: string; label: object; next: object }[]
const setNext = (tree: Changed, question: number, answer: number, next: object) =>
  Object.assign(answersOf(tree, question)[answer] ?? {}, { next })

describe('a tree', () => {
  it('without a fault has none', () => {
    expect(treeFaults(sound())).toEqual([])
  })

  it.each<[string, (tree: Changed) => void, object[]]>([
    ['has no question', (tree) => Object.assign(tree, { questions: [] }), [{ code: 'treeEmpty' }]],
    [
      'does not know where to begin',
      (tree) => Object.assign(tree, { start: 'z' }),
      [
        { code: 'treeStartUnknown' },
        { code: 'questionUnreachable', question: 'a' },
        { code: 'questionUnreachable', question: 'b' },
      ],
    ],
    [
      'leads nowhere',
      (tree) => setNext(tree, 0, 1, { question: 'z' }),
      [
        { code: 'nextUnknown', question: 'a', answer: 'yes' },
        { code: 'questionUnreachable', question: 'b' },
      ],
    ],
    [
      'leads back',
      (tree) => setNext(tree, 1, 0, { question: 'a' }),
      [{ code: 'treeCycle', question: 'b' }],
    ],
    [
      'names a question twice',
      (tree) => tree.questions.push(structuredClone(sound().questions[1] as never)),
      [{ code: 'questionTwice', question: 'b' }],
    ],
    [
      'names an answer twice',
      (tree) => Object.assign(answersOf(tree, 1)[1] ?? {}, { id: 'yes' }),
      [{ code: 'answerTwice', question: 'b', answer: 'yes' }],
    ],
    [
      'asks with one answer',
      (tree) => answersOf(tree, 1).pop(),
      [{ code: 'answersTooFew', question: 'b' }],
    ],
    [
      'says nothing in Chinese',
      (tree) => {
        Object.assign(tree.questions[0] ?? {}, { text: text(' ') })
        Object.assign(answersOf(tree, 0)[0] ?? {}, { label: text('') })
      },
      [
        { code: 'questionTextMissing', question: 'a' },
        { code: 'answerTextMissing', question: 'a', answer: 'no' },
      ],
    ],
    [
      'ends on a ground that does not serve, without an article',
      (tree) => {
        setNext(tree, 1, 1, { end: { mode: 'onRequest', ground: '14-1', article: ' ' } })
        setNext(tree, 1, 0, { end: { mode: 'proactive', ground: '15', article: '第十五条' } })
      },
      [
        { code: 'endingGroundUnfit', question: 'b', answer: 'no' },
        { code: 'endingArticleMissing', question: 'b', answer: 'no' },
        { code: 'endingGroundUnfit', question: 'b', answer: 'yes' },
      ],
    ],
    [
      'stops without saying why',
      (tree) => setNext(tree, 1, 0, { stop: { article: '第二条', note: text('') } }),
      [{ code: 'stopIncomplete', question: 'b', answer: 'yes' }],
    ],
    [
      'never discloses',
      (tree) => {
        setNext(tree, 0, 0, withheld)
        setNext(tree, 1, 0, withheld)
      },
      [{ code: 'noWayToProactive' }],
    ],
    [
      'asks more than anybody answers',
      (tree) => {
        for (let count = 0; count < 59; count++) {
          setNext(tree, tree.questions.length - 1, 0, { question: `q${count}` })
          tree.questions.push({
            ...(structuredClone(sound().questions[1]) as Tree['questions'][number]),
            id: `q${count}`,
          })
        }
      },
      [{ code: 'treeTooLong' }],
    ],
  ])('that %s is refused with every reason', (_, change, expected) => {
    const faults = treeFaults(broken(change))
    expect(faults).toHaveLength(expected.length)
    expect(faults).toEqual(expect.arrayContaining(expected))
  })

  it('is followed as far as the answers go', () => {
    expect(followPath(sound(), {})).toMatchObject({ asked: ['a'], next: 'a', ending: null })
    expect(followPath(sound(), { a: 'yes' })).toMatchObject({ asked: ['a', 'b'], next: 'b' })
    expect(followPath(sound(), { a: 'yes', b: 'no' }).ending).toMatchObject({ ground: '16-2' })
    expect(followPath(sound(), { a: 'no', b: 'no', c: 'x' }).stray).toEqual(['b', 'c'])
    expect(followPath(sound(), { a: 'perhaps' })).toMatchObject({ next: 'a', stray: ['a'] })
    const circle = broken((tree) => setNext(tree, 1, 0, { question: 'a' }))
    expect(followPath(circle, { a: 'yes', b: 'yes' })).toMatchObject({ ending: null, next: null })
  })
})

describe('a document', () => {
  const tree = builtInTrees.general
  const answersFor = (mode: 'onRequest' | 'withheld', ground: '16-2' | '14-1') => ({
    answers: answersTo(tree, { mode, ground }) ?? {},
  })
  const codes = (document: PathDocument, by: Tree | null = tree) =>
    pathFaults({ document, tree: by }).map(({ code, field }) => `${code} ${field}`)

  it('that is disclosed proactively needs no path, unless somebody began one', () => {
    expect(codes({ mode: 'proactive' }, null)).toEqual([])
    expect(codes({ mode: 'proactive', decisionPath: { answers: {} } })).toEqual([])
    const begun = { answers: { information: 'own', secret: 'unsure' } }
    expect(codes({ mode: 'proactive', decisionPath: begun })).toEqual([
      'pathUnfinished decisionPath',
    ])
  })

  it.each(['onRequest', 'withheld', 'anything'])('%s needs answers', (mode) => {
    expect(codes({ mode, ground: '16-2' })).toEqual(['pathMissing decisionPath'])
    const byDefault = { answers: { information: 'own' }, isDefault: true }
    expect(codes({ mode, decisionPath: byDefault })).toEqual(['pathMissing decisionPath'])
  })

  it('is told what its answers lack, and where they differ from it', () => {
    const decisionPath = answersFor('withheld', '16-2')
    const document = { mode: 'withheld', ground: '16-2', decisionPath }
    expect(codes(document)).toEqual([])
    expect(codes({ ...document, ground: '16-1' })).toEqual(['pathDiffers ground'])
    expect(codes({ ...document, mode: 'onRequest' })).toEqual(['pathDiffers mode'])
    expect(codes({ ...document, mode: 'proactive' })).toEqual(['pathDiffers mode'])
    expect(codes({ ...document, mode: '', ground: null })).toEqual([])
    expect(codes(document, null)).toEqual(['pathTreeUnknown decisionPath'])
    const stray = { answers: { ...decisionPath.answers, duty: 'yes', nothing: 'x' } }
    expect(codes({ ...document, decisionPath: stray })).toEqual(['pathStrayAnswer decisionPath'])
    const none = { answers: { information: 'none' } }
    expect(codes({ ...document, decisionPath: none })).toEqual(['pathStopped decisionPath'])
    const wrong = { answers: { information: 'maybe' } }
    expect(codes({ ...document, decisionPath: wrong })).toEqual([
      'pathUnfinished decisionPath',
      'pathStrayAnswer decisionPath',
    ])
  })
})
