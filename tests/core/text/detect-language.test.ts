import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage, detectPaperLanguage } from '../../../src/core/text/detect-language.ts';
import { anyText } from '../../support/any-text.ts';
import { LANGUAGES, papersIn } from '../../support/language-papers.ts';

describe('detectLanguage', () => {
  it.each([
    [
      'en',
      'We show that the networks which learn from few examples are as good as those of the others.',
    ],
    [
      'en',
      'Deep networks learn representations; here, 图像 and モデル are names of two of the symbols.',
    ],
    [
      'fr',
      'Nous proposons une méthode pour la segmentation des images qui est plus rapide que les autres.',
    ],
    [
      'es',
      'En este trabajo se presenta un método para la traducción de los textos que no tienen corpus.',
    ],
    [
      'pt',
      'Neste artigo não usamos dados anotados, mas uma rede que aprende com os textos de uma língua.',
    ],
    [
      'it',
      'In questo lavoro si presenta un metodo per la segmentazione delle immagini che non usa dati.',
    ],
    [
      'nl',
      'In dit artikel wordt een methode voor het vertalen van teksten beschreven die niet veel data heeft.',
    ],
    [
      'pl',
      'W tym artykule przedstawiono metodę, która jest oparta na sieciach i nie wymaga danych od ludzi.',
    ],
    [
      'tr',
      'Bu çalışmada görüntü bölütleme için yeni bir yöntem ve bunun sonucu olarak daha iyi bir ağ var.',
    ],
    [
      'id',
      'Penelitian ini menggunakan jaringan untuk terjemahan yang lebih baik dan dapat dilakukan dengan data.',
    ],
    [
      'sv',
      'I den här artikeln visas en metod som är bättre än de andra och inte behöver data från alla språk.',
    ],
    ['ru', 'В статье предложен метод сегментации изображений на основе нейронных сетей.'],
    [
      'uk',
      'У статті запропоновано метод сегментації зображень на основі нейронних мереж і їх навчання.',
    ],
    ['el', 'Παρουσιάζουμε μια νέα μέθοδο για την αυτόματη μετάφραση κειμένων.'],
    ['he', 'במאמר זה אנו מציעים שיטה חדשה לתרגום מכונה.'],
    [
      'fa',
      'در این مقاله یک روش جدید برای ترجمه ماشینی پیشنهاد می‌شود که از شبکه‌های عصبی کمک می‌گیرد.',
    ],
    ['hi', 'इस शोध में हम मशीन अनुवाद की एक नई विधि प्रस्तुत करते हैं।'],
    ['th', 'งานวิจัยนี้นำเสนอวิธีการแปลภาษาด้วยเครื่อง'],
    ['ko', '본 논문에서는 합성곱 신경망(CNN)을 이용한 의료 영상 분할 방법을 제안한다.'],
    ['und', 'Deep networks'],
    ['und', ''],
    ['und', '1234 5678 +++'],
  ])('finds %s in "%s"', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(LANGUAGES)('knows every paper in %s', (language) => {
    for (const paper of papersIn(language)) expect(detectPaperLanguage(paper)).toBe(language);
  });

  it('takes every abstract of the corpus that ships for English', () => {
    const dump = readFileSync('data/hf-papers-rnn.txt', 'utf8');
    const paragraphs = dump.split(/\n+/u).filter((line) => line.length > 300);
    expect(paragraphs.length).toBeGreaterThan(20);
    expect(paragraphs.filter((text) => detectLanguage(text) !== 'en')).toEqual([]);
  });

  it('answers with a code for any text', () => {
    fc.assert(
      fc.property(anyText(300), (text) => {
        expect(detectLanguage(text)).toMatch(/^[a-z]{2,3}$/u);
      }),
    );
  });
});
