import { themes } from '../../../src/domain/disclosure/index.ts'
import { lexicalOf } from '../../../src/lib/lexicalText.ts'
import { tsvectorOf, wordsOf } from '../../../src/lib/words.ts'
import type { Prose } from './prose.ts'

/** A row of `documents`, with what the public projection needs beside it. */
export type InventedDocument = Record<string, unknown> & { id: string; stage: string; mode: string }

export type Office = { id: string; uscc: string }

const day = 86_400_000
const firstDay = Date.parse('2008-05-04')
const lastDay = Date.parse('2026-10-30')
const genres = ['notice', 'announcement', 'opinions', 'report', 'reply', 'publicNotice'] as const
const wordCache = new Map<string, string[]>()

/** Documents in their order of time, nine in ten of them published, with the numbers they would have. */
export function* invent(
  prose: Prose,
  { count, offices, categories }: { count: number; offices: Office[]; categories: string[] },
): Generator<InventedDocument> {
  const { random, pick } = prose
  const numbers = new Map<string, number>()
  for (let at = 0; at < count; at++) {
    const topic = Math.floor(random() * themes.length)
    const office = pick(offices)
    // More of the later years, as everywhere.
    const formed = new Date(firstDay + Math.sqrt((at + random()) / count) * (lastDay - firstDay))
    const formedOn = dateOf(formed)
    const year = formedOn.slice(0, 4)
    const stage = stageBy(random())
    const isPublished = stage === 'published' || stage === 'repealed' || stage === 'takenDown'
    const isNumbered = stage !== 'draft'
    const number = isNumbered ? next(numbers, `${office.uscc}/${year}`) : null
    const publishedAt = new Date(formed.getTime() + (2 + random() * 15) * day).toISOString()
    const title = prose.title(topic)
    const paragraphs = prose.text(topic, lengthBy(random()))
    const text = paragraphs
      .map((each) => each.map((sentence) => sentence.text).join(''))
      .join('\n\n')
    const documentNumber =
      random() < 0.7 ? `云政发〔${year}〕${1 + Math.floor(random() * 90)}号` : null
    const mode = isPublished && random() < 0.03 ? pick(['onRequest', 'withheld']) : 'proactive'
    const summary = paragraphs[0]?.[0]?.text.slice(0, 90) ?? null
    const isLive = isPublished && stage !== 'takenDown'
    const isVisible = isLive && mode === 'proactive'
    yield {
      id: idOf(formed, at),
      title: title.text,
      body: lexicalOf(text),
      text: isVisible ? text : null,
      tsv: isVisible
        ? tsvectorOf([
            { words: title.words, weight: 'A' },
            { words: documentNumber ? wordsOnce(documentNumber) : [], weight: 'B' },
            { words: summary ? (paragraphs[0]?.[0]?.words ?? []) : [], weight: 'C' },
            {
              words: paragraphs.flatMap((each) => each.flatMap(({ words }) => words)),
              weight: 'D',
            },
          ])
        : null,
      office: office.id,
      mode,
      ground: mode === 'proactive' ? null : '16-1',
      stage,
      status: isLive ? 'published' : 'draft',
      document_number: documentNumber,
      formed_on: formedOn,
      effective_on: random() < 0.3 ? formedOn : null,
      expires_on: random() < 0.1 ? `${Number(year) + 5}-12-31` : null,
      repealed_on: stage === 'repealed' ? dateOf(new Date(formed.getTime() + 900 * day)) : null,
      summary,
      genre: pick(genres),
      statutory_item: random() < 0.6 ? `20-${1 + Math.floor(random() * 15)}` : null,
      revision: isPublished ? 6 : stage === 'draft' ? 2 : 4,
      round: isNumbered ? 1 : 0,
      index_number: number ? `${office.uscc}/${year}-${String(number).padStart(5, '0')}` : null,
      published_at: isPublished ? publishedAt : null,
      step_due_on: /(Review|Approval)$/.test(stage)
        ? dateOf(new Date(formed.getTime() + 4 * day))
        : null,
      updated_at: isPublished ? publishedAt : formed.toISOString(),
      categories: [categories[topic], ...(random() < 0.3 ? [pick(categories)] : [])],
    }
  }
}

const stageBy = (chance: number): string => {
  const shares: [number, string][] = [
    [0.05, 'draft'],
    [0.065, 'secrecyReview'],
    [0.08, 'branchApproval'],
    [0.09, 'countyApproval'],
    [0.095, 'approved'],
    [0.1, 'takenDown'],
    [0.13, 'repealed'],
  ]
  return shares.find(([limit]) => chance < limit)?.[1] ?? 'published'
}

/** 300 to 5,000 characters, half of them below 900. */
const lengthBy = (chance: number): number => Math.round(300 + 4700 * chance ** 3)

const dateOf = (moment: Date): string => moment.toISOString().slice(0, 10)

function next(numbers: Map<string, number>, key: string): number {
  const number = (numbers.get(key) ?? 0) + 1
  numbers.set(key, number)
  return number
}

function wordsOnce(text: string): string[] {
  const known = wordCache.get(text)
  if (known) return known
  const words = wordsOf(text)
  wordCache.set(text, words)
  return words
}

/** A UUID of version 7, as Payload makes them: time first, so that ids sort as they were made. */
function idOf(moment: Date, count: number): string {
  const time = moment.getTime().toString(16).padStart(12, '0')
  const tail = count.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}`
}
