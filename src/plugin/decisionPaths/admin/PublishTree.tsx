'use client'
import { Problems } from '../../admin/form/ActForm.tsx'
import { useAct } from '../../admin/form/useAct.ts'
import { useSay } from '../../admin/say.ts'
import { slugs } from '../../slugs.ts'

/** 发布这一版: what is saved, and nothing that is not. */
export function PublishTree({ id, isModified }: { id: string | number; isModified: boolean }) {
  const { say } = useSay()
  const { isBusy, problems, send } = useAct()
  const publish = async () => {
    const done = await send(`/${slugs.decisionTrees}/${id}/publish`, {})
    // The whole form is another one now: nothing of it can be written any more.
    if (done) window.location.reload()
  }
  return (
    <>
      <p className="gk-muted gk-small">{say('paths.publishNote')}</p>
      <Problems problems={problems} />
      <button type="button" className="gk-btn" disabled={isBusy || isModified} onClick={publish}>
        {say('paths.publish')}
      </button>
      {isModified ? <p className="gk-small">{say('paths.saveFirst')}</p> : null}
    </>
  )
}
