'use client'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '../../admin/say.ts'

/** A password that is shown once: it is nowhere else, and gone when this is closed. */
export function OneTimePassword({ password, onClose }: { password: string; onClose: () => void }) {
  const { say } = useSay()
  const [isCopied, setCopied] = useState(false)
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const copy = async () => {
    // Refused where the site has no TLS; it can still be read and selected.
    await navigator.clipboard?.writeText(password).then(
      () => setCopied(true),
      () => {},
    )
  }
  return (
    <section
      className="gk-secret"
      ref={box}
      tabIndex={-1}
      aria-label={say('people.oneTimePassword')}
    >
      <p>
        {say('people.oneTimePassword')} <code>{password}</code>
      </p>
      <p className="gk-small">{say('people.oneTimeNote')}</p>
      <div className="gk-act__row">
        <button type="button" className="gk-btn gk-btn--quiet" onClick={copy}>
          {isCopied ? say('people.copied') : say('people.copy')}
        </button>
        <button type="button" className="gk-btn gk-btn--quiet" onClick={onClose}>
          {say('people.close')}
        </button>
      </div>
    </section>
  )
}
