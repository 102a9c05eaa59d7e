'use client'
import { useState } from 'react'
import { idKindLabels } from '../../../domain/requests/choices.ts'
import { Problems } from '../../admin/form/ActForm.tsx'
import { useAct } from '../../admin/form/useAct.ts'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import type { Identity } from '../caseOf.ts'

/**
 * Who applies and who is consulted, after a press: each look is noted before anything is shown, and
 * the button says so.
 */
export function ApplicantPanel({ id }: { id: string }) {
  const { say, language } = useSay()
  const { isBusy, problems, send } = useAct()
  const [identity, setIdentity] = useState<Identity | null>(null)
  const show = async () => {
    const found = await send<Identity>(`/${slugs.requests}/${id}/applicant`, {})
    if (found) setIdentity(found)
  }
  return (
    <section aria-labelledby="gk-applicant">
      <h2 id="gk-applicant">{say('requestDesk.applicant')}</h2>
      <Problems problems={problems} />
      <div aria-live="polite">{identity ? <Shown language={language} {...identity} /> : null}</div>
      <p className="gk-act__row">
        <button
          type="button"
          className="gk-btn gk-btn--quiet"
          disabled={isBusy}
          onClick={identity ? () => setIdentity(null) : show}
        >
          {identity ? say('requestDesk.hideApplicant') : say('requestDesk.showApplicant')}
        </button>
      </p>
      <p className="gk-muted gk-small">{say('requestDesk.showNote')}</p>
    </section>
  )
}

function Shown({ language, applicant, parties }: Identity & { language: string }) {
  const { say } = useSay()
  if (!applicant) return <p>{say('requestDesk.erased')}</p>
  const { name, idKind, identityNumber, contact, proxy, assistance } = applicant
  const idNames = idKindLabels as Record<string, Record<string, string> | undefined>
  const lines: [string, string | undefined | null][] = [
    [say('requestField.applicantName'), name],
    [idNames[idKind]?.[language] ?? say('requestField.identityNumber'), identityNumber],
    [say('requestField.phone'), contact.phone],
    [say('requestField.email'), contact.email],
    [say('requestField.address'), contact.address],
    [
      say('requestDesk.proxy'),
      proxy ? [proxy.name, proxy.relation, proxy.identityNumber].filter(Boolean).join('，') : null,
    ],
    [say('requestField.assistance'), assistance],
    ...parties.map(({ key, name: who, contact: how }): [string, string] => [
      say('requestDesk.partyNo', { key }),
      [who, how].filter(Boolean).join('，'),
    ]),
  ]
  return (
    <dl className="gk-facts">
      {lines.map(([label, text]) =>
        text ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
