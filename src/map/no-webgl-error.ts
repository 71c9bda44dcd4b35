/** The browser offers no WebGL: the map cannot be drawn, everything beside it still works. */
export class NoWebGlError extends Error {
  override readonly name = 'NoWebGlError';

  constructor() {
    super('this browser offers no WebGL');
  }
}
