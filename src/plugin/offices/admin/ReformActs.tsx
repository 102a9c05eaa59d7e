'use client'
import { toast } from '@payloadcms/ui'
import { ActForm } from '../../admin/form/ActForm.tsx'
import { ActMenu, type MenuAct } from '../../admin/form/ActMenu.tsx'
import type { FieldSpec } from '../../admin/form/FormField.tsx'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'
import type { OfficeStanding } from '../standing.ts'
import { SplitForm } from './SplitForm.tsx'

/** Renaming, merging, moving and splitting an office, each after what will follow from it. */
export function ReformActs({ standing, onDone }: { standing: OfficeStanding; onDone: () => void }) {
  const { say } = useSay()
  const { id, name, today, others, parent, successor, documents, people, below } = standing
  const path = `/${slugs.offices}/${id}`
  const common: FieldSpec[] = [
    { name: 'on', label: say('people.reformOn'), kind: 'date', isRequired: true },
    {
      name: 'reason',
      label: say('people.reformReason'),
      kind: 'textarea',
      isRequired: true,
    },
  ]
  const nameOf = (key: unknown) => others.find((one) => one.id === key)?.name ?? ''
  const choices = others
    .filter(({ isBelow }) => !isBelow)
    .map((one) => ({ value: one.id, label: one.name }))
  const finish = (close: () => void) => {
    toast.success(say('ui.done'))
    close()
    onDone()
  }
  const rename: MenuAct = {
    key: 'rename',
    label: say('action.renameOffice'),
    form: (close) => (
      <ActForm
        title={say('action.renameOffice')}
        path={`${path}/rename`}
        fields={[{ name: 'name', label: say('people.newName'), isRequired: true }, ...common]}
        initial={{ name, on: today }}
        submit={say('action.renameOffice')}
        onDone={() => finish(close)}
        onCancel={close}
      >
        <p className="gk-note">{say('people.renameFollows', { slug: standing.slug })}</p>
      </ActForm>
    ),
  }
  const merge: MenuAct = {
    key: 'merge',
    label: say('action.mergeOffice'),
    tone: 'seal',
    form: (close) => (
      <ActForm
        title={say('action.mergeOffice')}
        path={`${path}/merge`}
        fields={[
          {
            name: 'into',
            label: say('field.into'),
            kind: 'select',
            isRequired: true,
            options: choices,
          },
          ...common,
        ]}
        initial={{ on: today }}
        submit={say('action.mergeOffice')}
        tone="seal"
        onDone={() => finish(close)}
        onCancel={close}
      >
        {({ into }) => (
          <p className="gk-note">
            {say('people.mergeFollows', {
              into: nameOf(into) || '……',
              all: documents.all,
              underway: documents.underway,
              people: people.length,
              below: below.length,
            })}
          </p>
        )}
      </ActForm>
    ),
  }
  const move: MenuAct = {
    key: 'move',
    label: say('action.moveOffice'),
    form: (close) => (
      <ActForm
        title={say('action.moveOffice')}
        path={`${path}/move`}
        fields={[
          {
            name: 'parent',
            label: say('people.newParent'),
            kind: 'select',
            isRequired: true,
            options: choices.filter(({ value }) => value !== parent?.id),
          },
          ...common,
        ]}
        initial={{ on: today }}
        submit={say('action.moveOffice')}
        onDone={() => finish(close)}
        onCancel={close}
      >
        {({ parent: chosen }) => (
          <p className="gk-note">
            {say('people.moveFollows', {
              from: parent?.name ?? say('people.none'),
              to: nameOf(chosen) || '……',
            })}
          </p>
        )}
      </ActForm>
    ),
  }
  const split: MenuAct = {
    key: 'split',
    label: say('action.splitOffice'),
    tone: 'seal',
    form: (close) => (
      <SplitForm standing={standing} onDone={() => finish(close)} onCancel={close} />
    ),
  }
  return (
    <div className="gk-act">
      {successor ? null : <ActMenu acts={[rename, move, merge, split]} />}
    </div>
  )
}
