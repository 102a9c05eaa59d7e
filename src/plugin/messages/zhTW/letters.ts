/** The wordings of letters. */
export const letters = {
  letters: {
    template: '文書範本',
    templates: '文書範本',
    about:
      '依申請公開各類文書的正文。範本適用於本機關及其下級機構；縣政府的範本是全縣的預設範本。儲存後成為新的一版，以前各版不變。',
    kind: '文書種類',
    office: '適用機構（含下級）',
    body: '正文',
    aboutBody:
      '每行一段。雙層大括號裡的名稱，產生文書時換成辦件中的內容；段首寫 {{?名稱}} 的，有該內容才出現這一段，寫 {{!名稱}} 的，沒有該內容才出現。',
    version: '版本',
    author: '修改人帳號',
    authorName: '修改人',
    fromCurrent: '載入現行文字',
    current: '現行文字為第{{version}}版',
    currentDefault: '現行文字為程式自帶的文字',
    mayUse: '可以使用的預留欄位',
    compulsory: '必須寫明',
    preview: '預覽',
    previewNote: '預覽中的姓名、編號等內容均為虛構。',
    openPdf: '檢視PDF',
    chooseFirst: '請先選擇文書種類和機構。',
    codeForm: '機關代字應為2至12個漢字，如「云政公開」。',
  },
}

/** What it adds to the words that all features share. */
export const letterWords = { field: { letterCode: '機關代字（文書編號用）' } }
