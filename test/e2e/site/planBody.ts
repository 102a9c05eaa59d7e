const block = { direction: 'ltr', format: '', indent: 0, version: 1 }
const text = (value: string) => ({
  type: 'text',
  text: value,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  version: 1,
})
const paragraph = (value: string) => ({
  ...block,
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children: [text(value)],
})
const row = (cells: string[], headerState: number) => ({
  ...block,
  type: 'tablerow',
  children: cells.map((cell) => ({
    ...block,
    type: 'tablecell',
    headerState,
    colSpan: 1,
    rowSpan: 1,
    children: [paragraph(cell)],
  })),
})
/** With a table that no telephone is wide enough for. */
export const bodyWithTable = {
  root: {
    ...block,
    type: 'root',
    children: [
      paragraph('各乡镇人民政府：'),
      { ...block, type: 'heading', tag: 'h2', children: [text('一、总体要求')] },
      paragraph('坚持因地制宜、经济适用、建管并重，治理农村生活污水。'),
      {
        ...block,
        type: 'table',
        children: [
          row(
            [
              '乡镇',
              '行政村（个）',
              '2026年（个）',
              '2027年（个）',
              '2028年（个）',
              '县级补助（万元）',
              '牵头单位',
            ],
            1,
          ),
          row(['河源镇', '32', '10', '12', '10', '186.5', '生态环境分局、河源镇人民政府'], 0),
        ],
      },
      paragraph('云泽县人民政府'),
      paragraph('2026年11月9日'),
    ],
  },
}
