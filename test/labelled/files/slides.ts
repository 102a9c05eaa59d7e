import { pptxOf } from './build/pptx.ts'
import { hidden, type LabelledFile, li, wang, zhang } from './labelled.ts'

const title = '2026年政务公开工作培训'

export const slideFiles: LabelledFile[] = [
  {
    name: '培训.pptx',
    make: () => pptxOf([{ lines: [title, '一、总体要求'] }]),
    outcome: 'clear',
    wanted: [],
  },
  {
    name: '联系人.pptx',
    make: () => pptxOf([{ lines: [title, `联系手机${zhang.mobile}`] }]),
    outcome: 'hold',
    wanted: [`mobileNumber ${zhang.mobile}`],
  },
  {
    name: '备注.pptx',
    make: () => pptxOf([{ lines: [title], notes: `讲稿：举例证号${li.identity}` }]),
    outcome: 'hold',
    wanted: [hidden('speakerNotes'), `identityNumber ${li.identity}`],
  },
  {
    name: '隐藏页.pptx',
    make: () => pptxOf([{ lines: [title] }, { lines: [`卡号${wang.card}`], isHidden: true }]),
    outcome: 'hold',
    wanted: [hidden('hiddenSlide'), `bankCard ${wang.card}`],
  },
  {
    name: '批注.pptx',
    make: () => pptxOf([{ lines: [title], comment: `打${wang.mobile}` }]),
    outcome: 'hold',
    wanted: [hidden('comment'), `mobileNumber ${wang.mobile}`],
  },
  {
    name: '页外文本框.pptx',
    make: () => pptxOf([{ lines: [title], outside: `旧电话${li.mobile}` }]),
    outcome: 'hold',
    wanted: [hidden('outsidePage'), `mobileNumber ${li.mobile}`],
  },
]
