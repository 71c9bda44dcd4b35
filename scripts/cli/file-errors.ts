import { UserError } from './user-error.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission is missing',
  EPERM: 'permission is missing',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'it exists already',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'the symbolic links go in a circle',
  ERR_FS_FILE_TOO_LARGE: 'the file is larger than 2 GiB; split it',
  ERR_INVALID_ARG_VALUE: 'the name holds a character that no file name may hold',
};

/** Turns an error of the file system into a sentence ("Cannot read x.txt: permission is missing."); others pass through. */
export function fileError(error: unknown, verb: 'read' | 'write', path: string): unknown {
  const code = errorCode(error);
  const reason = code === null ? undefined : REASONS[code];
  return reason === undefined ? error : new UserError(`Cannot ${verb} ${path}: ${reason}.`);
}

/** Node's short code of an error, such as `ENOENT`, or null. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
