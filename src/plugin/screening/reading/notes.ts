import type { Label } from '../../../domain/disclosure/label.ts'

export type ReadingNote =
  | keyof typeof hiddenNotes
  | keyof typeof propertyNotes
  | keyof typeof unreadableNotes

const label = (zh: string, zhTW: string, en: string): Label => ({ zh, 'zh-TW': zhTW, en })

const hiddenNotes = {
  comment: label('批注中有文字', '批註中有文字', 'There is text in a comment'),
  commentAuthor: label(
    '批注或修订署有姓名',
    '批註或修訂署有姓名',
    'A comment or change bears a name',
  ),
  deletedText: label(
    '修订中保留着已删除的文字',
    '修訂中保留著已刪除的文字',
    'Tracked changes keep deleted text',
  ),
  insertedText: label(
    '修订中有尚未接受的文字',
    '修訂中有尚未接受的文字',
    'Tracked changes hold text not yet accepted',
  ),
  hiddenText: label('有隐藏的文字', '有隱藏的文字', 'There is hidden text'),
  whiteText: label(
    '有与底色相同、看不见的文字',
    '有與底色相同、看不見的文字',
    'There is text in the colour of its background',
  ),
  tinyText: label('有小到看不见的文字', '有小到看不見的文字', 'There is text too small to be seen'),
  coveredText: label(
    '色块或图片下面还有文字',
    '色塊或圖片下面還有文字',
    'There is text under a box or a picture',
  ),
  outsidePage: label('页面之外还有文字', '頁面之外還有文字', 'There is text outside the page'),
  hiddenLayer: label('隐藏的图层中有文字', '隱藏的圖層中有文字', 'There is text in a hidden layer'),
  invisibleCharacters: label(
    '文字之间夹有看不见的字符',
    '文字之間夾有看不見的字元',
    'Invisible characters stand between others',
  ),
  otherVersion: label(
    '同一处为旧版软件另存了不同的文字',
    '同一處為舊版軟體另存了不同的文字',
    'Older programs are given another text in the same place',
  ),
  glossary: label(
    '文件中存有自动图文集',
    '檔案中存有自動圖文集',
    'The file keeps building blocks of text',
  ),
  hiddenSheet: label('有隐藏的工作表', '有隱藏的工作表', 'There is a hidden sheet'),
  veryHiddenSheet: label(
    '有界面上无法取消隐藏的工作表',
    '有介面上無法取消隱藏的工作表',
    'There is a sheet that no menu shows',
  ),
  hiddenRow: label('有隐藏或筛选掉的行', '有隱藏或篩選掉的列', 'There are hidden or filtered rows'),
  hiddenColumn: label('有隐藏的列', '有隱藏的欄', 'There are hidden columns'),
  externalLink: label(
    '存有所引用的其他工作簿的内容',
    '存有所引用的其他活頁簿的內容',
    'The file keeps contents of another workbook',
  ),
  pivotCache: label(
    '数据透视表存有源数据',
    '樞紐分析表存有來源資料',
    'A pivot table keeps its source data',
  ),
  speakerNotes: label('幻灯片有备注', '投影片有備忘稿', 'A slide has speaker notes'),
  hiddenSlide: label('有隐藏的幻灯片', '有隱藏的投影片', 'There is a hidden slide'),
  embeddedFile: label('内嵌了其他文件', '內嵌了其他檔案', 'Another file is embedded'),
  customData: label(
    '文件中存有界面不显示的数据',
    '檔案中存有介面不顯示的資料',
    'The file keeps data that no program shows',
  ),
  annotation: label('有注释', '有註解', 'There is an annotation'),
  formField: label(
    '有不显示的表单内容',
    '有不顯示的表單內容',
    'A form field holds a value that does not show',
  ),
  javascript: label('文件中带有脚本', '檔案中帶有指令碼', 'The file holds a script'),
  earlierRevision: label(
    '文件中保留着修改前的版本',
    '檔案中保留著修改前的版本',
    'The file keeps an earlier revision of itself',
  ),
  position: label(
    '照片带有拍摄位置',
    '照片帶有拍攝位置',
    'The photograph tells where it was taken',
  ),
  trailingData: label(
    '文件末尾之后还有数据',
    '檔案結尾之後還有資料',
    'There is more after the end of the file',
  ),
} as const satisfies Record<string, Label>

const propertyNotes = {
  author: label('文件属性中有作者', '檔案屬性中有作者', 'The properties name the author'),
  company: label('文件属性中有单位', '檔案屬性中有單位', 'The properties name an organisation'),
  property: label(
    '文件属性中有其他内容',
    '檔案屬性中有其他內容',
    'The properties say something else',
  ),
  thumbnail: label('文件带有缩略图', '檔案帶有縮圖', 'The file holds a thumbnail'),
  camera: label(
    '图片带有设备或软件信息',
    '圖片帶有裝置或軟體資訊',
    'The picture tells of a device or program',
  ),
} as const satisfies Record<string, Label>

const unreadableNotes = {
  encrypted: label(
    '文件已加密，无法检查',
    '檔案已加密，無法檢查',
    'The file is encrypted and cannot be checked',
  ),
  oldOffice: label(
    '是旧版 Office 格式，请另存为 docx、xlsx 或 pptx',
    '是舊版 Office 格式，請另存為 docx、xlsx 或 pptx',
    'It is in an old Office format: save it as docx, xlsx or pptx',
  ),
  ofd: label(
    '是 OFD 版式文件，目前不能读取其内容',
    '是 OFD 版式檔案，目前不能讀取其內容',
    'It is an OFD file, whose contents cannot be read yet',
  ),
  archive: label(
    '是压缩包，请解压后逐个上传',
    '是壓縮檔，請解壓縮後逐個上傳',
    'It is an archive: unpack it and upload each file',
  ),
  unknownFormat: label(
    '格式不能识别，内容无法检查',
    '格式不能識別，內容無法檢查',
    'The format is unknown and its contents cannot be checked',
  ),
  empty: label('文件是空的', '檔案是空的', 'The file is empty'),
  damaged: label(
    '文件已损坏，不能完整读取',
    '檔案已損壞，不能完整讀取',
    'The file is damaged and cannot be read in full',
  ),
  tooLarge: label(
    '文件过大，不能完整读取',
    '檔案過大，不能完整讀取',
    'The file is too large to be read in full',
  ),
  tooDeep: label(
    '文件嵌套过深，不能完整读取',
    '檔案巢狀過深，不能完整讀取',
    'Files in files go too deep to be read in full',
  ),
  charset: label('文字编码不能识别', '文字編碼不能識別', 'The encoding of the text is unknown'),
  picture: label(
    '图片中的文字没有读取，请人工查看',
    '圖片中的文字沒有讀取，請人工查看',
    'Pictures are not read: somebody must look at it',
  ),
  pictureUnsure: label(
    '图片中的文字不能确认，请人工查看',
    '圖片中的文字不能確認，請人工查看',
    'The text of the picture is uncertain: somebody must look at it',
  ),
  scannedPage: label(
    '页面是扫描件，其中的文字没有读取',
    '頁面是掃描件，其中的文字沒有讀取',
    'The page is a scan, which was not read',
  ),
  drawnText: label(
    '页面只有图形，其中可能有画成线条的文字',
    '頁面只有圖形，其中可能有畫成線條的文字',
    'The page is drawn: lines may form text',
  ),
  fontWithoutText: label(
    '字体没有文字对照，不能还原文字',
    '字型沒有文字對照，不能還原文字',
    'A font does not tell which characters it shows',
  ),
  macro: label('文件带有宏', '檔案帶有巨集', 'The file holds macros'),
  binaryPart: label(
    '文件中有不能读取的部分',
    '檔案中有不能讀取的部分',
    'A part of the file cannot be read',
  ),
  media: label(
    '文件中有音频、视频或三维内容',
    '檔案中有音訊、視訊或立體內容',
    'The file holds sound, video or three-dimensional contents',
  ),
  dynamicForm: label(
    '是动态表单，不能读取其内容',
    '是動態表單，不能讀取其內容',
    'It is a dynamic form, whose contents cannot be read',
  ),
  controlCharacters: label(
    '文字中有控制字符',
    '文字中有控制字元',
    'There are control characters in the text',
  ),
  timedOut: label('检查超时', '檢查逾時', 'The check took too long'),
  failed: label('检查中途失败', '檢查中途失敗', 'The check failed on its way'),
  virusScanFailed: label('病毒扫描没有回应', '病毒掃描沒有回應', 'The virus scan did not answer'),
  virus: label('发现病毒', '發現病毒', 'A virus was found'),
} as const satisfies Record<string, Label>

/** Why something about a file was found, in words for people. */
export const readingNotes = { ...hiddenNotes, ...propertyNotes, ...unreadableNotes }
