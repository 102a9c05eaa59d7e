/** Kinds of document; routes apply by them. 规范性文件 takes the full route, 常规信息 may take a short one. */
export const documentKinds = ['general', 'normative', 'routine'] as const
