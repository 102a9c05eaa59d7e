import type { ChallengeOffer } from 'gongkai/types'
import { type Filled, TextField } from './Field.tsx'

/**
 * What keeps programs out: a question in words; where scripts run, the browser works instead, and the
 * question is put away (src/site/scripts/challengeScript.ts).
 */
export function Challenge({ form, offer }: { form: Filled; offer: ChallengeOffer }) {
  const { t } = form.context
  return (
    <fieldset>
      <legend>{t('apply.captcha')}</legend>
      <input type="hidden" name="work" defaultValue="" />
      <div data-challenge-question="">
        <input type="hidden" name="questionToken" value={offer.question.token} />
        <TextField
          form={{ ...form, value: () => '' }}
          name="questionAnswer"
          label={offer.question.text}
          most={50}
          isRequired
          isShort
        />
      </div>
      <p
        className="note"
        role="status"
        data-challenge-status=""
        data-working={t('apply.captchaWorking')}
        data-ready={t('apply.captchaReady')}
        data-failed={t('apply.captchaFailed')}
      />
    </fieldset>
  )
}
