import { useConfig, useRouteCache } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { ask } from '../post.ts'
import { useSay } from '../say.ts'

/** What an endpoint says of the thing on the screen; `refresh` asks again, here and of the page. */
export function useStanding<Standing>(path: string | null) {
  const { language } = useSay()
  const { api } = useConfig().config.routes
  const { clearRouteCache } = useRouteCache()
  const [standing, setStanding] = useState<Standing | null>(null)
  const [hasFailed, setFailed] = useState(false)

  const load = useCallback(async () => {
    if (path === null) return
    const reply = await ask<Standing>({ url: `${api}${path}`, language })
    if (reply.ok) setStanding(reply.body)
    setFailed(!reply.ok)
  }, [api, path, language])

  useEffect(() => {
    void load()
  }, [load])

  const refresh = () => {
    void load()
    clearRouteCache()
  }
  return { standing, hasFailed, refresh }
}
