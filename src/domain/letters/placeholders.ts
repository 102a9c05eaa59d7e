import type { Label } from '../disclosure/index.ts'

/**
 * How a value stands in a letter: one line within a sentence, paragraphs of its own, a date given as
 * `YYYY-MM-DD` and written as officials write it, or a number.
 */
export type PlaceholderForm = 'line' | 'paragraphs' | 'date' | 'number'

type Entry = { form: PlaceholderForm; label: Label; sample: string | number }

const entry = (
  form: PlaceholderForm,
  zh: string,
  zhTW: string,
  en: string,
  sample: string | number,
): Entry => ({ form, label: { zh, 'zh-TW': zhTW, en }, sample })

/** How titles name an application; the correction of a record (Art. 41) is named otherwise. */
export const applicationName = '政府信息公开申请'

/**
 * Everything a letter can say that differs from case to case: its form, its name for people, and an
 * invented value for previews and for trying a wording before it is saved.
 */
export const placeholders = {
  application: entry(
    'line',
    '申请的名称',
    '申請的名稱',
    'name of the application',
    applicationName,
  ),
  applicationMatter: entry(
    'line',
    '申请事项的说法',
    '申請事項的說法',
    'what is asked, in general',
    '申请公开的政府信息',
  ),
  applicantName: entry('line', '申请人', '申請人', 'applicant', '林知远'),
  description: entry(
    'line',
    '申请公开的信息',
    '申請公開的資訊',
    'information asked for',
    '云泽县2025年农村公路养护资金安排情况',
  ),
  requestNumber: entry('line', '登记编号', '登記編號', 'receipt number', 'YZ2026-000128'),
  channel: entry('line', '申请方式', '申請方式', 'channel', '互联网'),
  submittedOn: entry('date', '提交日期', '提交日期', 'date of submission', '2026-02-28'),
  receivedOn: entry('date', '收到日期', '收到日期', 'date of receipt', '2026-03-02'),
  dueOn: entry('date', '答复期限', '答覆期限', 'reply due', '2026-03-30'),
  trackingAddress: entry(
    'line',
    '查询网址',
    '查詢網址',
    'tracking address',
    'https://yunze.example/requests/track',
  ),
  anewOf: entry('line', '原登记编号', '原登記編號', 'receipt number before', 'YZ2026-000031'),
  accessCode: entry('line', '查询码', '查詢碼', 'access code', 'M7QK-2RXD-9WTC-4HJP'),
  officeName: entry(
    'line',
    '本机关名称',
    '本機關名稱',
    'name of the office',
    '云泽县人民政府办公室',
  ),
  officeContact: entry(
    'line',
    '本机关联系方式',
    '本機關聯絡方式',
    'contact of the office',
    '0999-0000128',
  ),
  'correction.items': entry(
    'paragraphs',
    '需要补正的事项',
    '需要補正的事項',
    'what to correct',
    '（一）请写明所申请信息的名称、文号，或者便于查询的其他特征性描述。\n（二）请附申请人身份证明。',
  ),
  'correction.days': entry(
    'number',
    '补正期限（工作日）',
    '補正期限（工作日）',
    'days to correct (working days)',
    15,
  ),
  'correction.by': entry('date', '补正截止日期', '補正截止日期', 'correction due', '2026-03-25'),
  'extension.days': entry(
    'number',
    '延长天数（工作日）',
    '延長天數（工作日）',
    'days of extension (working days)',
    20,
  ),
  'extension.reason': entry(
    'line',
    '延期理由',
    '延期理由',
    'reason for the extension',
    '所申请的信息涉及多个年度，需要逐件审查',
  ),
  'thirdParty.name': entry('line', '第三方', '第三方', 'third party', '云泽县青禾建材有限公司'),
  'thirdParty.information': entry(
    'paragraphs',
    '拟公开的涉及第三方的信息',
    '擬公開的涉及第三方的資訊',
    'information concerning the third party',
    '你（单位）在2025年农村公路养护项目中提交的报价文件。',
  ),
  'thirdParty.days': entry(
    'number',
    '第三方答复期限（工作日）',
    '第三方答覆期限（工作日）',
    'days for the third party (working days)',
    15,
  ),
  'decision.content': entry(
    'paragraphs',
    '决定公开的内容',
    '決定公開的內容',
    'what will be disclosed',
    '你（单位）在该项目中的中标价格和工程质量检测结论。',
  ),
  'decision.reason': entry(
    'paragraphs',
    '决定公开的理由',
    '決定公開的理由',
    'why it will be disclosed',
    '上述信息涉及公路通行安全，不公开可能对公共利益造成重大影响。',
  ),
  'agency.name': entry('line', '有关机关', '有關機關', 'agency consulted', '云泽县交通运输局'),
  'agency.information': entry(
    'paragraphs',
    '需要征求意见的信息',
    '需要徵求意見的資訊',
    'information consulted on',
    '《关于2025年农村公路养护资金安排的通知》，由本机关牵头、与你单位共同制作。',
  ),
  'agency.days': entry(
    'number',
    '有关机关答复期限（工作日）',
    '有關機關答覆期限（工作日）',
    'days for the agency (working days)',
    15,
  ),
  'fee.method': entry('line', '计收方式', '計收方式', 'method of charging', '按件计收'),
  'fee.working': entry(
    'paragraphs',
    '费用计算',
    '費用計算',
    'working of the fee',
    '本月第11件至第13件，每件100元，计300元。',
  ),
  'fee.amount': entry('line', '收费金额', '收費金額', 'amount of the fee', '300元'),
  'fee.days': entry(
    'number',
    '缴费期限（工作日）',
    '繳費期限（工作日）',
    'days to pay (working days)',
    20,
  ),
  'fee.by': entry('date', '缴费截止日期', '繳費截止日期', 'payment due', '2026-04-08'),
  'fee.payment': entry(
    'paragraphs',
    '缴纳方式',
    '繳納方式',
    'how to pay',
    '请凭本通知到县政务服务中心非税收入窗口缴纳，或者登录省统一公共支付平台缴纳。',
  ),
  'reasons.question': entry(
    'paragraphs',
    '要求说明理由的缘由',
    '要求說明理由的緣由',
    'why reasons are asked for',
    '你（单位）本月已提出12件内容相近的政府信息公开申请。',
  ),
  'reasons.by': entry('date', '说明理由截止日期', '說明理由截止日期', 'reasons due', '2026-03-18'),
  content: entry(
    'paragraphs',
    '答复内容',
    '答覆內容',
    'content of the reply',
    '2025年全县安排农村公路养护资金1260万元，其中日常养护420万元，预防养护和修复养护840万元。',
  ),
  where: entry(
    'paragraphs',
    '获取的方式、途径',
    '獲取的方式、途徑',
    'where and how to get it',
    '请登录云泽县人民政府网站，在“政府信息公开—法定主动公开内容—重大建设项目”栏目查阅。',
  ),
  grounds: entry(
    'paragraphs',
    '不予公开的理由',
    '不予公開的理由',
    'grounds for withholding',
    '该信息包含第三方的报价明细，属于商业秘密，公开会损害其合法权益；经书面征求意见，第三方不同意公开且有合理理由。根据《中华人民共和国政府信息公开条例》第十五条的规定，不予公开。',
  ),
  reason: entry(
    'paragraphs',
    '理由',
    '理由',
    'reason',
    '该事项由县级交通运输主管部门办理，本机关未参与制作，也未从其他机关获取。',
  ),
  search: entry(
    'paragraphs',
    '检索情况',
    '檢索情況',
    'search made',
    '本机关于2026年3月5日以“公路养护”“养护资金”为关键词，检索了电子公文系统和2025年度文书档案，均未检索到该信息。',
  ),
  'otherOffice.name': entry(
    'line',
    '负责公开的机关',
    '負責公開的機關',
    'office responsible',
    '云泽县交通运输局',
  ),
  'otherOffice.contact': entry(
    'line',
    '负责公开的机关的联系方式',
    '負責公開的機關的聯絡方式',
    'contact of the office responsible',
    '云泽县政务服务中心三楼，0999-0000336',
  ),
  repeatedOf: entry(
    'line',
    '此前的答复',
    '此前的答覆',
    'earlier reply',
    '2026年1月12日作出的云政公开〔2026〕3号答复',
  ),
  remedies: entry(
    'paragraphs',
    '救济途径',
    '救濟途徑',
    'remedies',
    '如对本答复不服，可以自收到本答复之日起60日内向云泽市人民政府申请行政复议，或者自收到本答复之日起6个月内依法向人民法院提起行政诉讼。',
  ),
} as const satisfies Record<string, Entry>

export type Placeholder = keyof typeof placeholders

/** Values by placeholder; dates as `YYYY-MM-DD`. What is absent, empty or blank does not resolve. */
export type LetterValues = Partial<Record<Placeholder, string | number | null | undefined>>

export const isPlaceholder = (name: string): name is Placeholder =>
  Object.hasOwn(placeholders, name)

/** Invented values for everything, for previews and trials. */
export const sampleValues = Object.fromEntries(
  Object.entries(placeholders).map(([name, { sample }]) => [name, sample]),
) as Record<Placeholder, string | number>
