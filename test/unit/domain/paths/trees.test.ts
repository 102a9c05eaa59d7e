import fc from 'fast-check'
import { Converter } from 'opencc-js/t2cn'
import { describe, expect, it } from 'vitest'
import { type Ground, grounds, type Label } from '../../../../src/domain/disclosure/index.ts'
import {
  type Answers,
  answersTo,
  builtInTree,
  builtInTrees,
  defaultAnswers,
  type Ending,
  followPath,
  officeKinds,
  pathMessages,
  type Tree,
  treeFaults,
  treeMessages,
} from '../../../../src/domain/disclosure/paths/index.ts'

const trees = Object.values(builtInTrees)
const endingsOf = (tree: Tree): Ending[] =>
  tree.questions.flatMap(({ answers }) =>
    answers.flatMap(({ next }) => ('end' in next ? [next.end] : [])),
  )
const anyTree = fc.constantFrom(...trees)

/** Answers every question as the numbers say. */
const walked = (tree: Tree, choices: readonly number[]): Answers =>
  Object.fromEntries(
    tree.questions.map(({ id, answers }, index) => {
      const choice = (choices[index % choices.length] ?? 0) % answers.length
      return [id, answers[choice]?.id ?? '']
    }),
  )
const anyAnswers = fc.array(fc.nat(20), { minLength: 1, maxLength: 40 })

describe('the five trees', () => {
  it('are one for each kind of office, without a fault, found by their id', () => {
    expect(trees.map(({ kind }) => kind)).toEqual(officeKinds.map(({ id }) => id))
    for (const tree of trees) {
      expect(treeFaults(tree)).toEqual([])
      expect(builtInTree(`builtin:${tree.kind}`)).toBe(tree)
    }
    expect(builtInTree('general')).toBeNull()
  })

  it('lead whoever answers all to an ending or to a reason to stop', () => {
    fc.assert(
      fc.property(anyTree, anyAnswers, (tree, choices) => {
        const { ending, stop, next } = followPath(tree, walked(tree, choices))
        expect([ending === null, stop === null].filter(Boolean)).toHaveLength(1)
        expect(next).toBeNull()
      }),
    )
  })

  it('end in no mode that the ground does not serve for', () => {
    for (const { mode, ground, article } of trees.flatMap(endingsOf)) {
      const found = (grounds as readonly Ground[]).find(({ id }) => id === ground)
      if (mode === 'proactive') expect(ground).toBeNull()
      else expect(found?.modes).toContain(mode)
      expect(article).toMatch(/^第.+条/)
    }
  })

  it.each(trees.map((tree) => [tree.kind, tree] as const))(
    'lead to every ground of the law: %s',
    (_, tree) => {
      const reached = endingsOf(tree).map(({ ground }) => ground)
      for (const { id } of grounds) expect(reached).toContain(id)
    },
  )

  it('are told the answers to an ending that following them arrives at', () => {
    for (const tree of trees) {
      for (const ending of endingsOf(tree)) {
        const answers = answersTo(tree, ending)
        const followed = followPath(tree, answers ?? {})
        expect(followed.ending).toMatchObject({ mode: ending.mode, ground: ending.ground })
        expect(followed.stray).toEqual([])
        expect(Object.keys(answers ?? {})).toEqual(followed.asked)
      }
      expect(answersTo(tree, { mode: 'proactive', ground: '14-1' })).toBeNull()
    }
  })

  it('say of ordinary documents that nothing speaks against them', () => {
    expect(defaultAnswers(builtInTrees.general)).toEqual({
      information: 'own',
      secret: 'no',
      forbidden: 'no',
      security: 'no',
      thirdParty: 'none',
      internal: 'no',
      minutes: 'no',
      process: 'no',
      enforcementFile: 'no',
      duty: 'yes',
    })
  })

  it('give no mode to what may be a state secret before it was decided (Art. 17)', () => {
    for (const tree of trees) {
      const unsure = { ...defaultAnswers(tree), secret: 'unsure' }
      const { ending, next } = followPath(tree, unsure)
      expect([ending, next]).toEqual([null, 'secrecyRuling'])
      const decided = followPath(tree, { ...unsure, secrecyRuling: 'secret' })
      expect(decided.ending).toMatchObject({ mode: 'withheld', ground: '14-1' })
    }
  })

  it.each([
    ['the third party agrees', { consent: 'agreed' }, 'proactive', null],
    [
      'the public interest overrides',
      { consent: 'refused', publicInterest: 'yes' },
      'proactive',
      null,
    ],
    [
      'neither, and it can be masked',
      { consent: 'refused', publicInterest: 'no', thirdPartySeparable: 'yes' },
      'proactive',
      null,
    ],
    [
      'neither, and it is decided on request',
      { consent: 'silent', publicInterest: 'no', thirdPartySeparable: 'request' },
      'onRequest',
      '15',
    ],
    [
      'neither',
      { consent: 'refused', publicInterest: 'no', thirdPartySeparable: 'no' },
      'withheld',
      '15',
    ],
  ])('disclose what is private as Art. 15 says: %s', (_, more, mode, ground) => {
    for (const tree of [builtInTrees.general, builtInTrees.finance]) {
      const answers = { ...defaultAnswers(tree), thirdParty: 'privacy', ...more }
      expect(followPath(tree, answers).ending).toMatchObject({ mode, ground })
    }
  })

  it('never throw, whatever is answered', () => {
    fc.assert(
      fc.property(anyTree, fc.dictionary(fc.string(), fc.string()), (tree, answers) => {
        const { next, stray } = followPath(tree, answers)
        expect(next).toBe(tree.start)
        expect(stray.sort()).toEqual(Object.keys(answers).sort())
      }),
    )
  })
})

describe('the words of the trees', () => {
  const simplify = Converter({ from: 'tw', to: 'cn' })
  const labels: Label[] = [
    ...officeKinds.map(({ label }) => label),
    ...Object.values(pathMessages),
    ...Object.values(treeMessages),
    ...trees.flatMap(({ questions }) =>
      questions.flatMap(({ text, hint, answers }) => [
        text,
        ...(hint ? [hint] : []),
        ...answers.flatMap(({ label, next }) => [
          label,
          ...('stop' in next ? [next.stop.note] : []),
          ...('end' in next && next.end.note ? [next.end.note] : []),
        ]),
      ]),
    ),
  ]

  it('say the same in traditional characters as in simplified ones, and something in English', () => {
    expect(labels.map((label) => simplify(label['zh-TW']))).toEqual(labels.map(({ zh }) => zh))
    expect(labels.map(({ zh }) => simplify(zh))).toEqual(labels.map(({ zh }) => zh))
    expect(labels.filter(({ en }) => !/[A-Za-z]{2}/.test(en))).toEqual([])
  })
})
