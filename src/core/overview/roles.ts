/** What a sentence can do in an overview. */
export const ROLES = ['about', 'problem', 'approach', 'finding', 'data', 'open'] as const;
export type Role = (typeof ROLES)[number];
