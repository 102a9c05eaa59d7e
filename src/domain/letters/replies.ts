import { type LetterKindEntry, regulations, reply } from './letterKind.ts'

const under = (article: string): string => `根据${regulations}${article}的规定，`

/** The replies of Art. 35 to 39, and what closes a case without one. Named as the reply types are. */
export const replies = {
  alreadyPublic: reply({
    title: '政府信息公开申请答复书（已主动公开）',
    label: ['答复：已主动公开', '答覆：已主動公開', 'Reply: public already'],
    articles: ['第三十六条第一项'],
    must: ['where'],
    may: ['content'],
    body: [
      `经审查，你（单位）申请公开的政府信息已经主动公开。${under('第三十六条第一项')}现告知获取该政府信息的方式、途径：`,
      '{{where}}',
      '{{?content}}{{content}}',
    ],
  }),
  disclose: reply({
    title: '政府信息公开申请答复书（予以公开）',
    label: ['答复：予以公开', '答覆：予以公開', 'Reply: disclosed'],
    articles: ['第三十六条第二项', '第四十条'],
    must: [],
    may: ['content', 'where'],
    body: [
      `经审查，你（单位）申请公开的政府信息可以公开。${under('第三十六条第二项')}本机关决定予以公开。`,
      '{{?content}}{{content}}',
      '{{?where}}获取该政府信息的方式、途径和时间：',
      '{{?where}}{{where}}',
    ],
  }),
  withhold: reply({
    title: '政府信息公开申请答复书（不予公开）',
    label: ['答复：不予公开', '答覆：不予公開', 'Reply: withheld'],
    articles: ['第三十六条第三项', '第十四条', '第十五条', '第十六条'],
    must: ['grounds'],
    body: [
      `经审查，${under('第三十六条第三项')}本机关决定对你（单位）申请公开的政府信息不予公开。理由如下：`,
      '{{grounds}}',
    ],
  }),
  notHeld: reply({
    title: '政府信息公开申请答复书（信息不存在）',
    label: ['答复：信息不存在', '答覆：資訊不存在', 'Reply: not held'],
    articles: ['第三十六条第四项'],
    must: ['search'],
    may: ['reason'],
    body: [
      '{{search}}',
      `经检索，本机关没有你（单位）申请公开的政府信息。${under('第三十六条第四项')}现告知你（单位）该政府信息不存在。`,
      '{{?reason}}{{reason}}',
    ],
  }),
  otherOffice: reply({
    title: '政府信息公开申请答复书（不属于本机关负责公开）',
    label: ['答复：不属于本机关负责', '答覆：不屬於本機關負責', 'Reply: another office'],
    articles: ['第十条', '第三十六条第五项'],
    must: ['reason'],
    may: ['otherOffice.name', 'otherOffice.contact'],
    body: [
      '经审查，你（单位）申请公开的政府信息不属于本机关负责公开。理由如下：',
      '{{reason}}',
      `{{?otherOffice.name}}${under('第三十六条第五项')}现告知负责公开该政府信息的行政机关为{{otherOffice.name}}，你（单位）可以向其提出申请。`,
      '{{?otherOffice.contact}}联系方式：{{otherOffice.contact}}。',
      `{{!otherOffice.name}}${under('第三十六条第五项')}特此告知。`,
    ],
  }),
  repeated: reply({
    title: '政府信息公开申请告知书（重复申请）',
    label: ['告知：重复申请', '告知：重複申請', 'Reply: repeated'],
    articles: ['第三十六条第六项'],
    must: ['repeatedOf'],
    may: ['reason'],
    body: [
      '经查，本机关已就你（单位）提出的相同内容的政府信息公开申请作出答复：{{repeatedOf}}。',
      '{{?reason}}{{reason}}',
      `${under('第三十六条第六项')}本机关对该申请不予重复处理。`,
    ],
  }),
  specialRules: reply({
    title: '政府信息公开申请告知书（属于行政查询事项）',
    label: ['告知：依照特别规定办理', '告知：依照特別規定辦理', 'Reply: special rules'],
    articles: ['第三十六条第七项'],
    must: ['reason'],
    may: ['where'],
    body: [
      '经审查，你（单位）申请公开的信息属于工商、不动产登记资料等信息，有关法律、行政法规对信息的获取有特别规定。',
      '{{reason}}',
      `${under('第三十六条第七项')}现告知你（单位）依照有关法律、行政法规的规定办理。`,
      '{{?where}}办理的地点和途径：{{where}}',
    ],
  }),
  partial: reply({
    title: '政府信息公开申请答复书（部分公开）',
    label: ['答复：部分公开', '答覆：部分公開', 'Reply: partly disclosed'],
    articles: ['第三十六条第二项、第三项', '第三十七条'],
    must: ['grounds'],
    may: ['content', 'where'],
    body: [
      `经审查，你（单位）申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理。${under('第三十七条')}本机关向你（单位）提供可以公开的政府信息内容。`,
      '{{?content}}{{content}}',
      '{{?where}}获取可以公开部分的方式、途径和时间：',
      '{{?where}}{{where}}',
      '对其余内容不予公开，理由如下：',
      '{{grounds}}',
    ],
  }),
  needsProcessing: reply({
    title: '政府信息公开申请答复书（没有现成信息）',
    label: ['答复：需要加工、分析', '答覆：需要加工、分析', 'Reply: needs processing'],
    articles: ['第三十八条'],
    must: ['reason'],
    body: [
      '经审查，提供你（单位）申请公开的信息，需要本机关对现有政府信息进行加工、分析。具体情况如下：',
      '{{reason}}',
      `${under('第三十八条')}本机关不予提供。`,
    ],
  }),
  stillUnclear: reply({
    title: '政府信息公开申请答复书（补正后内容仍不明确）',
    label: ['答复：补正后仍不明确', '答覆：補正後仍不明確', 'Reply: still unclear'],
    articles: ['第二十九条', '第三十条'],
    must: ['reason'],
    body: [
      '本机关已一次性告知你（单位）补正。经审查，补正后的申请内容仍不明确。具体情况如下：',
      '{{reason}}',
      `${under('第二十九条、第三十条')}本机关无法提供你（单位）申请公开的信息。`,
    ],
  }),
  correctionLapsed: reply({
    title: '政府信息公开申请告知书（逾期不补正）',
    label: ['告知：逾期不补正', '告知：逾期不補正', 'Closed: not corrected in time'],
    articles: ['第三十条'],
    must: [],
    may: ['correction.days', 'correction.by', 'reason'],
    body: [
      '本机关已书面告知你（单位）需要补正的事项和补正期限，你（单位）无正当理由逾期不补正。',
      '{{?correction.by}}补正期限已于{{correction.by}}届满。',
      `${under('第三十条')}视为你（单位）放弃申请，本机关不再处理该{{application}}。`,
    ],
  }),
  complaint: reply({
    title: '政府信息公开申请告知书（信访、投诉、举报等事项）',
    label: ['告知：信访、投诉、举报', '告知：信訪、投訴、舉報', 'Reply: complaint or petition'],
    articles: ['第三十九条第一款'],
    must: ['where'],
    may: ['reason'],
    body: [
      '经审查，你（单位）是以政府信息公开申请的形式进行信访、投诉、举报等活动。',
      '{{?reason}}{{reason}}',
      `${under('第三十九条第一款')}本机关不作为政府信息公开申请处理。你（单位）可以通过下列渠道提出：`,
      '{{where}}',
    ],
  }),
  publication: reply({
    title: '政府信息公开申请告知书（公开出版物）',
    label: ['告知：公开出版物', '告知：公開出版物', 'Reply: a publication'],
    articles: ['第三十九条第二款'],
    must: ['where'],
    body: [
      `经审查，你（单位）申请的内容为要求本机关提供政府公报、报刊、书籍等公开出版物。${under('第三十九条第二款')}本机关不予处理，现告知获取的途径：`,
      '{{where}}',
    ],
  }),
  excessive: reply({
    title: '政府信息公开申请告知书（不予处理）',
    label: ['告知：无正当理由大量反复申请', '告知：無正當理由大量反覆申請', 'Reply: excessive'],
    articles: ['第三十五条'],
    must: ['reason'],
    body: [
      '你（单位）申请公开政府信息的数量、频次明显超过合理范围。经本机关要求说明理由，认为你（单位）的申请理由不合理。具体情况如下：',
      '{{reason}}',
      `${under('第三十五条')}本机关对该申请不予处理。`,
    ],
  }),
  reissue: reply({
    title: '政府信息公开申请告知书（要求确认或者重新出具已获取信息）',
    label: ['告知：要求确认或重新出具', '告知：要求確認或重新出具', 'Reply: asked to reissue'],
    articles: ['《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）'],
    must: ['reason'],
    body: [
      '经审查，你（单位）是要求本机关确认或者重新出具已经获取的政府信息。具体情况如下：',
      '{{reason}}',
      '本机关对该申请不予处理。特此告知。',
    ],
  }),
  feeLapsed: reply({
    title: '政府信息公开申请告知书（逾期未缴费）',
    label: ['告知：逾期未缴费', '告知：逾期未繳費', 'Closed: fee not paid'],
    articles: ['第四十二条', '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）'],
    must: [],
    may: ['fee.amount', 'fee.days', 'fee.by', 'reason'],
    body: [
      '本机关已依法向你（单位）发出信息处理费收费通知，你（单位）逾期未缴纳。',
      '{{?fee.by}}缴费期限已于{{fee.by}}届满。',
      '根据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，视为你（单位）放弃申请，本机关不再处理该政府信息公开申请。',
    ],
  }),
} as const satisfies Record<string, LetterKindEntry>
