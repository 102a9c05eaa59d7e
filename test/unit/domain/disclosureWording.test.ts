import { Converter } from 'opencc-js/t2cn'
import { describe, expect, it } from 'vitest'
import { calendarMessages, dayKindLabels } from '../../../src/domain/calendar/index.ts'
import { dateMessages } from '../../../src/domain/dates/index.ts'
import { deadlineMessages } from '../../../src/domain/deadlines/index.ts'
import {
  genres,
  grounds,
  type Label,
  metadataMessages,
  modes,
  statutoryItems,
  themes,
} from '../../../src/domain/disclosure/index.ts'
import { documentNumberMessages } from '../../../src/domain/document-number/index.ts'
import { indexNumberMessages } from '../../../src/domain/index-number/index.ts'

const simplify = Converter({ from: 'tw', to: 'cn' })
const all: Label[] = [
  ...[genres, grounds, modes, statutoryItems, themes].flatMap((table) =>
    table.map(({ label }) => label),
  ),
  ...[
    calendarMessages,
    dateMessages,
    dayKindLabels,
    deadlineMessages,
    documentNumberMessages,
    indexNumberMessages,
    metadataMessages,
  ].flatMap((table) => Object.values(table) as Label[]),
]

describe('the words of the law in three languages', () => {
  it('say the same in traditional characters as in simplified ones', () => {
    expect(all.map((label) => simplify(label['zh-TW']))).toEqual(all.map(({ zh }) => zh))
  })

  it('are in simplified characters where they should be, and not empty in English', () => {
    expect(all.map(({ zh }) => simplify(zh))).toEqual(all.map(({ zh }) => zh))
    expect(all.filter(({ en }) => !/[A-Za-z]{3}/.test(en))).toEqual([])
  })
})
