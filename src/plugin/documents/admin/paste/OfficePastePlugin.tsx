'use client'
import type { PluginComponent } from '@payloadcms/richtext-lexical'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  PASTE_COMMAND,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { toast } from '@payloadcms/ui'
import { useEffect } from 'react'
import { useSay } from '../../../admin/say.ts'
import { cleanHtml, isOfficeHtml } from '../../wordImport/cleanHtml.ts'

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

/** Reads the clipboard before the editor does, and only when it comes from an office program. */
const OfficePastePlugin: PluginComponent = () => {
  const [editor] = useLexicalComposerContext()
  const { say } = useSay()
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const { clipboardData } = event as ClipboardEvent
          const html = clipboardData?.getData('text/html') ?? ''
          const isOwn = clipboardData?.types.includes('application/x-lexical-editor') ?? false
          if (isOwn || !isOfficeHtml(html)) return false
          event.preventDefault()
          const clean = cleanHtml({ html, parse })
          insert(editor, clean.html)
          if (clean.droppedImages > 0) {
            toast.warning(say('admin.wordDropped', { count: clean.droppedImages }))
          }
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, say],
  )
  return null
}

/** Inserts as the editor's own paste does, so that lists and table cells take it their way. */
function insert(editor: LexicalEditor, html: string): void {
  const selection = $getSelection()
  if (!selection) return
  const nodes = $generateNodesFromDOM(editor, parse(html))
  if (editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection })) return
  selection.insertNodes(nodes)
}

export const OfficePasteFeature = createClientFeature({
  plugins: [{ Component: OfficePastePlugin, position: 'normal' }],
})
