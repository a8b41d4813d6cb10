/** The door of the host: Excel as an add-in sees it, and how messages reach it. */
import { Host, type HostOptions } from './host';
import { EXCEL } from './objects';

export function createHost(options: HostOptions): Host {
  return new Host(options, EXCEL);
}

export type { Host, HostOptions } from './host';
export { Connection, type Carrier, type ConnectionCounts } from './connection';
export { connectFrame, type FrameOptions } from './iframe';
export type { ClassSurface, MemberSurface, Surface } from './surface';
