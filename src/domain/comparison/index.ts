export { type Block, blocksOf } from './blocks.ts'
export { type BlockChange, compareBlocks, countChanges } from './compareBlocks.ts'
export { compareText, type Part } from './compareText.ts'
export { fold, type Stretch } from './fold.ts'
