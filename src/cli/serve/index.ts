/** The desk's web server. */
export { listen } from './listen';
export { deskSite, type Page, type Site } from './site';
