import { childOf, elementsOf, type XmlElement } from '../../screening/reading/xml.ts'

/** The formats that every workbook has without naming them (ECMA-376, 18.8.30), as far as they show. */
const builtIn: Record<string, string> = {
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
  '14': 'yyyy/m/d',
  '20': 'h:mm',
  '21': 'h:mm:ss',
  '22': 'yyyy/m/d h:mm',
  '31': 'yyyy"年"m"月"d"日"',
  '57': 'yyyy"年"m"月"',
  '58': 'm"月"d"日"',
}

/** By style of a cell how numbers in it are written; null for the usual way. */
export function formatsOf(styles: XmlElement): (string | null)[] {
  const own = new Map<string, string>()
  const formats = childOf(styles, 'numFmts')
  for (const { attributes } of formats ? elementsOf(formats, 'numFmt') : []) {
    own.set(attributes.numFmtId ?? '', attributes.formatCode ?? '')
  }
  const cells = childOf(styles, 'cellXfs')
  return (cells ? elementsOf(cells, 'xf') : []).map(({ attributes }) => {
    const id = attributes.numFmtId ?? '0'
    // A format of the file's own may hold words: only its signs are taken over.
    const code = own.get(id)
    return code === undefined ? (builtIn[id] ?? null) : withoutWords(code)
  })
}

/** A format that shows texts of its own could carry what was removed; dates are written plainly. */
function withoutWords(code: string): string | null {
  const bare = code.replace(/\[[^\]]*\]/g, '').split(';')[0] ?? ''
  const plain = bare.replace(/"([^"]*)"|\\(.)/g, (_, quoted?: string, single?: string) => {
    const text = quoted ?? single ?? ''
    return /^[年月日时分秒\-/. :]*$/.test(text) ? `"${text}"` : ''
  })
  return plain === '' || /^general$/i.test(plain) || plain === '@' ? null : plain
}
