import { wordsOf } from '../../../src/lib/words.ts'
import { type Pick, pickBy, randomFrom } from './random.ts'
import { endings, issuers, objects, places, times, topics, verbs } from './vocabulary.ts'

/** A sentence with its words for the search index, segmented once. */
export type Sentence = { text: string; words: string[] }

export type Prose = {
  title: (topic: number) => Sentence
  /** Paragraphs of three sentences, of about so many characters together. */
  text: (topic: number, characters: number) => Sentence[][]
  random: () => number
  pick: Pick
}

const sentencesOfTopic = 900
const titlesOfTopic = 400

/**
 * Invented official prose: about 28,000 different sentences of the vocabulary, of which every
 * document is another selection. Always the same for the same seed.
 */
export function createProse(seed: number): Prose {
  const random = randomFrom(seed)
  const pick = pickBy(random)
  const many = (count: number, make: () => string): Sentence[] =>
    Array.from({ length: count }, () => segmented(make()))
  const sentences = topics.map((words) =>
    many(sentencesOfTopic, () => sentence(words, random, pick)),
  )
  const titles = topics.map((words) => many(titlesOfTopic, () => title(words, random, pick)))
  const of = (pool: Sentence[][], topic: number): Sentence => {
    const list = pool[topic % pool.length] ?? []
    return list[Math.floor(random() * list.length)] as Sentence
  }
  return {
    random,
    pick,
    title: (topic) => of(titles, topic),
    text: (topic, characters) => {
      const paragraphs: Sentence[][] = []
      for (let length = 0; length < characters; ) {
        // One sentence in four wanders off the subject.
        const paragraph = [0, 1, 2].map(() =>
          of(sentences, random() < 0.25 ? Math.floor(random() * topics.length) : topic),
        )
        length += paragraph.reduce((sum, { text }) => sum + text.length, 0)
        paragraphs.push(paragraph)
      }
      return paragraphs
    },
  }
}

const segmented = (text: string): Sentence => ({ text, words: wordsOf(text) })

function sentence(words: readonly string[], random: () => number, pick: Pick): string {
  const amount = Math.floor(random() * 9000) + 10
  const forms = [
    () =>
      `${pick(times)}，${pick(issuers)}${pick(verbs)}${pick(words)}${pick(objects)}${pick(endings)}。`,
    () =>
      `${pick(issuers)}要会同${pick(issuers)}${pick(verbs)}${pick(places)}的${pick(words)}工作${pick(endings)}。`,
    () =>
      `${pick(places)}${pick(words)}项目涉及${amount}户，计划投资${(amount / 7).toFixed(1)}万元，由${pick(issuers)}组织实施。`,
    () =>
      `对${pick(words)}中的${pick(objects)}，${pick(issuers)}和${pick(issuers)}按职责${pick(verbs)}${pick(endings)}。`,
  ]
  return pick(forms)()
}

function title(words: readonly string[], random: () => number, pick: Pick): string {
  const year = 2008 + Math.floor(random() * 19)
  const forms = [
    () => `关于${pick(verbs)}${pick(places)}${pick(words)}${pick(objects)}有关工作的通知`,
    () => `云泽县${year}年${pick(words)}${pick(objects)}公告`,
    () => `${pick(places)}${pick(words)}实施方案（${year}年）`,
    () => `关于${year}年${pick(words)}情况的报告`,
  ]
  return pick(forms)()
}
