import { foldMarks } from './fold-marks.ts';
import { isStopWord } from './stop-words.ts';

// Function words of languages in Latin letters other than English, folded (no accents, lower case).
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  de: `aber alle allem allen aller als also am an auch auf aus bei beim bis da dabei dadurch dafur damit dann das dass dem
  den denen der deren des dessen die dies diese diesem diesen dieser dieses durch ein eine einem einen einer eines er
  es fur gegen haben hat hier ihr ihre ihrem ihren ihrer im in indem ist jedoch kann konnen mehr mit nach nicht noch
  nur ob oder ohne sein seine sich sie sind so sowie uber um und unter vom von vor war waren was wenn werden wie wir
  wird wurde wurden zu zum zur zwischen`,
  fr: `afin ainsi alors apres au aucun aussi autre autres aux avec avoir car ce cela ces cet cette ceux chaque chez comme
  dans de depuis des dont du elle elles en encore entre est et etaient etait ete etre eux fait il ils je la le les
  leur leurs lors lorsque mais meme memes moins ne nos notre nous on ont ou par parce pas peu peut peuvent plus
  plusieurs pour puis qu que quel quelle qui sa sans se selon ses si soit son sont sous sur tandis tant tel telle tous
  tout toute toutes tres un une vers vous`,
  es: `al algo ante antes asi aun aunque cada como con contra cual cuales cuando de del desde donde dos durante el ella ellas
  ellos en entre era eran es esa ese esta estan estas este esto estos fue fueron ha han hasta hay la las le les lo los
  mas me mediante mientras muy no nos nuestra nuestro o otra otras otro otros para pero por porque pues que quien se
  segun ser si sin sino sobre son su sus tal tambien tanto tiene tienen todas todo todos tras un una unas uno unos y
  ya`,
  it: `agli al alla alle allo anche ancora avere che chi ci come con contro cosi cui da dai dal dalla dalle degli dei del
  della delle dello di dove due e ed era erano essere fra gli ha hanno il in inoltre io la le lei lo loro ma mentre
  molto ne negli nei nel nella nelle nello noi non nostra nostro o ogni oltre per perche pero piu poi prima puo quale
  quali quando quanto questa queste questi questo quindi se sono stata stato su sua sue sugli sui sul sulla suo suoi
  tra tutti tutto un una uno`,
  pt: `ainda alem ao aos apos as assim ate cada com como contra da das de dela dele desde deste do dos durante e ela elas ele
  eles em entre era essa esse esta estao estas este estes foi foram ha isso isto ja mais mas mesmo muito na nao nas
  nem no nos nossa nosso num numa o os ou outra outras outro outros para pela pelas pelo pelos pode podem por porque
  qual quando que quem se seja sem ser seu seus sido sob sobre sua suas tal tambem tem todas todo todos um uma umas
  uns`,
  nl: `aan al alle als bij dan dat de deze die dit door een en er haar had heb hebben heeft het hier hij hun iets in is kan
  kunnen maar meer met mijn naar niet nog nu of om omdat onder ons onze ook op over te tegen toch tot tussen uit van
  veel voor waar was wat we wel werd werden wij worden wordt zal ze zich zijn zo zoals zonder`,
  pl: `aby ale bardzo bez bo bowiem by byc byl byla bylo byly cala co czy dla dlatego do gdy gdyz i ich innych iz ja jak jako
  jednak jego jej jest kazdy kiedy ktora ktore ktorego ktorej ktory ktorych ktorym ktorzy lub ma maja miedzy moga moze
  mozna na nad nas nasz nich nie niz o od oraz po pod podczas poniewaz poprzez przed przez przy sa sie tak takich
  takie takze te tego tej ten tez to tych tylko tym w we wraz wsrod z za zas ze zostal zostala zostaly`,
  tr: `ama ancak ayrica bazi belirli ben bile bir bircok biri biz bu buna bunlar bunu bunun cok cunku da daha de degil diger
  diye edilen edilmis edilmistir en gibi gore hem her hicbir icin iki ile ilgili ise kadar kendi ki mi nasil ne
  nedeniyle o olan olarak oldugu olmak olmasi olmustur olup onun sadece son sonra sonucu su tarafindan tum uzere
  uzerinde var ve veya ya yani yapilan yapilmistir`,
  id: `ada adalah agar akan antara atas atau bagi bahwa banyak belum berdasarkan bisa dalam dan dapat dari dengan di
  digunakan dilakukan hal hanya hingga ia ini itu jika juga kami karena ke kepada lain lebih maka masih melalui
  memiliki mereka merupakan namun oleh pada para penelitian salah sangat satu sebagai sebesar sebuah secara sedangkan
  sehingga selain serta setelah setiap suatu sudah telah terhadap tersebut tidak untuk yaitu yang`,
  sv: `alla att av bara bland blev bli de dem den denna deras dess dessa det detta dig dock efter eller en ett fler for fran
  genom ha hade har hur i ingen inom inte jag kan kunde man med medan mellan men mer mot mycket nagon nar och ocksa
  olika om pa sa sadan samt sedan sig sin sina sitt ska skulle som till under upp ut utan vad var vara vid vilka
  vilken vilket`,
};

// Words of scientific prose that say nothing about a subject, folded likewise.
const PROSE: Readonly<Record<string, string>> = {
  de: `anhand ansatz ansatze arbeit aufgabe aufgaben basierend basierte beitrag benotigt beschreiben beschreibt bestehende
  bisher bisherige dafur daten deutlich ergebnis ergebnisse erlaubt ermoglicht erreicht experimente forschung
  genauigkeit gezeigt gleichzeitig hohe hoher insbesondere lasst methode methoden mithilfe modell modelle neue neuen
  neuer neues schlagen sowie stellen stellt studie untersuchen untersucht untersuchung verbessert verfahren vergleich
  verschiedene verschiedenen verwenden verwendet vorgeschlagen vorgeschlagene vorgestellt vorschlagen zeigen zeigt`,
  fr: `approche approches    donnees etude etudes experiences methode methodes modele modeles montrent
  montrons nouveau nouvelle nouvelles permet permettent presente presentons propose proposee proposons resultat
  resultats travail travaux utilisant utilise`,
  es: `articulo basada basado datos enfoque estudio estudios experimentos metodo metodos modelo modelos muestra muestran
  nueva nuevo presenta presentamos propone proponemos propuesta propuesto resultado resultados trabajo trabajos
  utiliza utilizando`,
  it: `approccio articolo basata basato dati esperimenti lavoro metodi metodo modelli modello mostrano nuova nuovo
  presentiamo propone proponiamo proposta proposto risultati studio utilizzando`,
  pt: `abordagem artigo baseada baseado dados estudo estudos experimentos metodo metodos modelo modelos mostram nova novo
  propoe propomos proposta proposto resultado resultados trabalho trabalhos usando utilizando`,
  nl: `aanpak artikel experimenten gebaseerd gebruik gebruikt methode methoden modellen nieuwe onderzoek resultaten stellen
  studie tonen voorgesteld`,
  pl: `artykul artykule badania danych metoda metody  modele nowa nowy praca pracy przedstawiono wyniki zaproponowano`,
  tr: `arastirma calisma calismada  modeller onerilen sonuclar veri yeni yontem yontemi yontemler`,
  id: `baru  hasil menggunakan menunjukkan metode  penelitian`,
  sv: `artikel  metod metoder modell modeller nya presenterar resultat resultaten studie visar`,
};

// Both kinds of words in other scripts, as the papers write them.
const OTHER_SCRIPTS: Readonly<Record<string, string>> = {
  zh: `的 了 在 是 和 与 與 及 对 對 将 將 为 為 用 以 从 從 中 上 下 该 其 这 這 有 不 也 而 并 並 可 能 会 會
  被 把 由 于 於 等 个 個 种 種 各 多 新 更 最 较 后 後 前 时 時 到 但 或 则 則 所 使 让 它 此 本 每 又 还
  都 就 只 既 若 如 比 向 至 因 内 外 间 之 性 化 型 法 式 者 类 基 一 一种 一種 一个 一個 本文 本研究 我们 我們
  提出 提出了 基于 基於 通过 通過 采用 採用 使用 利用 进行 進行 以及 可以 能够 能夠 因此 但是 然而 同时 同時 并且 此外
  其中 这些 這些 这种 这个 该方法 方法 结果 結果 实验 實驗 研究 表明 显示 顯示 问题 問題 有效 提高 实现 實現 针对 針對
  对于 對於 由于 由於 关于 具有 不同 现有 現有 目前 相比 优于 优異 较高 显著 主要 为了 為了 根据 根據 之间 之間 首先
  其次 最后 最後 如何 是否 已经 已經 存在 介绍 文章 论文 論文 分别 两种 两个 多种 多个 新型 一些 许多 使得 得到 需要
  给出 证明 验证 仍然 从而 非常 更加 没有 作为`,
  ja: `本 本論文 論文 本研究 研究 提案 手法 方法 結果 実験 場合 用 用い 示 示し 行 行う 行い 行っ 行った 得 得る 得られ 
  新しい 新た 従来 既存 評価 可能 有効 有効性 的 性 化 型 法 式 等 我々 問題 必要 確認 述べ 考え 考慮 基づ 基づく 向上
  実現 達成 対 対し 対する 対して 関 関する 関して 以上 以下 以外 異 異なる  高い 高く  低い  多く 多い 一 一つ
  二つ 比較 比べ 比べて 他 他の 上 中 下 間 後 前 時 際 目的 検討 報告 本稿 これ この その 提案する 述べる 示す 用いる`,
  ko: `본 본논문 논문 논문은 논문에서는 연구 연구는 연구에서는 제안 제안한다 제안하는 제안된 방법 방법을 방법은 방법이 방법론 결과
  결과는 결과를 기반 기반의 기반으로 이를 이러한 통해 통하여 위한 위해 위하여 대한 대해 및 또한 그리고 그러나 하지만 있다
  있는 있으며 한다 하는 하여 된다 되는 되어 수 것 것을 것이 등 등의 더 각 이 그 저 본다 따라 따른 대하여 의한 의해
  보인다 보였다 나타났다 기존 기존의 새로운 실험 실험을 우리는 높은 다양한 사용 사용하여 이용 이용하여 이용한 적용 성능
  성능을 있음을 같은`,
  ar: `في من على الى إلى عن مع هذا هذه ذلك تلك التي الذي الذين هو هي هم ان أن إن كان كانت يكون تكون ما لا لم لن قد كما
  بين بعد قبل عند حيث حتى او أو ثم كل بعض غير اي أي أيضا ايضا منها فيها لها له به بها وهو وهي ومن وفي وعلى وقد
  كذلك خلال دون ضمن نحو وذلك لهذا لذلك بناء باستخدام استخدام طريقة طرق هذهالدراسة الدراسة دراسة البحث بحث الورقة
  ورقة نقترح اقترحنا تقترح يقترح نقدم تقدم يقدم نتائج النتائج التجارب تجارب جديدة جديد تظهر أظهرت اظهرت يعتمد
  تعتمد اعتمادا مقارنة عدة مختلفة المقترحة المقترح تم يتم عبر مما لكن ولكن إذا اذا أكثر اكثر أقل اقل مثل بشكل يمكن
  تحسين`,
  fa: `و در به از که این آن را با برای است بر تا یک هر می شود شده شد کرد کرده اند ها های ای یا نیز هم اما اگر بین پس
  پیش روی روش مقاله پژوهش نتایج ارائه استفاده بررسی`,
  he: `של את על עם אל זה זו זאת אלה הוא היא הם הן כי או גם לא יש אין כל אשר בין אך כדי לפי ידי מן עוד רק אם כמו אנו
  אנחנו היה הייתה במאמר מאמר מחקר מציעים מציגים שיטה שיטות תוצאות באמצעות`,
  ru: `и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня
  еще нет о из ему для при это этот эта эти этого этой этих также или чем между через после до под над без том тем
  того той тех их мы нам нас наш который которая которое которые которых которой где когда если может могут быть
  был была были есть является являются более менее работе работа статье статья метод метода методы методов
  предложен предложена предложенный предлагается рассматривается результаты результатов показано показывают
  исследование исследования новый новая новые основе использованием`,
  uk: `і й та в у не що він на я з із як а то все вона так його але до за по від для при це цей ця ці цього також або
  між через після під над без тому того тих їх ми нас який яка яке які яких де коли якщо може бути був була були є
  більш роботі стаття статті метод методу методи запропоновано результати дослідження новий основі`,
  el: `και το τα τη την της του των τον οι ο η σε στο στη στην στον στα με για από που ως είναι ένα μια ένας δεν θα να
  ή αλλά κατά μας αυτό αυτή αυτά μέθοδος αποτελέσματα παρούσα`,
  hi: `और का की के को में से है हैं पर यह वह इस उस एक ने भी कि जो तथा या लिए था थे थी किया गया गई करने करता करते होता
  हो हम द्वारा साथ तक नहीं कर रहा विधि परिणाम अध्ययन शोध प्रस्तुत`,
  th: `และ ของ ใน ที่ การ ความ เป็น มี ได้ ให้ จะ ว่า จาก โดย กับ ไม่ นี้ เพื่อ แต่ ซึ่ง หรือ อยู่ ก็ แล้ว มา ไป ต่อ
  ด้วย ทั้ง อย่าง ถึง วิธี ผล วิจัย งาน นำเสนอ ใช้`,
};

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** Function words (folded) of languages in Latin letters other than English, by language (BCP 47); words that English has too are left out. */
export const FUNCTION_WORDS_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(FUNCTION_WORDS).map(([language, words]) => [
    language,
    new Set(wordsIn(words).filter((word) => !isStopWord(word))),
  ]),
);

const stopWords = new Map<string, ReadonlySet<string>>();

/** Returns the function words and the subjectless prose (both folded) of a language (BCP 47) other than English; empty for one without a list. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  const known = stopWords.get(language);
  if (known !== undefined) return known;
  const lists = [FUNCTION_WORDS[language], PROSE[language], OTHER_SCRIPTS[language]];
  const words = lists.flatMap((list) => wordsIn(list ?? ''));
  const folded = new Set(words.map((word) => foldMarks(word).toLowerCase()));
  stopWords.set(language, folded);
  return folded;
}
