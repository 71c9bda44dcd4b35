import { afterEach, beforeEach, expect, vi } from 'vitest';

// Code that complains on the console has failed, whatever else it returned.
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
