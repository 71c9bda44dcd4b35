import { errorCode } from '../cli/file-errors.ts';
import { PassingFailure, retryAfterMs } from './retry.ts';

/** Why no answer came. `lost` may be better the next time. */
export type ConnectionFailure =
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknown-name' }
  | { readonly kind: 'lost'; readonly code: string | null }
  | { readonly kind: 'other'; readonly reason: string };

/** A connection that was lost, a network or a name server that is away. */
const PASSING = /^(?:ECONNRESET|EPIPE|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_\w+)$/;

/** Returns what fetch means by an error; null for an error that is none of the connection's. */
export function connectionFailure(error: unknown): ConnectionFailure | null {
  if (!(error instanceof TypeError)) return null;
  const code = errorCode(error.cause);
  if (code === 'ECONNREFUSED') return { kind: 'refused' };
  if (code === 'ENOTFOUND') return { kind: 'unknown-name' };
  if (code !== null && PASSING.test(code)) return { kind: 'lost', code };
  // Also what undici says of a reply that ends too soon.
  if (error.message === 'terminated') return { kind: 'lost', code: null };
  const reason = error.cause instanceof Error ? error.cause.message : error.message;
  return { kind: 'other', reason };
}

/** Returns the failure that a connection which was lost makes. */
export function lostConnection(code: string | null): PassingFailure {
  return new PassingFailure(`broke the connection off${code === null ? '' : ` (${code})`}`);
}

/** Returns the failure of a status that may be another the next time (408, 429, 5xx); null for any other. */
export function passingStatus(
  { status, headers }: Response,
  said: string,
  nowMs: number,
): PassingFailure | null {
  if (status !== 408 && status !== 429 && status < 500) return null;
  const waitMs = retryAfterMs(headers.get('retry-after'), nowMs);
  const wait = waitMs === null ? '' : `, wanting a wait of ${Math.ceil(waitMs / 1000)} s`;
  return new PassingFailure(`answers with status ${status}${wait}${said}`, waitMs);
}

/** Returns the beginning of a server's own words, after a colon; empty where it said nothing. */
export function saidBy(body: string, secret: string | null): string {
  const line = onOneLine(body, secret);
  if (line === '') return '';
  return `: ${line.length > 200 ? `${line.slice(0, 199)}…` : line}`;
}

/** Returns a text on one line, without what could move a terminal's cursor, and without the secret. */
export function onOneLine(text: string, secret: string | null): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return secret === null ? line : line.replaceAll(secret, '…');
}
