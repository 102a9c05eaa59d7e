import type { FileReport } from '../../../src/plugin/screening/reading/index.ts'

/**
 * A file in the shape of a leak, or of an honest file, made when asked for. `wanted` is all that is to
 * be found: detectors of texts with what they find, the others with the reason they give.
 */
export type LabelledFile = {
  name: string
  make: () => Uint8Array | Promise<Uint8Array>
  outcome: FileReport['outcome']
  wanted: string[]
}

/** Invented persons, with numbers that are right as far as arithmetic goes. */
export const people = [
  {
    name: '张桂兰',
    identity: '11010519491231002X',
    mobile: '13812345678',
    card: '6217001234567890122',
  },
  {
    name: '李大勇',
    identity: '530102196804120016',
    mobile: '15912340987',
    card: '6222021000112233449',
  },
  {
    name: '王秀英',
    identity: '53010219751103002X',
    mobile: '18687654321',
    card: '6228480123456789015',
  },
] as const

export const [zhang, li, wang] = people

/** What is found in a row with a name and a number. */
export const row = ({ name, identity }: { name: string; identity: string }): string[] => [
  `personName ${name}`,
  `identityNumber ${identity}`,
]

export const hidden = (note: string): string => `hiddenContent ${note}`
export const unreadable = (note: string): string => `unreadable ${note}`
