/** What `create-admin` says of itself; refusals are told in the words of the plugin. */
export const createAdminMessages = {
  description: [
    '设立系统管理员：首位，第二位（--second），或全部停用后的一位',
    'make an administrator: the first, a second one (--second), or one after all were deactivated',
  ],
  email: ['电子邮箱，用于登录', 'e-mail address to sign in with'],
  name: ['姓名', 'their name'],
  office: [
    '所管机构的地址标识或名称；还没有机构时，即新设的本级机构',
    'slug or name of the office they administer; the root office to be made where there is none',
  ],
  officeSlug: [
    '新设的本级机构的地址标识（小写字母、数字、连字符，以后不能改）',
    'slug of the root office to be made (it never changes)',
  ],
  second: ['已有一位时，增设第二位', 'a second one, beside the one there is'],
  passwordStdin: [
    '从标准输入读初始密码，不随机生成',
    'take the first password from standard input instead of making one',
  ],
  json: ['输出一个 JSON 对象', 'print one JSON object'],
  missing: ['缺少选项 {{option}}。', 'The option {{option}} is missing.'],
  notMigrated: [
    '数据库还没有建表。请先运行一次 npm run start:production，再设立管理员。',
    'The database has no tables yet. Run npm run start:production once, then make the administrator.',
  ],
  officeMade: [
    '已设立本级机构：{{name}}（{{slug}}）。名称以后可以更名，地址标识不能改。',
    'The root office was made: {{name}} ({{slug}}). Its name can be changed later, its slug cannot.',
  ],
  made: [
    '已设立系统管理员：{{name}}，{{email}}，{{office}}。',
    'The administrator was made: {{name}}, {{email}}, {{office}}.',
  ],
  password: ['一次性密码', 'One-time password'],
  shownOnce: [
    '密码只在这里显示一次。请到 {{url}} 登录，首次登录须修改密码。',
    'It is shown here only. Sign in at {{url}}; it must be changed at the first sign-in.',
  ],
  signIn: [
    '请到 {{url}} 登录，首次登录须修改密码。',
    'Sign in at {{url}}; the password must be changed at the first sign-in.',
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>

export type CreateAdminMessage = keyof typeof createAdminMessages

/** Both languages in one line: whoever runs the server may read either. */
export function bothIn(key: CreateAdminMessage, values: Record<string, string> = {}): string {
  const [zh, en] = createAdminMessages[key]
  const fill = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
  return `${fill(zh)} ${fill(en)}`
}
