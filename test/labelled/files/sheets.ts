import { pngOf } from './build/png.ts'
import { relations, type SheetSpec, xlsxOf, xml } from './build/xlsx.ts'
import { hidden, type LabelledFile, li, row, unreadable, wang, zhang } from './labelled.ts'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const budget = [
  ['项目', '金额'],
  ['农村公路', 1200000],
  ['水利', 560000],
]
const list = [
  ['姓名', '身份证号', '金额'],
  [zhang.name, zhang.identity, 300],
  [li.name, li.identity, 300],
]

const file = (
  name: string,
  sheet: Partial<SheetSpec>,
  outcome: LabelledFile['outcome'],
  wanted: string[],
): LabelledFile => ({
  name,
  make: () => xlsxOf([{ name: '表一', rows: budget, ...sheet }]),
  outcome,
  wanted,
})

const identities = [`identityNumber ${zhang.identity}`, `identityNumber ${li.identity}`]

export const sheetFiles: LabelledFile[] = [
  file('预算表.xlsx', {}, 'clear', []),
  file('补贴名单.xlsx', { rows: list }, 'hold', [...row(zhang), ...row(li)]),
  file(
    '银行卡.xlsx',
    {
      rows: [
        ['户名', '卡号'],
        [wang.name, wang.card],
      ],
    },
    'hold',
    [`personName ${wang.name}`, `bankCard ${wang.card}`],
  ),
  file('数字手机号.xlsx', { rows: [['联系电话'], [13812345678]] }, 'hold', [
    'mobileNumber 13812345678',
  ]),
  file('隐藏列.xlsx', { rows: list, hiddenColumns: [2] }, 'hold', [
    hidden('hiddenColumn'),
    ...identities,
  ]),
  file('零宽列.xlsx', { rows: list, narrowColumns: [2] }, 'hold', [
    hidden('hiddenColumn'),
    ...identities,
  ]),
  file('筛选行.xlsx', { rows: list, hiddenRows: [3] }, 'hold', [
    hidden('hiddenRow'),
    ...row(zhang),
    ...row(li),
  ]),
  file('白字.xlsx', { rows: [['说明', `电话${li.mobile}`]], white: ['B1'] }, 'hold', [
    hidden('whiteText'),
    `mobileNumber ${li.mobile}`,
  ]),
  file(
    '批注.xlsx',
    { comments: [{ cell: 'A2', author: '某人', text: `问${wang.mobile}` }] },
    'hold',
    [hidden('comment'), `mobileNumber ${wang.mobile}`],
  ),
  file('会话批注.xlsx', { threaded: [{ cell: 'A2', text: `证号${wang.identity}` }] }, 'hold', [
    hidden('comment'),
    `identityNumber ${wang.identity}`,
  ]),
  file('页脚密级.xlsx', { footer: '&amp;C秘密★10年' }, 'refuse', ['secrecyMark 秘密★10年']),
  {
    name: '隐藏工作表.xlsx',
    make: () =>
      xlsxOf([
        { name: '公示', rows: budget },
        { name: '底册', rows: list, state: 'hidden' },
      ]),
    outcome: 'hold',
    wanted: [hidden('hiddenSheet'), ...row(zhang), ...row(li)],
  },
  {
    name: '深度隐藏.xlsx',
    make: () =>
      xlsxOf([
        { name: '公示', rows: budget },
        { name: '底册', rows: [['备注']], state: 'veryHidden' },
      ]),
    outcome: 'hold',
    wanted: [hidden('veryHiddenSheet')],
  },
  {
    name: '透视缓存.xlsx',
    make: () =>
      xlsxOf([{ name: '汇总', rows: budget }], {
        bookRelations: [['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml']],
        parts: [
          {
            name: 'xl/pivotCache/pivotCacheDefinition1.xml',
            data: xml(
              `<pivotCacheDefinition ${main}><cacheFields><cacheField name="证号"><sharedItems><s v="${li.identity}"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
            ),
          },
        ],
      }),
    outcome: 'hold',
    wanted: [hidden('pivotCache'), `identityNumber ${li.identity}`],
  },
  {
    name: '外部链接.xlsx',
    make: () =>
      xlsxOf([{ name: '汇总', rows: budget }], {
        bookRelations: [['externalLink', 'externalLinks/externalLink1.xml']],
        parts: [
          {
            name: 'xl/externalLinks/externalLink1.xml',
            data: xml(
              `<externalLink ${main}><externalBook><sheetDataSet><sheetData><row r="1"><cell r="A1" t="str"><v>${wang.mobile}</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
            ),
          },
        ],
      }),
    outcome: 'hold',
    wanted: [hidden('externalLink'), `mobileNumber ${wang.mobile}`],
  },
  {
    name: '插图.xlsx',
    make: () =>
      xlsxOf([{ name: '表一', rows: budget }], {
        parts: [{ name: 'xl/media/image1.png', data: pngOf() }],
      }),
    outcome: 'hold',
    wanted: [unreadable('picture')],
  },
  {
    name: '最后修改者.xlsx',
    make: () =>
      xlsxOf([{ name: '表一', rows: budget }], {
        parts: [
          {
            name: 'docProps/core.xml',
            data: xml(
              '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"><cp:lastModifiedBy>某经办人</cp:lastModifiedBy></cp:coreProperties>',
            ),
          },
        ],
      }),
    outcome: 'warn',
    wanted: ['metadata author'],
  },
  {
    name: '关系悬空.xlsx',
    make: () =>
      xlsxOf([{ name: '表一', rows: budget }], {
        parts: [
          {
            name: 'xl/worksheets/_rels/sheet1.xml.rels',
            data: relations([['comments', '../comments9.xml']]),
          },
        ],
      }),
    outcome: 'hold',
    wanted: [unreadable('damaged')],
  },
]
