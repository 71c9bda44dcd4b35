/** What one side of a contrast is made of. */
export type SideChoice =
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'theme'; readonly id: string }
  /** By the name as the papers write it, case aside. */
  | { readonly kind: 'author'; readonly name: string }
  /** Both years included. */
  | { readonly kind: 'period'; readonly from: number; readonly to: number }
  | { readonly kind: 'selection' }
  /** All papers that are not on the other side. */
  | { readonly kind: 'rest' };

export type SidePair = readonly [one: SideChoice, other: SideChoice];
