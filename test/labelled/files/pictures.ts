import { jpegOf } from './build/jpeg.ts'
import { pngOf } from './build/png.ts'
import { hidden, type LabelledFile, li, unreadable } from './labelled.ts'

/** Without a reader of pictures each is held; what it says of itself is told besides. */
const picture = (name: string, make: () => Uint8Array, wanted: string[]): LabelledFile => ({
  name,
  make,
  outcome: 'hold',
  wanted: [...wanted, unreadable('picture')],
})

export const pictureFiles: LabelledFile[] = [
  picture('现场.jpg', () => jpegOf(), ['metadata camera']),
  picture('带位置.jpg', () => jpegOf({ position: true }), ['metadata camera', 'metadata position']),
  picture('署名.jpg', () => jpegOf({ artist: 'Zhang' }), ['metadata camera', 'metadata author']),
  picture('尾随数据.jpg', () => jpegOf({ more: 'PK list' }), [
    'metadata camera',
    hidden('trailingData'),
  ]),
  picture('截图.png', () => pngOf(), []),
  picture('带文字块.png', () => pngOf({ texts: { Comment: `手机${li.mobile}` } }), [
    'metadata property',
    `mobileNumber ${li.mobile}`,
  ]),
]
