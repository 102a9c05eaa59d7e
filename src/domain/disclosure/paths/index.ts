export { answersTo, defaultAnswers, type Followed, followPath } from './followPath.ts'
export { pathMessages, treeMessages } from './messages.ts'
export { isOfficeKind, type OfficeKind, officeKinds } from './officeKinds.ts'
export { type PathDocument, type PathFault, type PathFaultCode, pathFaults } from './pathFaults.ts'
export {
  type Answer,
  type Answers,
  type Ending,
  type Next,
  type Question,
  questionOf,
  type Stop,
  type Tree,
} from './tree.ts'
export { type TreeFault, type TreeFaultCode, treeFaults } from './treeFaults.ts'
export { builtInTree, builtInTrees } from './trees/index.ts'
