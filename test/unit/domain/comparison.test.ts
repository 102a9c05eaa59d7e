import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Block,
  type BlockChange,
  blocksOf,
  compareBlocks,
  compareText,
  countChanges,
  fold,
} from '../../../src/domain/comparison/index.ts'
import { lexicalOf } from '../../../src/lib/lexicalText.ts'

const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text) => ({ kind: 'paragraph', detail: '', text }))

const earlier = (changes: BlockChange[]): Block[] =>
  changes.flatMap((change) =>
    change.op === 'changed' ? [change.before] : change.op === 'added' ? [] : [change.block],
  )
const later = (changes: BlockChange[]): Block[] =>
  changes.flatMap((change) =>
    change.op === 'changed' ? [change.after] : change.op === 'removed' ? [] : [change.block],
  )

/** Text of many different characters, the same for the same seed. */
const scattered = (seed: number, length: number): string => {
  let state = seed + 1
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647
    return String.fromCharCode(0x4e00 + (state % 3000))
  }).join('')
}

const characters = fc.string({
  unit: fc.constantFrom(...'县政府办公室二〇二七年底行政村污水治理率，。2027 '),
  maxLength: 40,
})
const block = fc.record({
  kind: fc.constantFrom<Block['kind']>('paragraph', 'heading', 'tableRow', 'listItem'),
  detail: fc.constantFrom('', 'h2'),
  text: characters,
})
const text = fc.array(block, { maxLength: 25 })
/** A text and a later form of it: most of it kept, some dropped, some changed, some new. */
const revised = text.chain((before) =>
  fc
    .array(fc.tuple(fc.constantFrom('keep', 'keep', 'drop', 'change', 'insert'), block), {
      minLength: before.length,
      maxLength: before.length,
    })
    .map((edits) => ({
      before,
      after: before.flatMap((old, index) => {
        const [edit, fresh] = edits[index] ?? ['keep', old]
        if (edit === 'drop') return []
        if (edit === 'change') return [{ ...old, text: old.text + fresh.text.slice(0, 3) }]
        return edit === 'insert' ? [old, fresh] : [old]
      }),
    })),
)

describe('comparing texts', () => {
  it('shows a changed figure and an added clause as the reader expects', () => {
    const parts = compareText({
      before: '到2027年底，治理率达到六成以上。',
      after: '到2028年底，治理率达到六成以上，运行率不低于九成。',
    })
    expect(parts).toEqual([
      { op: 'same', text: '到' },
      { op: 'removed', text: '2027' },
      { op: 'added', text: '2028' },
      { op: 'same', text: '年底，治理率达到六成以上' },
      { op: 'added', text: '，运行率不低于九成' },
      { op: 'same', text: '。' },
    ])
  })

  it('gives back both texts from the parts', () => {
    fc.assert(
      fc.property(characters, characters, (before, after) => {
        const parts = compareText({ before, after })
        const side = (without: string) =>
          parts.flatMap((part) => (part.op === without ? [] : [part.text])).join('')
        expect(side('added')).toBe(before)
        expect(side('removed')).toBe(after)
      }),
    )
  })

  it('gives back both documents from the changes, and no change for equal ones', () => {
    fc.assert(
      fc.property(fc.oneof(revised, fc.record({ before: text, after: text })), (sides) => {
        const changes = compareBlocks(sides)
        expect(earlier(changes)).toEqual(sides.before)
        expect(later(changes)).toEqual(sides.after)
        expect(countChanges(compareBlocks({ before: sides.after, after: sides.after }))).toBe(0)
      }),
    )
  })

  it('takes a reworded paragraph for the same one, and a new one beside it for new', () => {
    const changes = compareBlocks({
      before: paragraphs('一、总体要求', '各乡镇要在年底前完成任务。', '特此通知。'),
      after: paragraphs(
        '一、总体要求',
        '联系人：周文书。',
        '各乡镇要在明年六月底前完成任务。',
        '特此通知。',
      ),
    })
    expect(changes.map((change) => change.op)).toEqual(['same', 'added', 'changed', 'same'])
  })

  it('shows the one changed figure of a paragraph as long as a book', () => {
    const long = '各乡镇人民政府要落实责任。'.repeat(3000)
    const [change, ...others] = compareBlocks({
      before: paragraphs(`${long}2027年${long}`),
      after: paragraphs(`${long}2028年${long}`),
    })
    const parts = change?.op === 'changed' ? change.parts : []
    expect(parts.map(({ op, text }) => [op, text.slice(0, 4), text.length])).toEqual([
      ['same', '各乡镇人', long.length],
      ['removed', '2027', 4],
      ['added', '2028', 4],
      ['same', '年各乡镇', long.length + 1],
    ])
    expect(others).toEqual([])
  })

  it('matches a hundred changed paragraphs, and shows what changed in each', () => {
    const versions = (year: number) =>
      paragraphs(...Array.from({ length: 100 }, (_, index) => `第${index}项任务于${year}年完成。`))
    const changes = compareBlocks({ before: versions(2027), after: versions(2028) })
    expect(changes.map((change) => change.op)).toEqual(Array(100).fill('changed'))
    expect(
      changes.flatMap((change) =>
        change.op === 'changed' ? change.parts.filter((part) => part.op === 'added') : [],
      ),
    ).toEqual(Array(100).fill({ op: 'added', text: '2028' }))
  })

  it('does not match paragraphs so many and so long that it would take too long', () => {
    const before = paragraphs(...Array.from({ length: 60 }, (_, seed) => scattered(seed, 10_000)))
    const after = before.map((each) => ({ ...each, text: `${each.text}。` }))
    const changes = compareBlocks({ before, after })
    expect(changes.map((change) => change.op)).toEqual([
      ...Array(60).fill('removed'),
      ...Array(60).fill('added'),
    ])
  })

  it('takes a text for replaced when it is too long to look for words in it', () => {
    const parts = compareText({ before: '甲'.repeat(200_000), after: `${'甲'.repeat(200_000)}乙` })
    expect(parts.map(({ op, text }) => [op, text.length])).toEqual([
      ['removed', 200_000],
      ['added', 200_001],
    ])
  })

  it('answers within a second for two long texts that have nothing in common', () => {
    const long = (seed: string) =>
      paragraphs(...Array.from({ length: 3000 }, (_, index) => `${seed}${index}`))
    const started = performance.now()
    const changes = compareBlocks({ before: long('甲'), after: long('乙') })
    expect(performance.now() - started).toBeLessThan(3000)
    expect(earlier(changes)).toHaveLength(3000)
  })
})

describe('the blocks of a body', () => {
  it('are its paragraphs, list items and table rows, with the address of a link', () => {
    const cell = (value: string) => ({
      type: 'tablecell',
      children: [{ type: 'paragraph', children: [{ type: 'text', text: value }] }],
    })
    const body = {
      root: {
        type: 'root',
        children: [
          { type: 'heading', tag: 'h2', children: [{ type: 'text', text: '一、目标' }] },
          {
            type: 'list',
            listType: 'number',
            children: [
              { type: 'listitem', children: [{ type: 'text', text: '摸底' }] },
              {
                type: 'listitem',
                children: [
                  {
                    type: 'list',
                    listType: 'bullet',
                    children: [{ type: 'listitem', children: [{ type: 'text', text: '入户' }] }],
                  },
                ],
              },
            ],
          },
          {
            type: 'table',
            children: [{ type: 'tablerow', children: [cell('年度'), cell('2026')] }],
          },
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: '见' },
              {
                type: 'link',
                fields: { url: 'https://yunze.example/a' },
                children: [{ type: 'text', text: '附件' }],
              },
              { type: 'linebreak' },
              { type: 'text', text: '特此通知' },
            ],
          },
        ],
      },
    }
    expect(blocksOf(body).map(({ kind, detail, text }) => `${kind}|${detail}|${text}`)).toEqual([
      'heading|h2|一、目标',
      'listItem|1|摸底',
      'listItem|•|入户',
      'tableRow||年度\t2026',
      'paragraph||见附件（https://yunze.example/a）',
      'paragraph||特此通知',
    ])
  })

  it('survive whatever is stored', () => {
    for (const body of [null, undefined, 'x', {}, { root: null }, { root: { children: [null] } }]) {
      expect(blocksOf(body)).toEqual([])
    }
    expect(blocksOf(lexicalOf('甲\n\n乙'))).toEqual(paragraphs('甲', '乙'))
  })
})

describe('folding', () => {
  it('hides long unchanged runs and keeps what stands beside a change', () => {
    const before = paragraphs(...'甲乙丙丁戊己庚辛'.split(''))
    const changes = compareBlocks({ before, after: [...before, ...paragraphs('新增一段')] })
    const stretches = fold({ changes })
    expect(stretches.map(({ isFolded, changes: inside }) => [isFolded, inside.length])).toEqual([
      [true, 7],
      [false, 2],
    ])
  })

  it('loses nothing', () => {
    fc.assert(
      fc.property(revised, fc.integer({ min: 0, max: 3 }), (sides, context) => {
        const changes = compareBlocks(sides)
        expect(fold({ changes, context }).flatMap((stretch) => stretch.changes)).toEqual(changes)
      }),
    )
  })
})
