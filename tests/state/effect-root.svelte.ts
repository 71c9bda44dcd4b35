/** Runs an effect outside any component; returns how to stop it. */
export function effectRoot(effect: () => void): () => void {
  return $effect.root(() => {
    $effect(effect);
  });
}
