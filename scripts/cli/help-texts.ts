import { EXPORT_FORMATS } from '../../src/core/write/export/export-formats.ts';

export const BUILD_HELP = `
Examples:
  field-atlas build                              the map that ships, into public/maps/rnn-ssm-transformer
  field-atlas build papers.jsonl --out my-map    a map of your own papers
  cat papers.jsonl | field-atlas build - --out my-map
  field-atlas build new.jsonl --into my-map      adds papers to that map; what is there keeps its place

With --into the new map has the papers of the old one and those of the INPUTs. What the old map has stays, even if no INPUT
has it; a record of the same paper (DOI, arXiv id, title, or id and nearly the title) fills in what is missing. The old
papers keep their coordinates to the last bit; vectors, neighbours, links, topics and themes are made anew, and a topic
that goes on keeps its id. --title, --neighbours and --seed are the old map's unless given; --embedder and --themes are not.
The build says how many of their nearest papers stand near the new ones.

--edits FILE takes what people made of the topics (renamed, recoloured, merged, split, put in order, papers moved; the page
downloads such a file). A topic is found again by id and name, else by name, else by its papers; the build names what it
did not find, and goes on.

Formats, told by their content: BibTeX and BibLaTeX, RIS, PubMed (NBIB, XML), Web of Science (tagged, tab-delimited),
RefWorks, EndNote (XML, tagged), CSL-JSON; tables (CSV, TSV …) of Scopus, Zotero, Dimensions, Lens, OpenAlex and anybody
with a title and an abstract column; JSON and JSON Lines of OpenAlex, Semantic Scholar, Crossref, arXiv, OpenReview,
Hugging Face and VOSviewer; arXiv Atom and OAI-PMH, ACL Anthology XML; labelled text; a Hugging Face papers page as text.
A line of JSON Lines has "title" and "abstract", and any of "id", "year", "authors", "venue", "url", "doi", "arxiv",
"keywords", "citations". What was read, kept and lost is told for every file; --report says it of every record.

--enrich sends identifiers, or else titles, to OpenAlex and fills in what is missing: year, authors, venue, DOI, citations
and references. What a file says stays. A title counts as found only if a work has the same one, of the same year but for
one, with an author in common. Answers are kept for 90 days, "unknown" for 30, in FIELD_ATLAS_CACHE (else the user's cache
folder). Offline the map is built without. A key is read from OPENALEX_API_KEY;
without one OpenAlex answers many identifiers a day, but few titles: each is a search of its own.

Embedders:
  builtin                 the model that ships, beside the words of the papers
  svd, tfidf              learn from these papers alone; tfidf loses nothing of their words
  http://HOST/v1#MODEL    a server with OpenAI's /embeddings: Ollama, vLLM, Text Embeddings Inference …; https too.
                          It gets titles and abstracts, and the key in FIELD_ATLAS_API_KEY, else OPENAI_API_KEY
  vectors:FILE            vectors that you have: .npy, Parquet or JSON Lines with "id" (DOI, arXiv id or the map's id)
                          and "vector"; a .npy in the order of the papers, or with NAME.ids.txt beside NAME.npy
  hf:MODEL                a model of the Hugging Face hub, or a folder, run here; after npm install @huggingface/transformers.
                          Settings: hf:MODEL@pooling=cls,dtype=q8,revision=main,prefix=query:
Vectors of http and hf are kept in FIELD_ATLAS_CACHE (else the user's cache folder): a second run asks for nothing twice.`;

export const EXPORT_HELP = `
Examples:
  field-atlas export my-map --format svg --out figure.svg
  field-atlas export my-map --format pdf,png --style paper --width single --out figures
  field-atlas export my-map --format bibtex --topic "speech recognition" --out speech.bib
  field-atlas export my-map --format gexf --view "theme=ssm&years=2019-2024" --out graph.gexf
  field-atlas export my-map --format html,slides-pdf --tour talk.json --out talk

Formats:
${EXPORT_FORMATS.map(({ id, label, hint }) => `  ${id.padEnd(14)}${label}: ${hint}`).join('\n')}

Slides are made of the tour of --tour, else of the map's own, else of one that the program makes.
A view's own selection is exported with --part selection. Links are exported where both papers are.

Files, the tables with the ending of their format:
  papers          what is known of each paper, its place, topic and themes
  memberships     the topics of each paper, with weights
  paper_themes    the themes of each paper, with weights
  neighbours      the nearest papers of each paper, with similarities
  links           the links, with similarities and the terms that two papers share
  topics, themes  what the map calls them
  vectors.npy     the vectors as float32, a row a paper; vectors.ids.txt has the papers' ids
  README.txt      every column, and how to read the tables; manifest.json says the same to programs

An earlier export of tables in the folder is replaced, whatever its format; other files there stay.`;
