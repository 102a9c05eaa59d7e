import { detectorNames } from '../../src/domain/screening/index.ts'
import type { Figures } from './measure.ts'

/** The figures as a table of Markdown, in the order of the detectors. */
export const tableOf = (figures: readonly Figures[]): string => {
  const rows = [...figures]
    .sort((a, b) => detectorNames.indexOf(a.detector) - detectorNames.indexOf(b.detector))
    .map(
      ({ detector, wanted, found, right, precision, recall }) =>
        `| ${detector} | ${wanted} | ${found} | ${right} | ${precision.toFixed(3)} | ${recall.toFixed(3)} |`,
    )
  return [
    '| detector | to be found | found | right | precision | recall |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
