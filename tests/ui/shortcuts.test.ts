import { describe, expect, it } from 'vitest';
import { commandOf } from '../../src/ui/shortcuts.ts';

function press(key: string, options: KeyboardEventInit = {}, target?: HTMLElement): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, ...options });
  (target ?? document.body).dispatchEvent(event);
  return event;
}

describe('commandOf', () => {
  it.each([
    ['/', 'search'],
    ['?', 'help'],
    ['Escape', 'clear'],
    ['+', 'zoom-in'],
    ['=', 'zoom-in'],
    ['-', 'zoom-out'],
    ['0', 'fit'],
  ])('reads %s as %s', (key, command) => {
    expect(commandOf(press(key))).toBe(command);
  });

  it('reads Ctrl or Cmd with K, Z and Shift Z', () => {
    expect(commandOf(press('k', { ctrlKey: true }))).toBe('search');
    expect(commandOf(press('z', { metaKey: true }))).toBe('undo');
    expect(commandOf(press('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo');
  });

  it('keeps off while the user types', () => {
    const input = document.createElement('input');
    document.body.append(input);
    expect(commandOf(press('/', {}, input))).toBeNull();
    expect(commandOf(press('z', { ctrlKey: true }, input))).toBeNull();
    expect(commandOf(press('k', { ctrlKey: true }, input))).toBe('search');
  });

  it('leaves other keys alone', () => {
    expect(commandOf(press('a'))).toBeNull();
    expect(commandOf(press('c', { ctrlKey: true }))).toBeNull();
  });
});
