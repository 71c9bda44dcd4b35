import type { Server } from 'node:http';
import { errorCode } from '../cli/file-errors.ts';
import { UserError } from '../cli/user-error.ts';

export const USUAL_PORT = 4173;
const TRIES = 50;

/** Starts a server on the wanted port; where none was wanted, on 4173 or the next free one. Returns the port.
 * @throws UserError where the wanted port is taken or the host is not this machine's */
export async function listen(server: Server, host: string, wanted: number | null): Promise<number> {
  const first = wanted ?? USUAL_PORT;
  const last = wanted ?? USUAL_PORT + TRIES;
  for (let port = first; port <= last; port += 1) {
    const error = await tryToListen(server, host, port);
    if (error === null) return boundPort(server);
    const code = errorCode(error);
    const isTaken = code === 'EADDRINUSE' || code === 'EACCES';
    if (!isTaken || wanted !== null) throw refusal(error, host, port);
  }
  throw new UserError(
    `The ports ${String(first)} to ${String(last)} are all taken; give another one with --port.`,
  );
}

function tryToListen(server: Server, host: string, port: number): Promise<Error | null> {
  return new Promise((resolve) => {
    const onError = (error: Error): void => resolve(error);
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      resolve(null);
    });
  });
}

function refusal(error: Error, host: string, port: number): Error {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new UserError(`Port ${String(port)} is taken; leave --port out, or give another one.`);
    case 'EACCES':
      return new UserError(`Port ${String(port)} needs more rights; give one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new UserError(
        `"${host}" is no address of this machine; give another one with --host.`,
      );
    default:
      return error;
  }
}

function boundPort(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
