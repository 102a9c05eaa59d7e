import { brokenFiles } from './broken.ts'
import type { LabelledFile } from './labelled.ts'
import { pdfFiles } from './pdfs.ts'
import { pictureFiles } from './pictures.ts'
import { sheetFiles } from './sheets.ts'
import { slideFiles } from './slides.ts'
import { textFiles } from './texts.ts'
import { wordFiles } from './word.ts'

export const labelledFiles: LabelledFile[] = [
  ...wordFiles,
  ...sheetFiles,
  ...slideFiles,
  ...pdfFiles,
  ...pictureFiles,
  ...textFiles,
  ...brokenFiles,
]
