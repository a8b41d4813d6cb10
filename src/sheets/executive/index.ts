/** The executive page: what stands on it, how it looks, and the copy that tells when it is out of date. */
export { copiedBlocks, copySheet, PUBLISHED_CHANGES, type CopiedBlock } from './copy';
export { executivePage, pageLines } from './page';
export type { ExecutivePage, PageSource } from './shape';
export { executiveSheet, PAGE_ASK, PAGE_STATE } from './sheet';
export { textsFor, type PageTexts } from './texts';
