import { type LetterKindEntry, regulations, reply } from './letterKind.ts'

const asks = '你（单位）认为本机关提供的与自身相关的政府信息记录不准确，要求更正。'

/** Replies to somebody who asks for their own record to be corrected (Art. 41). */
export const recordReplies = {
  recordCorrected: reply({
    title: '政府信息更正申请答复书（予以更正）',
    label: ['答复：记录已更正', '答覆：記錄已更正', 'Reply: record corrected'],
    articles: ['第四十一条'],
    must: ['content'],
    body: [
      `${asks}经审核属实，根据${regulations}第四十一条的规定，本机关已予以更正。更正情况如下：`,
      '{{content}}',
    ],
  }),
  recordForwarded: reply({
    title: '政府信息更正申请告知书（不属于本机关职能范围）',
    label: ['告知：转送有权机关', '告知：轉送有權機關', 'Reply: forwarded'],
    articles: ['第四十一条'],
    must: ['otherOffice.name'],
    may: ['otherOffice.contact', 'reason'],
    body: [
      `${asks}经审查，该事项不属于本机关职能范围。`,
      '{{?reason}}{{reason}}',
      `根据${regulations}第四十一条的规定，本机关已将你（单位）的申请转送有权更正的行政机关{{otherOffice.name}}处理。`,
      '{{?otherOffice.contact}}联系方式：{{otherOffice.contact}}。',
    ],
  }),
  recordElsewhere: reply({
    title: '政府信息更正申请告知书（请向有权机关提出）',
    label: ['告知：向有权机关提出', '告知：向有權機關提出', 'Reply: to be asked elsewhere'],
    articles: ['第四十一条'],
    must: ['otherOffice.name'],
    may: ['otherOffice.contact', 'reason'],
    body: [
      `${asks}经审查，该事项不属于本机关职能范围。`,
      '{{?reason}}{{reason}}',
      `根据${regulations}第四十一条的规定，请你（单位）向有权更正的行政机关{{otherOffice.name}}提出。`,
      '{{?otherOffice.contact}}联系方式：{{otherOffice.contact}}。',
    ],
  }),
  recordKept: reply({
    title: '政府信息更正申请答复书（不予更正）',
    label: ['答复：记录不予更正', '答覆：記錄不予更正', 'Reply: record kept'],
    articles: ['第四十一条'],
    must: ['reason'],
    body: [
      `${asks}经审核，根据${regulations}第四十一条的规定，本机关决定不予更正。理由如下：`,
      '{{reason}}',
    ],
  }),
} as const satisfies Record<string, LetterKindEntry>
