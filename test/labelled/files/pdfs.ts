import { box, line, pdfOf, revised, streamOf, string } from './build/pdf.ts'
import { hidden, type LabelledFile, li, row, unreadable, wang, zhang } from './labelled.ts'

const title = line('云泽县人民政府公告', 80, 760)
const layer = '<</Type/OCG/Name(layer)>>'
const picture = streamOf(
  '/Type/XObject/Subtype/Image/Width 20/Height 20/ColorSpace/DeviceGray/BitsPerComponent 8',
  Buffer.alloc(400, 220),
)
const attached = (name: string, text: string): (string | Buffer)[] => [
  `<</Type/Filespec/F(${name})/UF(${name})/EF<</F 11 0 R>>>>`,
  streamOf('/Type/EmbeddedFile', Buffer.from(text)),
]

export const pdfFiles: LabelledFile[] = [
  { name: '公告.pdf', make: () => pdfOf({ pages: [title] }), outcome: 'clear', wanted: [] },
  {
    name: '未压缩.pdf',
    make: () => pdfOf({ pages: [title], isPacked: false }),
    outcome: 'clear',
    wanted: [],
  },
  {
    name: '名单.pdf',
    make: () =>
      pdfOf({
        pages: [
          title +
            line('姓名', 80, 700) +
            line('身份证号', 200, 700) +
            line(zhang.name, 80, 680) +
            line(zhang.identity, 200, 680) +
            line(li.name, 80, 660) +
            line(li.identity, 200, 660),
        ],
      }),
    outcome: 'hold',
    wanted: [...row(zhang), ...row(li)],
  },
  {
    name: '第二页.pdf',
    make: () => pdfOf({ pages: [title, line(`手机${wang.mobile}`, 80, 700)] }),
    outcome: 'hold',
    wanted: [`mobileNumber ${wang.mobile}`],
  },
  {
    name: '黑框遮盖.pdf',
    make: () =>
      pdfOf({ pages: [title + line(`证号${li.identity}`, 80, 700) + box(78, 694, 180, 18)] }),
    outcome: 'hold',
    wanted: [hidden('coveredText'), `identityNumber ${li.identity}`],
  },
  {
    name: '只遮一半.pdf',
    make: () =>
      pdfOf({ pages: [title + line(`证号${wang.identity}`, 80, 700) + box(120, 694, 50, 18)] }),
    outcome: 'hold',
    wanted: [hidden('coveredText'), `identityNumber ${wang.identity}`],
  },
  {
    name: '白框遮盖.pdf',
    make: () =>
      pdfOf({ pages: [title + line(`手机${li.mobile}`, 80, 700) + box(78, 694, 180, 18, '1 g')] }),
    outcome: 'hold',
    wanted: [hidden('coveredText'), `mobileNumber ${li.mobile}`],
  },
  {
    name: '色底在下.pdf',
    make: () =>
      pdfOf({
        pages: [box(70, 750, 300, 30, '0.8 0.1 0.1 rg') + line('云泽县人民政府', 80, 760, '1 g')],
      }),
    outcome: 'clear',
    wanted: [],
  },
  {
    name: '白字.pdf',
    make: () => pdfOf({ pages: [title + line(`卡号${zhang.card}`, 80, 700, '1 g')] }),
    outcome: 'hold',
    wanted: [hidden('whiteText'), `bankCard ${zhang.card}`],
  },
  {
    name: '隐形文字.pdf',
    make: () => pdfOf({ pages: [title + line(`手机${zhang.mobile}`, 80, 700, '3 Tr')] }),
    outcome: 'hold',
    wanted: [hidden('hiddenText'), `mobileNumber ${zhang.mobile}`],
  },
  {
    name: '隐藏图层.pdf',
    make: () =>
      pdfOf({
        pages: [`${title}/OC /L1 BDC ${line(`手机${zhang.mobile}`, 80, 700)} EMC`],
        objects: [layer],
        catalog: '/OCProperties<</OCGs[10 0 R]/D<</OFF[10 0 R]>>>>',
      }),
    outcome: 'hold',
    wanted: [hidden('hiddenLayer'), `mobileNumber ${zhang.mobile}`],
  },
  {
    name: '页外.pdf',
    make: () => pdfOf({ pages: [title + line(`手机${zhang.mobile}`, 700, 700)] }),
    outcome: 'hold',
    wanted: [hidden('outsidePage'), `mobileNumber ${zhang.mobile}`],
  },
  {
    name: '扫描件.pdf',
    make: () => pdfOf({ pages: ['q 595 0 0 842 0 0 cm /X10 Do Q'], objects: [picture] }),
    outcome: 'hold',
    wanted: [unreadable('scannedPage')],
  },
  {
    name: '图注.pdf',
    make: () => pdfOf({ pages: [`${title}q 200 0 0 200 80 400 cm /X10 Do Q`], objects: [picture] }),
    outcome: 'hold',
    wanted: [unreadable('picture')],
  },
  {
    name: '小印章.pdf',
    make: () => pdfOf({ pages: [`q 60 0 0 60 80 400 cm /X10 Do Q${title}`], objects: [picture] }),
    outcome: 'clear',
    wanted: [],
  },
  {
    name: '注释.pdf',
    make: () =>
      pdfOf({
        pages: [title],
        page: '/Annots[10 0 R]',
        objects: [
          `<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents${string(`改为${wang.mobile}`)}>>`,
        ],
      }),
    outcome: 'hold',
    wanted: [hidden('annotation'), `mobileNumber ${wang.mobile}`],
  },
  {
    name: '附件.pdf',
    make: () =>
      pdfOf({
        pages: [title],
        catalog: '/Names<</EmbeddedFiles<</Names[(a)10 0 R]>>>>',
        objects: attached('list.txt', `证号${li.identity}`),
      }),
    outcome: 'hold',
    wanted: [hidden('embeddedFile'), `identityNumber ${li.identity}`],
  },
  {
    name: '脚本.pdf',
    make: () =>
      pdfOf({ pages: [title], catalog: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\);)>>' }),
    outcome: 'hold',
    wanted: [hidden('javascript')],
  },
  {
    name: '作者.pdf',
    make: () => pdfOf({ pages: [title], info: `/Author${string('某经办人')}` }),
    outcome: 'warn',
    wanted: ['metadata author'],
  },
  {
    name: '增量保存.pdf',
    make: () =>
      revised(pdfOf({ pages: [title + line(`手机${li.mobile}`, 80, 700)] }), [
        [101, streamOf('', Buffer.from(title))],
      ]),
    outcome: 'hold',
    wanted: [hidden('earlierRevision'), `mobileNumber ${li.mobile}`],
  },
  {
    name: '截断.pdf',
    make: () => pdfOf({ pages: [title] }).subarray(0, 900),
    outcome: 'hold',
    wanted: [unreadable('damaged')],
  },
]
