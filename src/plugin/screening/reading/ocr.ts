import path from 'node:path'
import { packageFolder } from './packageFolder.ts'
import type { ReadPicture } from './types.ts'

/** Below this the reader of pictures itself doubts what it read. */
const leastConfidence = 75
const language = 'chi_sim'

export type Ocr = { read: ReadPicture; end: () => Promise<void> }

/**
 * Reads simplified Chinese on pictures, with Tesseract in a thread of its own and data from a package:
 * nothing is fetched. Null where it is not installed. It is started with the first picture.
 */
export async function createOcr(): Promise<Ocr | null> {
  const library = await import('tesseract.js').catch(() => null)
  if (!library) return null
  const langPath = path.join(packageFolder(`@tesseract.js-data/${language}`), '4.0.0')
  let worker: ReturnType<typeof library.createWorker> | undefined
  const start = () =>
    library.createWorker(language, library.OEM.LSTM_ONLY, {
      langPath,
      cacheMethod: 'none',
      gzip: true,
      // Without this a picture that it cannot open would end the program.
      errorHandler: () => {},
    })
  return {
    read: async (bytes) => {
      worker ??= start()
      try {
        const { data } = await (await worker).recognize(bytes)
        // It puts a space between characters of Chinese.
        const text = data.text.replace(
          /(?<=\p{Script=Han}|[，。、：；（）]) (?=\p{Script=Han}|[，。、：；（）])/gu,
          '',
        )
        return { text: text.trim(), isSure: data.confidence >= leastConfidence }
      } catch {
        return null
      }
    },
    end: async () => {
      await (await worker)?.terminate()
    },
  }
}
