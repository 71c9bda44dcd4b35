/** The page without a map, in which everything else is: part of the site. */
export const TEMPLATE_ASSET = 'one-file.html';
/** The language model that ships. */
export const MODEL_ASSET = 'abstracts-en.bin';
