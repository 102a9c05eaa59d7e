import type { ChallengeOffer } from 'gongkai/types'
import {
  applicantLabels,
  applicantTypes,
  deliveries,
  deliveryLabels,
  formatLabels,
  formats,
  idKindLabels,
  idKinds,
  kindLabels,
  requestKinds,
} from '../../../domain/requests/index.ts'
import type { PageContext } from '../../context.ts'
import { localeOf } from '../../language.ts'
import type { Office } from '../../queries/directory.ts'
import type { Hit } from '../../queries/search.ts'
import { Challenge } from './Challenge.tsx'
import { Checked } from './Checked.tsx'
import {
  ChoiceField,
  FileField,
  type Filled,
  type Option,
  SelectField,
  TextArea,
  TextField,
} from './Field.tsx'
import { Languages } from './Languages.tsx'

export type ApplyModel = {
  offices: readonly Office[]
  offer: ChallengeOffer
  /** Made when the form is first shown, and kept: sent twice, it is one request. */
  submissionKey: string
  /** What the button that checks has found; null when it was not pressed. */
  hits: readonly Hit[] | null
  /** Whether files came with the form before: a browser does not choose them again. */
  hadFiles: boolean
}

/** What Art. 29 asks for, and nothing that it does not: never a purpose. Works without a script. */
export function ApplyForm({ form, model }: { form: Filled; model: ApplyModel }) {
  const { t, c, href, language, contentLang } = form.context
  return (
    <form
      className="form"
      method="post"
      action={href('/requests/new')}
      encType="multipart/form-data"
      noValidate
      data-challenge={`/api/requests/challenge?locale=${localeOf(language)}`}
    >
      {/* Enter in a field sends the request, not the first button that happens to come. */}
      <button type="submit" hidden />
      <input type="hidden" name="submissionKey" value={model.submissionKey} />
      <Languages context={form.context} path="/requests/new" lead={t('apply.language')} />
      <fieldset>
        <legend>{t('apply.what')}</legend>
        <Checked context={form.context} hits={model.hits} hadFiles={model.hadFiles} />
        <TextArea
          form={form}
          name="description"
          label={t('apply.description')}
          hint={t('apply.descriptionHint')}
          isRequired
          data={{ 'data-suggest': href('/').replace(/\/$/, '') }}
        />
        <div
          className="offers"
          role="status"
          data-suggest-list=""
          data-found={t('apply.suggested')}
        />
        <TextField
          form={form}
          name="documentNumber"
          label={t('apply.documentNumber')}
          hint={t('apply.documentNumberHint')}
        />
        <p className="field">
          <button className="btn quiet" type="submit" name="step" value="check">
            {t('apply.check')}
          </button>
        </p>
        <SelectField
          form={form}
          name="office"
          label={t('apply.office')}
          hint={t('apply.officeHint')}
          isRequired
          empty={t('apply.officeChoose')}
          options={model.offices.map(({ slug, name }) => ({
            value: slug,
            label: c(name),
            lang: contentLang,
          }))}
        />
        <ChoiceField
          form={form}
          name="kind"
          label={t('apply.kind')}
          hint={t('apply.kindHint')}
          preset="disclosure"
          options={optionsOf(form.context, requestKinds, kindLabels)}
        />
      </fieldset>
      <Who form={form} />
      <How form={form} />
      <Challenge form={form} offer={model.offer} />
      <p className="field send">
        <button className="btn large" type="submit">
          {t('apply.submit')}
        </button>
      </p>
    </form>
  )
}

const optionsOf = <Value extends string>(
  { said }: PageContext,
  values: readonly Value[],
  labels: Readonly<Record<Value, Parameters<PageContext['said']>[0]>>,
): Option[] => values.map((value) => ({ value, label: said(labels[value]) }))

function Who({ form }: { form: Filled }) {
  const { context } = form
  const { t } = context
  return (
    <>
      <fieldset>
        <legend>{t('apply.who')}</legend>
        <ChoiceField
          form={form}
          name="applicantType"
          label={t('apply.applicantType')}
          isRequired
          options={optionsOf(context, applicantTypes, applicantLabels)}
        />
        <TextField form={form} name="name" label={t('apply.name')} isRequired autoComplete="name" />
        <SelectField
          form={form}
          name="idKind"
          label={t('apply.idKind')}
          isRequired
          options={optionsOf(context, idKinds, idKindLabels)}
        />
        <TextField
          form={form}
          name="identityNumber"
          label={t('apply.identityNumber')}
          hint={t('apply.identityHint')}
          isRequired
        />
        <FileField
          form={form}
          name="identityProof"
          label={t('apply.identityProof')}
          hint={t('apply.proofHint')}
        />
        <ActsFor form={form} />
      </fieldset>
      <fieldset>
        <legend>{t('apply.contact')}</legend>
        <p className="note">{t('apply.contactHint')}</p>
        <TextField
          form={form}
          name="phone"
          label={t('apply.phone')}
          type="tel"
          autoComplete="tel"
          isShort
        />
        <TextField
          form={form}
          name="email"
          label={t('apply.email')}
          hint={t('apply.emailHint')}
          type="email"
          autoComplete="email"
        />
        <TextField
          form={form}
          name="address"
          label={t('apply.address')}
          most={1000}
          autoComplete="street-address"
        />
      </fieldset>
    </>
  )
}

const proxyFields = ['proxyName', 'proxyIdentityNumber', 'proxyRelation'] as const

/** A proxy or a guardian, with proof. */
function ActsFor({ form }: { form: Filled }) {
  const { t } = form.context
  const isUsed = proxyFields.some((name) => form.value(name) || form.faultOf(name))
  return (
    <details open={isUsed || undefined}>
      <summary>{t('apply.proxy')}</summary>
      <TextField form={form} name="proxyName" label={t('apply.proxyName')} />
      <TextField form={form} name="proxyIdentityNumber" label={t('apply.proxyIdentityNumber')} />
      <TextField form={form} name="proxyRelation" label={t('apply.proxyRelation')} />
      <FileField
        form={form}
        name="evidence"
        label={t('apply.evidence')}
        hint={t('apply.proofHint')}
      />
    </details>
  )
}

function How({ form }: { form: Filled }) {
  const { context } = form
  const { t } = context
  return (
    <fieldset>
      <legend>{t('apply.how')}</legend>
      <ChoiceField
        form={form}
        name="delivery"
        label={t('apply.delivery')}
        isRequired
        options={optionsOf(context, deliveries, deliveryLabels)}
      />
      <SelectField
        form={form}
        name="format"
        label={t('apply.format')}
        empty={t('apply.formatAny')}
        options={optionsOf(context, formats, formatLabels)}
      />
      <TextArea
        form={form}
        name="assistance"
        label={t('apply.assistance')}
        hint={t('apply.assistanceHint')}
        rows={2}
        most={1000}
      />
    </fieldset>
  )
}
