import type { Locale } from './lawMessages.ts'

/** What `screen` says in its own words; findings are told in the words of screening. */
export const screenMessages = {
  screen: {
    zh: '检查文件中不得公开的内容，不需要数据库',
    'zh-TW': '檢查檔案中不得公開的內容，不需要數據庫',
    en: 'Look for what must not be disclosed in files, without a database',
  },
  ocr: {
    zh: '读取图片和扫描页中的文字（较慢）',
    'zh-TW': '讀取圖片和掃描頁中的文字（較慢）',
    en: 'Read what is written on pictures and scanned pages, which is slow',
  },
  exitCodes: {
    zh: '退出码：0 没有须处理的内容（可能有提示）；1 有须处理或不得存入的内容，或没有检查（用法不对，或文件打不开）。',
    'zh-TW':
      '結束代碼：0 沒有須處理的內容（可能有提示）；1 有須處理或不得存入的內容，或沒有檢查（用法不對，或檔案打不開）。',
    en: 'Exit codes: 0 nothing is held (there may be warnings); 1 something holds or refuses a file, or nothing was screened (asked wrongly, or a file that cannot be opened).',
  },
  noFile: {
    zh: '请给出要检查的文件。',
    'zh-TW': '請給出要檢查的檔案。',
    en: 'Name the files to look into.',
  },
  noSuchFile: {
    zh: '没有这个文件：',
    'zh-TW': '沒有這個檔案：',
    en: 'There is no such file: ',
  },
  isFolder: {
    zh: '这是文件夹，不是文件：',
    'zh-TW': '這是資料夾，不是檔案：',
    en: 'This is a folder, not a file: ',
  },
  cannotOpen: {
    zh: '不能打开文件：',
    'zh-TW': '不能開啟檔案：',
    en: 'The file cannot be opened: ',
  },
} as const satisfies Record<string, Record<Locale, string>>
