import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../scripts/cli/user-error.ts';
import { apiKey } from '../../../scripts/embed/api-key.ts';
import { cacheFolder } from '../../../scripts/files/cache-folder.ts';

describe('apiKey', () => {
  const both = { FIELD_ATLAS_API_KEY: 'ours', OPENAI_API_KEY: 'theirs' };

  it('prefers our own variable', () => {
    expect(apiKey(both, 'https://api.example.org/v1')).toBe('ours');
    expect(apiKey({ OPENAI_API_KEY: ' theirs\n' }, 'https://api.example.org/v1')).toBe('theirs');
    expect(apiKey({ FIELD_ATLAS_API_KEY: '' }, 'https://api.example.org/v1')).toBeNull();
  });

  it('sends a key that was not meant for us to no other machine in the clear', () => {
    expect(apiKey({ OPENAI_API_KEY: 'theirs' }, 'http://example.org/v1')).toBeNull();
    expect(apiKey({ OPENAI_API_KEY: 'theirs' }, 'http://localhost:11434/v1')).toBe('theirs');
    expect(apiKey({ OPENAI_API_KEY: 'theirs' }, 'http://[::1]:80/v1')).toBe('theirs');
    expect(apiKey(both, 'http://example.org/v1')).toBe('ours');
  });

  it('refuses what no key can be, without repeating it', () => {
    const read = (): unknown => apiKey({ FIELD_ATLAS_API_KEY: 'a\nb' }, 'http://localhost/v1');
    expect(read).toThrow(UserError);
    expect(read).toThrow(/^FIELD_ATLAS_API_KEY holds a character that no key has; set it again\.$/);
  });
});

describe('cacheFolder', () => {
  it('is the one that is named, else ours in the user’s', () => {
    expect(cacheFolder({ FIELD_ATLAS_CACHE: '/c', XDG_CACHE_HOME: '/x' }, 'linux')).toBe('/c');
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux')).toBe(join('/x', 'field-atlas'));
    expect(cacheFolder({}, 'linux')).toBe(join(homedir(), '.cache', 'field-atlas'));
    expect(cacheFolder({ XDG_CACHE_HOME: 'x' }, 'linux')).toBe(
      join(homedir(), '.cache', 'field-atlas'),
    );
  });
});
