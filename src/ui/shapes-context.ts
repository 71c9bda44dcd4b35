import { createContext } from 'svelte';

/** From a category (the index of a topic, or of a legend's row) to the number of its shape; undefined where shapes are off. */
export type ShapeOf = (category: number) => number | undefined;

/** The shapes of swatches, for whatever stands inside the workspace. */
export const [useShapes, provideShapes] = createContext<ShapeOf>();
