/** The wordings of letters. */
export const letters = {
  letters: {
    template: '文书模板',
    templates: '文书模板',
    about:
      '依申请公开各类文书的正文。模板适用于本机关及其下级机构；县政府的模板是全县的默认模板。保存后成为新的一版，以前各版不变。',
    kind: '文书种类',
    office: '适用机构（含下级）',
    body: '正文',
    aboutBody:
      '每行一段。双层花括号里的名称，生成文书时换成办件中的内容；段首写 {{?名称}} 的，有该内容才出现这一段，写 {{!名称}} 的，没有该内容才出现。',
    version: '版本',
    author: '修改人账号',
    authorName: '修改人',
    fromCurrent: '载入现行文字',
    current: '现行文字为第{{version}}版',
    currentDefault: '现行文字为程序自带的文字',
    mayUse: '可以使用的占位符',
    compulsory: '必须写明',
    preview: '预览',
    previewNote: '预览中的姓名、编号等内容均为虚构。',
    openPdf: '查看PDF',
    chooseFirst: '请先选择文书种类和机构。',
    codeForm: '机关代字应为2至12个汉字，如“云政公开”。',
  },
}

/** What it adds to the words that all features share. */
export const letterWords = { field: { letterCode: '机关代字（文书编号用）' } }
