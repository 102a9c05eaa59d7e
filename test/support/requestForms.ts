import { answerQuestion } from './challenge.ts'
import { applicant } from './requestDesk.ts'
import type { Seen } from './site.ts'

/** What a browser without scripts sends: the fields of a form, with the hidden ones of the page. */
export const plainApplication = {
  office: 'gov-office',
  kind: 'disclosure',
  applicantType: applicant.applicantType,
  name: applicant.name,
  idKind: 'idCard',
  identityNumber: applicant.identityNumber,
  phone: applicant.contact,
  description: applicant.description,
  delivery: applicant.delivery,
}

/** The hidden fields of a page, and its question answered. */
export function hiddenOf(html: string): Record<string, string> {
  const hidden = Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )
  const question = /<label for="questionAnswer">([^<]*)</.exec(html)?.[1]
  return { ...hidden, ...(question ? { questionAnswer: answerQuestion(question) } : {}) }
}

export const errorsOf = ({ text }: Seen): string =>
  /<div class="summary".*?<\/div>/s.exec(text)?.[0] ?? ''

/** Number and code of a receipt on the screen. */
export const receiptOf = (html: string) => ({
  receiptNumber: /<output id="receiptNumber">([^<]+)/.exec(html)?.[1] ?? '',
  accessCode: /<output id="accessCode">([^<]+)/.exec(html)?.[1] ?? '',
})
