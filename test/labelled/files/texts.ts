import { hidden, type LabelledFile, li, row, unreadable, wang, zhang } from './labelled.ts'

const gbk = Buffer.from('b5e7bbb0a3ba', 'hex')
const text = (
  name: string,
  body: string | Buffer,
  outcome: LabelledFile['outcome'],
  wanted: string[],
): LabelledFile => ({
  name,
  make: () => Buffer.from(body),
  outcome,
  wanted,
})

export const textFiles: LabelledFile[] = [
  text('说明.txt', '本表由县财政局填写。\n', 'clear', []),
  text('名单.csv', `姓名,身份证号\n${zhang.name},${zhang.identity}\n`, 'hold', row(zhang)),
  text('错号.txt', '证号110105194912310021', 'warn', ['identityNumber 110105194912310021']),
  text('密级.txt', '机密★10年\n关于工作的通知\n', 'refuse', ['secrecyMark 机密★10年']),
  text('正文提及.txt', '应当依法保守国家秘密，不得泄露。', 'clear', []),
  text('国标码.txt', Buffer.concat([gbk, Buffer.from(li.mobile)]), 'hold', [
    `mobileNumber ${li.mobile}`,
  ]),
  text('宽字符.txt', Buffer.from(`\ufeff手机${wang.mobile}`, 'utf16le'), 'hold', [
    `mobileNumber ${wang.mobile}`,
  ]),
  text('带标记.txt', Buffer.from(`\ufeff手机${wang.mobile}`), 'hold', [
    `mobileNumber ${wang.mobile}`,
  ]),
  text('零宽.txt', '手机1381\u200b2345678', 'hold', [
    hidden('invisibleCharacters'),
    'mobileNumber 1381\u200b2345678',
    'mobileNumber 13812345678',
  ]),
  text('控制字符.txt', '通知\u0001正文', 'hold', [unreadable('controlCharacters')]),
  text('机密.txt', '无', 'refuse', ['secrecyMark 机密']),
]
