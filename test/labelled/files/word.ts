import { docxOf, word, zipOf } from '../../support/docx.ts'
import { pngOf } from './build/png.ts'
import { names, wordWith } from './build/word.ts'
import { xlsxOf, xml } from './build/xlsx.ts'
import { hidden, type LabelledFile, li, row, unreadable, wang, zhang } from './labelled.ts'

const notice = word.text('云泽县人民政府办公室关于做好2026年冬季取暖补贴发放工作的通知')

const styled = (text: string, properties: string): string =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`

export const wordFiles: LabelledFile[] = [
  { name: '通知.docx', make: () => docxOf(notice), outcome: 'clear', wanted: [] },
  {
    name: '补贴发放表.docx',
    make: () =>
      docxOf(
        notice +
          word.table([
            ['姓名', '身份证号'],
            [zhang.name, zhang.identity],
            [li.name, li.identity],
          ]),
      ),
    outcome: 'hold',
    wanted: [...row(zhang), ...row(li)],
  },
  {
    name: '已遮盖名单.docx',
    make: () =>
      docxOf(
        word.table([
          ['姓名', '身份证号'],
          ['张**', '110105************'],
        ]),
      ),
    outcome: 'clear',
    wanted: [],
  },
  {
    name: '金山文字.docx',
    make: () =>
      wordWith(notice, {
        'settings.xml': `<w:settings ${names}><w:docVars><w:docVar w:name="commondata" w:val="eyJoZGlkIjoiMCJ9"/></w:docVars></w:settings>`,
      }),
    outcome: 'clear',
    wanted: [],
  },
  {
    name: '文档变量.docx',
    make: () =>
      wordWith(notice, {
        'settings.xml': `<w:settings ${names}><w:docVars><w:docVar w:name="draft" w:val="手机${li.mobile}"/></w:docVars></w:settings>`,
      }),
    outcome: 'hold',
    wanted: [hidden('customData'), `mobileNumber ${li.mobile}`],
  },
  {
    name: '修订未清.docx',
    make: () => docxOf(word.deleted('联系人已更换。', `原联系电话${zhang.mobile}。`)),
    outcome: 'hold',
    wanted: [hidden('deletedText'), `mobileNumber ${zhang.mobile}`],
  },
  {
    name: '插入修订.docx',
    make: () =>
      docxOf(`<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>新增条款。</w:t></w:r></w:ins></w:p>`),
    outcome: 'hold',
    wanted: [hidden('insertedText')],
  },
  {
    name: '隐藏文字.docx',
    make: () => docxOf(notice + styled(`身份证号${li.identity}`, '<w:vanish/>')),
    outcome: 'hold',
    wanted: [hidden('hiddenText'), `identityNumber ${li.identity}`],
  },
  {
    name: '白色文字.docx',
    make: () => docxOf(notice + styled(`卡号${wang.card}`, '<w:color w:val="FFFFFF"/>')),
    outcome: 'hold',
    wanted: [hidden('whiteText'), `bankCard ${wang.card}`],
  },
  {
    name: '深底白字.docx',
    make: () =>
      docxOf(styled('政策解读', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F4E79"/>')),
    outcome: 'clear',
    wanted: [],
  },
  {
    name: '黑底涂抹.docx',
    make: () => docxOf(notice + styled(`电话${li.mobile}`, '<w:highlight w:val="black"/>')),
    outcome: 'hold',
    wanted: [hidden('whiteText'), `mobileNumber ${li.mobile}`],
  },
  {
    name: '批注.docx',
    make: () =>
      wordWith(notice, {
        'comments.xml': `<w:comments ${names}><w:comment w:id="0" w:author="某某">${word.text(`请核对${zhang.identity}`)}</w:comment></w:comments>`,
      }),
    outcome: 'hold',
    wanted: [hidden('comment'), `identityNumber ${zhang.identity}`],
  },
  {
    name: '页眉密级.docx',
    make: () => wordWith(notice, { 'header1.xml': `<w:hdr ${names}>${word.text('机密')}</w:hdr>` }),
    outcome: 'refuse',
    wanted: ['secrecyMark 机密'],
  },
  {
    name: '脚注.docx',
    make: () =>
      wordWith(notice, {
        'footnotes.xml': `<w:footnotes ${names}><w:footnote w:id="1">${word.text(`联系手机${wang.mobile}`)}</w:footnote></w:footnotes>`,
      }),
    outcome: 'hold',
    wanted: [`mobileNumber ${wang.mobile}`],
  },
  {
    name: '作者属性.docx',
    make: () => wordWith(notice, {}, '某经办人'),
    outcome: 'warn',
    wanted: ['metadata author'],
  },
  {
    name: '内嵌表格.docx',
    make: () =>
      docxOf(notice, [
        {
          name: 'word/embeddings/Microsoft_Excel_Sheet.xlsx',
          data: xlsxOf([
            {
              name: '名单',
              rows: [
                ['姓名', '身份证号'],
                [li.name, li.identity],
              ],
            },
          ]),
        },
      ]),
    outcome: 'hold',
    wanted: [hidden('embeddedFile'), ...row(li)],
  },
  {
    name: '贴图.docx',
    make: () => docxOf(notice, [{ name: 'word/media/image1.png', data: pngOf() }]),
    outcome: 'hold',
    wanted: [unreadable('picture')],
  },
  {
    name: '带宏.docm',
    make: () => docxOf(notice, [{ name: 'word/vbaProject.bin', data: Buffer.from([1, 2, 3]) }]),
    outcome: 'hold',
    wanted: [unreadable('macro')],
  },
  {
    name: '自定义数据.docx',
    make: () =>
      docxOf(notice, [
        { name: 'customXml/item1.xml', data: xml(`<list><id>${wang.identity}</id></list>`) },
      ]),
    outcome: 'hold',
    wanted: [hidden('customData'), `identityNumber ${wang.identity}`],
  },
  {
    name: '文本框.docx',
    make: () =>
      docxOf(
        `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${word.text(`手机${li.mobile}`)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
      ),
    outcome: 'hold',
    wanted: [`mobileNumber ${li.mobile}`],
  },
  {
    name: '压缩包.zip',
    make: () => zipOf([{ name: '名单.txt', data: '名单' }]),
    outcome: 'hold',
    wanted: [unreadable('archive')],
  },
]
