/** Serves a site over plain http, to this machine only. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Site } from './site';

const LOOPBACK = '127.0.0.1';

/** Nothing may be fetched from elsewhere. The grid's library compiles its templates, hence 'unsafe-eval'. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
].join('; ');

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EADDRINUSE';

const opened = (server: Server, port: number): Promise<Server> =>
  new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, LOOPBACK, () => {
      server.off('error', failed);
      done(server);
    });
  });

/** Null for an address that is none, as `/%`. */
const pathOf = (address: string): string | null => {
  try {
    return decodeURIComponent(new URL(address, `http://${LOOPBACK}`).pathname);
  } catch {
    return null;
  }
};

const serverOf = (site: Site): Server =>
  createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const page = path === null ? null : site(path);
    if (!page) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here\n');
      return;
    }
    response.writeHead(200, { 'content-type': page.type, 'cache-control': 'no-store', 'content-security-policy': POLICY }).end(page.body);
  });

/**
 * Listens on the given port, or on a free one where that is taken.
 * @param port 0 takes any free one
 * @returns the address to open, and what stops the server
 * @example const { address, close } = await listen(site, 3030); // address 'http://localhost:3030/'
 */
export const listen = async (site: Site, port: number): Promise<{ readonly address: string; readonly close: () => void }> => {
  const server = await opened(serverOf(site), port).catch((error: unknown) => {
    if (isTaken(error)) return opened(serverOf(site), 0);
    throw error;
  });
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
};
