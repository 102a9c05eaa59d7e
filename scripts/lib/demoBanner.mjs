const accounts = [
  ['admin', '系统管理员', 'administrator'],
  ['clerk', '信息员,县政府办公室', 'clerk, county government office'],
  ['clerk.finance', '信息员,财政局', 'clerk, finance bureau'],
  ['secrecy', '保密审查员', 'secrecy reviewer'],
  ['branch', '分管领导', 'branch leader'],
  ['county', '分管县长', 'county leader'],
  ['publisher', '信息发布员', 'publisher'],
  ['requests', '依申请公开经办人', 'request officer'],
  ['head', '信息公开工作机构负责人', 'head of disclosure'],
  ['auditor', '监督员', 'auditor'],
]

/** What somebody who sees this for the first time needs: where, who, and how to end it. */
export function demoBanner({ url, took, logs, samples = [] }) {
  const rows = accounts.map(
    ([name, zh, en]) => `    ${`${name}@yunze.example`.padEnd(28)}${zh} ${en}`,
  )
  return [
    '',
    `  云泽县政府信息公开(演示) Yunze County, a demo (${took})`,
    `  网站 Site    ${url}`,
    `  后台 Admin   ${url}/admin`,
    `  邮件 Mail    ${url}/mailbox`,
    '',
    '  演示账号,密码均为 gongkai-demo  Demo accounts, password gongkai-demo',
    ...rows,
    '',
    ...samplesOf(samples),
    `  日志 Logs    ${logs}`,
    '  按 Ctrl-C 停止  Ctrl-C stops everything',
    '',
  ].join('\n')
}

/** Numbers and codes of some of the requests that the demo begins with. */
const samplesOf = (samples) =>
  samples.length === 0
    ? []
    : [
        '  依申请公开示例(查询进度) Disclosure requests to track: 登记编号 number, 查询码 code',
        ...samples.map(({ receiptNumber, accessCode }) => `    ${receiptNumber}    ${accessCode}`),
        '',
      ]
