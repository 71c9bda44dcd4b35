import { createContext } from 'svelte';
import type { TopicEditing } from '../../state/topic-editing.svelte.ts';

/** The editing of topics, for whatever stands inside the workspace. */
export const [useEditing, provideEditing] = createContext<TopicEditing>();
