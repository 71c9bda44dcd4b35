import { UserError } from '../cli/user-error.ts';
import type { HttpClocks } from './clocks.ts';
import { connectionFailure, lostConnection, passingStatus, saidBy } from './http-failures.ts';
import { PassingFailure, retry, USUAL_RETRIES } from './retry.ts';

/** A request that cannot be repeated with another outcome: the status says why. */
export class RefusedError extends UserError {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** What is asked for; `secretHeaders` go to no other machine than the address's own. */
export interface PoliteRequest {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly secretHeaders: Readonly<Record<string, string>>;
}

/** Who is asked, and how. */
export interface PoliteParts {
  /** What messages call the other side: `OpenAlex`. */
  readonly label: string;
  /** Least time between the beginnings of two requests. */
  readonly intervalMs: number;
  /** What must stand in no message. */
  readonly secret: string | null;
  readonly clocks: HttpClocks;
  /** A number in [0, 1), to spread retries. */
  readonly random: () => number;
  readonly onWait: (waitMs: number, failure: PassingFailure) => void;
  readonly signal: AbortSignal;
}

/** Asks one server, one request after the other. */
export interface PoliteClient {
  /** Returns what `read` makes of the answer; a PassingFailure that it throws has the request repeated.
   * @throws UserError once there is no hope, in a sentence about the other side */
  get<Result>(request: PoliteRequest, read: (text: string) => Result): Promise<Result>;
}

const MOST_REDIRECTS = 5;
const FIRST_WAIT_MS = 1000;
/** Before the first answer these mean that there is no network, not that it failed for a moment. */
const NO_NETWORK = ['EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'];

/** Returns a client that keeps its distance between requests and repeats them after 408, 429, 5xx, a time-out, a lost
 * connection or an answer that cannot be read, up to six times; Retry-After is heeded up to two minutes. Redirects are
 * followed to https and within the same host. */
export function createPoliteClient(parts: PoliteParts): PoliteClient {
  const { clocks, signal, label } = parts;
  const policy = {
    ...USUAL_RETRIES,
    firstWaitMs: FIRST_WAIT_MS,
    stretch: () => 1 + parts.random() / 2,
    onWait: parts.onWait,
  };
  let readyAt = -Infinity;
  let hasAnswered = false;
  const attempt = async (request: PoliteRequest): Promise<string> => {
    const waitMs = readyAt - clocks.now();
    if (waitMs > 0) await clocks.sleep(waitMs, signal);
    readyAt = clocks.now() + parts.intervalMs;
    const deadline = clocks.deadline();
    try {
      const response = await follow(request, AbortSignal.any([signal, deadline]), label);
      const text = await response.text();
      hasAnswered = true;
      if (response.ok) return text;
      throw refusal(response, text, parts);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (deadline.aborted) throw new PassingFailure('did not answer in time');
      throw unreachable(error, request.address, label, hasAnswered);
    }
  };
  return {
    async get(request, read) {
      try {
        return await retry(async () => read(await attempt(request)), clocks.sleep, signal, policy);
      } catch (error) {
        if (error instanceof PassingFailure) throw new UserError(`${label} ${error.message}.`);
        throw error;
      }
    },
  };
}

async function follow(
  request: PoliteRequest,
  signal: AbortSignal,
  label: string,
): Promise<Response> {
  const home = new URL(request.address);
  let at = home;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const secrets = at.host === home.host ? request.secretHeaders : {};
    const response = await fetch(at, {
      headers: { ...request.headers, ...secrets },
      redirect: 'manual',
      signal,
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    at = redirected(at, location, label);
  }
  throw new UserError(`${label} sends the request on more than ${MOST_REDIRECTS} times.`);
}

function redirected(from: URL, location: string, label: string): URL {
  const to = URL.canParse(location, from) ? new URL(location, from) : null;
  const isSafe =
    to !== null &&
    (to.protocol === 'https:' || (to.host === from.host && to.protocol === from.protocol));
  if (isSafe) return to;
  throw new UserError(
    `${label} sends the request on to ${to === null ? 'no address' : to.origin}, where it would not be safe.`,
  );
}

function refusal(response: Response, body: string, { label, secret, clocks }: PoliteParts): Error {
  const { status } = response;
  const said = saidBy(body, secret);
  return (
    passingStatus(response, said, clocks.now()) ??
    new RefusedError(`${label} answers with status ${status}${said}.`, status)
  );
}

function unreachable(
  error: unknown,
  address: string,
  label: string,
  hasAnswered: boolean,
): unknown {
  const failure = connectionFailure(error);
  if (failure === null) return error;
  if (failure.kind === 'lost') {
    const { code } = failure;
    const isOffline = !hasAnswered && code !== null && NO_NETWORK.includes(code);
    if (!isOffline) return lostConnection(code);
  }
  const why = failure.kind === 'other' ? `: ${failure.reason}.` : '; is this machine online?';
  return new UserError(`Cannot reach ${label} at ${new URL(address).host}${why}`);
}
