import type { Label } from '../disclosure/index.ts'
import type { Placeholder } from './placeholders.ts'

/** A kind of letter: its official title, the law it rests on, its wording and what may stand in it. */
export type LetterKindEntry = {
  /** A reply closes a case and so tells of the remedies; everything else is a notice. */
  group: 'notice' | 'reply'
  /** Whom it is written to. The applicant is nobody's business but the applicant's. */
  to: 'applicant' | 'thirdParty' | 'agency'
  /** As it stands on the letter, but for the name of the application (Art. 27, 41). Letters are in simplified Chinese, whoever reads the admin. */
  title: string
  /** For lists in the admin. */
  label: Label
  /** Articles that it rests on; of the Regulations of 2019 unless another text is named. */
  articles: readonly string[]
  /** Without these there is no such letter: in every wording, in a paragraph without conditions. */
  must: readonly Placeholder[]
  /** What else a wording may use. */
  may: readonly Placeholder[]
  /** The wording that offices begin with; a paragraph a line. */
  body: string
}

/** What every letter to the applicant may use. */
const toApplicant: readonly Placeholder[] = [
  'application',
  'applicationMatter',
  'applicantName',
  'description',
  'requestNumber',
  'channel',
  'submittedOn',
  'receivedOn',
  'dueOn',
  'trackingAddress',
  'officeName',
  'officeContact',
]
/** Letters to others: who applied, and how to find the case, is not for them. */
const toOthers: readonly Placeholder[] = [
  'description',
  'receivedOn',
  'officeName',
  'officeContact',
]

type Given = Omit<LetterKindEntry, 'group' | 'to' | 'may' | 'body' | 'label'> & {
  may?: readonly Placeholder[]
  label: readonly [zh: string, zhTW: string, en: string]
  body: readonly string[]
}

const kindOf = (
  group: LetterKindEntry['group'],
  to: LetterKindEntry['to'],
  { label: [zh, zhTW, en], may = [], body, ...given }: Given,
): LetterKindEntry => ({
  group,
  to,
  ...given,
  label: { zh, 'zh-TW': zhTW, en },
  may: [...(to === 'applicant' ? toApplicant : toOthers), ...may].filter(
    (name) => !given.must.includes(name),
  ),
  body: body.join('\n'),
})

export const notice = (given: Given): LetterKindEntry => kindOf('notice', 'applicant', given)
export const noticeTo = (to: 'thirdParty' | 'agency', given: Given): LetterKindEntry =>
  kindOf('notice', to, given)

/** A reply opens with what was received and closes with the remedies (§1.4 of the law). */
export const reply = ({ must, body, ...given }: Given): LetterKindEntry =>
  kindOf('reply', 'applicant', {
    ...given,
    must: [...new Set<Placeholder>(['receivedOn', 'description', ...must, 'remedies'])],
    body: [received, ...body, '{{remedies}}'],
  })

/** How letters to the applicant open. */
export const received =
  '本机关于{{receivedOn}}收到你（单位）提出的{{application}}，{{applicationMatter}}为：{{description}}。'
/** How official letters refer to the law. */
export const regulations = '《中华人民共和国政府信息公开条例》'
