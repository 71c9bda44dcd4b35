import { isStopWord } from '../text/stop-words.ts';
import { foldKey, type Token } from '../text/tokens.ts';

// Function words of languages other than English, folded (no accents, lower case).
const LANGUAGES = [
  `aber alle allem allen aller als also am an auch auf aus bei beim bis da dabei dadurch dafur damit dann das dass dem den
  denen der deren des dessen die dies diese diesem diesen dieser dieses durch ein eine einem einen einer eines er es fur
  gegen hat haben hier ihr ihre ihrem ihren ihrer im in indem ist ist jedoch kann konnen mehr mit nach nicht noch nur ob
  oder ohne sein seine sich sie sind so sowie uber um und unter vom von vor war waren was wenn werden wie wir wird wurde
  wurden zu zum zur zwischen`,
  `afin ainsi alors apres au aucun aussi autre autres aux avec avoir car ce cela ces cet cette ceux chaque chez comme dans
  de depuis des dont du elle elles en encore entre est et etaient etait ete etre eux fait il ils je la le les leur leurs
  lors lorsque mais meme memes moins ne nos notre nous on ont ou par parce pas peu peut peuvent plus plusieurs pour puis
  qu que quel quelle qui sa sans se selon ses si soit son sont sous sur tandis tant tel telle tous tout toute toutes tres
  un une vers vous`,
  `al algo ante antes asi aun aunque cada como con contra cual cuales cuando de del desde donde dos durante el ella ellas
  ellos en entre era eran es esa ese esta estan estas este esto estos fue fueron ha han hasta hay la las le les lo los mas
  me mediante mientras muy no nos nuestra nuestro o otra otras otro otros para pero por porque pues que quien se segun
  ser si sin sino sobre son su sus tal tambien tanto tiene tienen todas todo todos tras un una unas uno unos y ya`,
  `agli al alla alle allo anche ancora avere che chi ci come con contro cosi cui da dai dal dalla dalle degli dei del della
  delle dello di dove due e ed era erano essere fra gli ha hanno il in inoltre io la le lei lo loro ma mentre molto ne
  negli nei nel nella nelle nello noi non nostra nostro o ogni oltre per perche pero piu poi prima puo quale quali quando
  quanto questa queste questi questo quindi se sono stata stato su sua sue sugli sui sul sulla suo suoi tra tutti tutto
  un una uno`,
  `ainda alem ao aos apos as assim ate cada com como contra da das de dela dele desde deste do dos durante e ela elas ele
  eles em entre era essa esse esta estao estas este estes foi foram ha isso isto ja mais mas mesmo muito na nao nas nem
  no nos nossa nosso num numa o os ou outra outras outro outros para pela pelas pelo pelos por porque pode podem qual
  quando que quem se seja sem ser seu seus sido sob sobre sua suas tal tambem tem todas todo todos um uma umas uns`,
  `aan al alle als bij dan dat de deze die dit door een en er ze zijn zo zoals haar had heb hebben heeft het hier hij hun
  iets in is kan kunnen maar meer met mijn naar niet nog nu of om omdat onder ons onze ook op over te tegen toch tot tussen
  uit van veel voor waar was wat we wel werd werden wij wordt worden zal zich zonder`,
].map((words) => new Set(words.split(/\s+/u).filter((word) => !isStopWord(word))));

const LEAST_SHARE = 0.15;
const LEAST_WORDS = 6;

/** Returns what tells function words (folded) of English and of every language that at least one of the texts is written in: German, French, Spanish, Italian, Portuguese, Dutch.
 * A text is in a language when 15 % of its words or more, six different ones at least, are that language's function words and not English ones. O(words). */
export function functionWordsOf(
  texts: readonly (readonly Token[])[],
): (foldedWord: string) => boolean {
  const spoken = new Set<ReadonlySet<string>>();
  for (const tokens of texts) {
    const words = tokens.map((token) => foldKey(token.surface));
    for (const language of LANGUAGES) if (isWrittenIn(words, language)) spoken.add(language);
  }
  return (word) => isStopWord(word) || [...spoken].some((language) => language.has(word));
}

function isWrittenIn(words: readonly string[], language: ReadonlySet<string>): boolean {
  const hits = words.filter((word) => language.has(word));
  return hits.length >= LEAST_SHARE * words.length && new Set(hits).size >= LEAST_WORDS;
}
