/** Whose, or of what kind, a column is. */
const roles =
  '申请|受助|受益|补助|补贴|救助|保障|领取|享受|收款|联系|经办|负责|法定代表|监护|代理|当事|权利|被征收|被征地|承包|持证|驾驶|发放|家庭|户'
const persons = `(?:${roles})(?:人|方|对象|成员|户)`
const owners = `(?:${roles})?(?:人|方|对象|成员|户)?|户主|本人|法人|法人代表|配偶|父亲|母亲|子女|学生|家长|患者|职工|车主|企业|单位|个人|公司|项目|工作`
const kinds =
  '现|原|户籍|户口|常住|居住|家庭|所在|详细|通讯|通信|联系|身份|公民|居民|有效|移动|固定|办公|个人|单位|银行|开户|社保|一卡通|惠农|电子|出生|发证|申请|审批|发放|补助|补贴|救助|政治|健康|残疾|婚姻|文化|职业|致贫'
const things =
  '姓名|名称|名字|户主|曾用名|序号|编号|号码|身份证|身份证号|身份证号码|身份证件|证件|证件号|证件号码|证件类型|证件名称|公民身份号码|身份号码|社会保障号|社会保障号码|护照|护照号|护照号码|电话|电话号码|座机|手机|手机号|手机号码|方式|联系方式|邮箱|电子邮件|邮编|邮政编码|微信|微信号|QQ|QQ号|住址|地址|住所|籍贯|户籍地|所在地|居住地|出生地|省份|县区|乡镇|镇街|街道|社区|行政村|自然村|村组|村别|村名|所在村|小组|村民小组|门牌号|卡号|账号|帐号|账户|帐户|账户名|户名|存折号|开户行|银行|车牌|车牌号|车牌号码|车辆号牌|性别|年龄|民族|日期|年月|时间|学历|程度|学校|班级|学号|准考证号|工号|职务|职称|职业|单位|部门|岗位|关系|与户主关系|状况|面貌|类别|类型|级别|等级|病情|疾病|病种|诊断|病历号|残疾证号|证号|原因|人口|人数|金额|标准|备注|说明|签名|签字'
const word = new RegExp(`^(?:${persons}|(?:${owners})的?(?:${kinds})*(?:${things}))$`)

/**
 * Whether a cell says what a column holds, and is no part of a list: a word that offices use above
 * their columns. To have another one known, add it here; one that is not known is masked as any cell.
 */
export const isHeadingWord = (text: string): boolean =>
  word.test(
    text
      .normalize('NFKC')
      .replace(/\([^()]*\)/g, '')
      .replace(/[\s:*]/g, ''),
  )

/** What the one cell above a table says when it is its title, or who filled it in and when. */
const title =
  /(?:表|名单|名册|花名册|公示|公告|公开|清单|台账|汇总|统计|情况|目录|明细)(?:\([^()]*\))?$|^附件[\d一二三四五六七八九十]{0,3}[::]?$/

/** Whether a cell above a table is clearly its title. */
export const isTitle = (text: string): boolean => title.test(text.normalize('NFKC').trim())
