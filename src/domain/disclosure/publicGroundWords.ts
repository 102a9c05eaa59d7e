import type { GroundId } from './grounds.ts'
import type { Label } from './label.ts'

type Words = { id: GroundId } & Record<
  'explanation' | 'example' | 'part' | 'ask' | 'contest',
  Label
>

/**
 * RP-3. Since 1 January 2024 whoever is refused under Art. 14 to 16 goes to administrative review
 * first (行政复议法 Art. 23: 复议前置), within 60 days (Art. 20), against departments and townships at
 * the county government, against that at the city's (Art. 24); to court within 15 days of the review
 * (行政诉讼法 Art. 45).
 */
export const reviewFirst: Label = {
  zh: '收到不予公开的答复后，60日内先申请行政复议：对部门、乡镇的，向县政府；对县政府的，向市政府。对复议决定不服，15日内起诉。',
  'zh-TW':
    '收到不予公開的答覆後，60日內先申請行政復議：對部門、鄉鎮的，向縣政府；對縣政府的，向市政府。對復議決定不服，15日內起訴。',
  en: 'After a refusal, apply within 60 days for administrative review: against a department or township to the county government, against the county to the city. Against its decision, sue within 15 days.',
}

const anyone: Label = {
  zh: '任何人都可以申请，不用说明用途；能分开的，会给您可以公开的部分。20个工作日内答复。',
  'zh-TW': '任何人都可以申請，不用說明用途；能分開的，會給您可以公開的部分。20個工作日內答覆。',
  en: 'Anyone may apply and need not say what for; what can be separated is given to you. The answer comes within 20 working days.',
}

/** In the order of the articles. Approved wording: a change goes to the disclosure office first. */
export const publicGroundWords: readonly Words[] = [
  {
    id: '13-2',
    explanation: {
      zh: '不是人人都用得上的信息，没有放上网；谁需要，提出申请就可以得到。',
      'zh-TW': '不是人人都用得上的信息，沒有放上網；誰需要，提出申請就可以得到。',
      en: 'Not of use to everybody, so it is not online; whoever needs it gets it on request.',
    },
    example: {
      zh: '例如：绩效评价的工作底稿。',
      'zh-TW': '例如：績效評價的工作底稿。',
      en: 'For example the working papers of a performance evaluation.',
    },
    part: {
      zh: '一般可以得到全文；涉及他人隐私、商业秘密的地方会遮盖。',
      'zh-TW': '一般可以得到全文；涉及他人隱私、商業秘密的地方會遮蓋。',
      en: 'As a rule all of it; private matters and trade secrets of others are masked.',
    },
    ask: {
      zh: '写清名称或索引号，向发布机构申请，不用说明用途。20个工作日内答复。',
      'zh-TW': '寫清名稱或索引號，向發佈機構申請，不用說明用途。20個工作日內答覆。',
      en: 'Apply to the issuing office with the title or index number; no purpose is needed. The answer comes within 20 working days.',
    },
    contest: {
      zh: '这不是拒绝，直接申请即可。收到不予公开的答复后，60日内先申请行政复议；对复议决定不服，15日内起诉。',
      'zh-TW':
        '這不是拒絕，直接申請即可。收到不予公開的答覆後，60日內先申請行政復議；對復議決定不服，15日內起訴。',
      en: 'This is no refusal: just apply. After a refusal, apply within 60 days for administrative review; against its decision, sue within 15 days.',
    },
  },
  {
    id: '14-1',
    explanation: {
      zh: '依法定为国家秘密，泄露会损害国家安全和利益，解密以前不能公开。',
      'zh-TW': '依法定為國家秘密，洩露會損害國家安全和利益，解密以前不能公開。',
      en: 'Lawfully classified: its disclosure would harm national security and interests, so it stays closed until declassified.',
    },
    example: {
      zh: '例如：军事设施周边的详细测绘资料。',
      'zh-TW': '例如：軍事設施周邊的詳細測繪資料。',
      en: 'For example detailed surveys around a military installation.',
    },
    part: {
      zh: '不涉密、能够分开的部分可以得到；解密以后可以重新申请。',
      'zh-TW': '不涉密、能夠分開的部分可以得到；解密以後可以重新申請。',
      en: 'Whatever is not secret and can be separated; once it is declassified, apply again.',
    },
    ask: anyone,
    contest: reviewFirst,
  },
  {
    id: '14-2',
    explanation: {
      zh: '另有法律、行政法规明文禁止公开，行政机关不能自己决定公开。',
      'zh-TW': '另有法律、行政法規明文禁止公開，行政機關不能自己決定公開。',
      en: 'Another law or administrative regulation expressly forbids disclosure; the office has no choice.',
    },
    example: {
      zh: '例如：统计调查中能识别某一户的资料。',
      'zh-TW': '例如：統計調查中能識別某一戶的資料。',
      en: 'For example returns of a statistical survey that identify a household.',
    },
    part: {
      zh: '法律没有禁止的部分可以得到，例如汇总的数据。',
      'zh-TW': '法律沒有禁止的部分可以得到，例如彙總的數據。',
      en: 'Whatever the law does not forbid, such as totals.',
    },
    ask: anyone,
    contest: reviewFirst,
  },
  {
    id: '14-3',
    explanation: {
      zh: '公开以后可能危及国家安全、公共安全、经济安全或者社会稳定。',
      'zh-TW': '公開以後可能危及國家安全、公共安全、經濟安全或者社會穩定。',
      en: 'Disclosure may endanger national, public or economic security or social stability.',
    },
    example: {
      zh: '例如：危险品仓库的安防布置图。',
      'zh-TW': '例如：危險品倉庫的安防佈置圖。',
      en: 'For example the security layout of a store of dangerous goods.',
    },
    part: {
      zh: '没有这种风险的部分可以得到，例如管理制度、责任单位。',
      'zh-TW': '沒有這種風險的部分可以得到，例如管理制度、責任單位。',
      en: 'Whatever carries no such risk, such as the rules and who is responsible.',
    },
    ask: anyone,
    contest: reviewFirst,
  },
  {
    id: '15',
    explanation: {
      zh: '含有他人的商业秘密或者个人隐私，公开会损害他人；本人同意或者事关重大公共利益的除外。',
      'zh-TW':
        '含有他人的商業秘密或者個人隱私，公開會損害他人；本人同意或者事關重大公共利益的除外。',
      en: 'Holds trade secrets or private matters of others, whom disclosure would harm, unless they agree or a grave public interest demands it.',
    },
    example: {
      zh: '例如：困难群众申请救助时交的病历。',
      'zh-TW': '例如：困難群眾申請救助時交的病歷。',
      en: 'For example medical records handed in with an application for relief.',
    },
    part: {
      zh: '遮盖姓名、证件号、住址等以后，其余内容可以得到。',
      'zh-TW': '遮蓋姓名、證件號、住址等以後，其餘內容可以得到。',
      en: 'The rest, once names, numbers of papers, addresses and the like are masked.',
    },
    ask: {
      zh: '任何人都可以申请。行政机关会书面征求对方意见，等候的时间不计入20个工作日。',
      'zh-TW': '任何人都可以申請。行政機關會書面徵求對方意見，等候的時間不計入20個工作日。',
      en: 'Anyone may apply. The other party is consulted in writing; that time does not count towards the 20 working days.',
    },
    contest: reviewFirst,
  },
  {
    id: '16-1',
    explanation: {
      zh: '机关内部的人事、后勤和工作流程，对外没有影响，可以不公开。',
      'zh-TW': '機關內部的人事、後勤和工作流程，對外沒有影響，可以不公開。',
      en: 'Personnel, logistics and procedure inside an office, without effect outside, may be kept back.',
    },
    example: {
      zh: '例如：值班和车辆调度安排。',
      'zh-TW': '例如：值班和車輛調度安排。',
      en: 'For example rosters and the use of cars.',
    },
    part: {
      zh: '对外有影响的部分可以得到，例如办事流程、经费决算。',
      'zh-TW': '對外有影響的部分可以得到，例如辦事流程、經費決算。',
      en: 'Whatever has an effect outside, such as how services are rendered and final accounts.',
    },
    ask: anyone,
    contest: reviewFirst,
  },
  {
    id: '16-2',
    explanation: {
      zh: '事情还在研究，讨论意见和草稿不是最后的决定，现在可以不公开。',
      'zh-TW': '事情還在研究，討論意見和草稿不是最後的決定，現在可以不公開。',
      en: 'The matter is still being considered; discussions and drafts are not the decision and may be kept back for now.',
    },
    example: {
      zh: '例如：会议讨论记录、请示、征求意见的函。',
      'zh-TW': '例如：會議討論記錄、請示、徵求意見的函。',
      en: 'For example minutes of a discussion, a request for instructions, letters that ask for opinions.',
    },
    part: {
      zh: '最后的决定可以得到；事情办完以后，本件要重新审核能否公开。',
      'zh-TW': '最後的決定可以得到；事情辦完以後，本件要重新審核能否公開。',
      en: 'The decision in the end; once the matter is settled, this record is looked at again.',
    },
    ask: anyone,
    contest: reviewFirst,
  },
  {
    id: '16-3',
    explanation: {
      zh: '行政执法案卷里的笔录、证据和内部意见，可以不公开。',
      'zh-TW': '行政執法案卷裡的筆錄、證據和內部意見，可以不公開。',
      en: 'Statements, evidence and internal opinions in the files of law enforcement may be kept back.',
    },
    example: {
      zh: '例如：处罚案件的讨论记录。',
      'zh-TW': '例如：處罰案件的討論記錄。',
      en: 'For example minutes on a case of punishment.',
    },
    part: {
      zh: '依法应当公开的处罚决定可以得到；当事人可以查阅本案的案卷。',
      'zh-TW': '依法應當公開的處罰決定可以得到；當事人可以查閱本案的案卷。',
      en: 'Decisions on punishment that must be disclosed; the parties may inspect the file of their own case.',
    },
    ask: {
      zh: '先在本站搜索处罚决定。任何人都可以申请，当事人查阅案卷向办案机关提出。20个工作日内答复。',
      'zh-TW':
        '先在本站搜索處罰決定。任何人都可以申請，當事人查閱案卷向辦案機關提出。20個工作日內答覆。',
      en: 'Search this site for the decision first. Anyone may apply; parties ask the office in charge for the file. The answer comes within 20 working days.',
    },
    contest: reviewFirst,
  },
]
