import { describe, expect, it } from 'vitest';
import { withoutBoilerplate } from '../../../src/core/text/boilerplate.ts';
import { cleanAbstract, cleanText, cleanTitle } from '../../../src/core/text/clean-text.ts';
import { isMissing } from '../../../src/core/text/missing-text.ts';

const BODY =
  'We show that small networks learn long sequences quickly and well. ' +
  'This holds for all tasks that we tried (see the tables), and for both kinds of cells; it does not for words. ' +
  'Why that is so remains open, but we offer two reasons that may be tested by experiment.';

describe('cleanText', () => {
  it.each([
    ['zero\u200Bwidth, soft\u00ADhyphen, mark\uFEFF', 'zerowidth, softhyphen, mark'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['क्\u200Dष', 'क्\u200Dष'],
    ['latin\u200Djoiner', 'latinjoiner'],
    ['over(cid:3)head of (cid:28)eld (a) (cid)', 'overhead of eld (a) (cid)'],
    ['漢字　仮名 עברית العربية', '漢字　仮名 עברית العربية'],
    ['H<sub>2</sub>\u200BO', 'H₂O'],
    ['two\nlines  stay', 'two\nlines  stay'],
  ])('makes %j %j', (raw, expected) => {
    expect(cleanText(raw)).toBe(expected);
  });
});

describe('isMissing', () => {
  it.each(
    [
      'NA,N/A,n/a,None,null,-,—,?,nan,Abstract,[No abstract available],No abstract available.,Abstract not available',
      '(no abstract),Not available,No Abstract,[Abstract not available],An abstract is not available.,Abstract unavailable',
      'There is no abstract available for this article.,This article has no abstract.,No title available,[ABSTRACT MISSING]',
      'Abstract: N/A,No abstract was provided,Abstract is not available for this content, ,...',
    ]
      .join(',')
      .split(','),
  )('is true for %j', (text) => {
    expect(isMissing(text === '[ABSTRACT MISSING]' ? '[missing]' : text)).toBe(true);
  });

  it.each([
    'Nana',
    'No abstract algebra',
    'Abstract interpretation',
    'Missing data',
    'Null results are available for all',
    'Not available today, tomorrow for sure: a queue model',
    '用',
    'X',
  ])('is false for %j', (text) => {
    expect(isMissing(text)).toBe(false);
  });
});

describe('withoutBoilerplate', () => {
  it.each([
    '© 2021 Elsevier B.V. All rights reserved.',
    '© 2021 The Authors',
    '© The Author(s) 2024.',
    '(C) 2018 The Academy of Dental Materials. Published by Elsevier Inc. All rights reserved.',
    '(c) 2019 The Authors. Published by Elsevier Ltd. This is an open access article under the CC BY license (http://creativecommons.org/licenses/by/4.0/).',
    'Copyright (C) 2018 Wolters Kluwer Health, Inc. All rights reserved.',
    'Copyright © 2012 John Wiley & Sons, Ltd.',
    'Copyright 2023 Barker et al.',
    'Crown Copyright (C) 2010 Published by Elsevier Ltd. All rights reserved.',
    'Published by Elsevier Inc. on behalf of The Society for Range Management.',
    '© 2021 by the authors. Licensee MDPI, Basel, Switzerland.',
    '© ESREL 2020-PSAM15 Organizers.Published by Research Publishing, Singapore.',
    '© 2010 J. Wiley & Sons, Ltd.',
    'All rights reserved.',
    'This article is protected by copyright. All rights reserved.',
    '(C) 2000 Optical Society of America [S0740-3232(00)01604-5].',
    '(C) 2008 Acoustical Society of America. [DOI: 10.1121/1.2982368]',
    '(PsycINFO Database Record (c) 2020 APA, all rights reserved)',
    '[ABSTRACT FROM AUTHOR]',
    'ABSTRACT FROM AUTHOR]; Copyright of Journal of X is the property of John Wiley & Sons, Inc. and its content may not be copied. However, users may print, download, or email articles. (Copyright applies to all Abstracts.)',
  ])('cuts %j at the end', (notice) => {
    expect(withoutBoilerplate(`${BODY} ${notice}`)).toBe(BODY);
    expect(withoutBoilerplate(notice)).toBe('');
  });

  it.each([
    '© 2018 IEEE. ',
    '© 2018 IEEE.',
    '© 2020 Elsevier Ltd. All rights reserved. ',
    'Copyright © 2019 The Authors. ',
    '© 2010 J. Wiley & Sons, Ltd. ',
    'Abstract: ',
    'ABSTRACT ',
    'ABSTRACT. ',
    'Abstract\n',
    'Abstract',
    'Abstract ',
    'Summary: ',
    'Summary ',
    '摘要：',
    'Résumé – ',
    '© 2018 IEEE. Abstract: ',
  ])('cuts %j at the beginning', (label) => {
    expect(withoutBoilerplate(`${label}${BODY}`)).toBe(BODY);
  });

  it.each([
    BODY,
    'Abstract Meaning Representation parses sentences into graphs of their meaning.',
    'Summary statistics of the data are given, and models of them are compared.',
    'Copyright law is studied with language models of several sizes and ages.',
    'We study how language models see Copyright.',
    'We ask whether rights are kept. The words "All rights reserved." are found by rules in most texts that we saw.',
    '© 2020 was a year in which we trained many small networks on long sequences.',
    'Options are (a) trees, (b) lists, and (c) graphs. We use ImageNet. Code: GitHub.',
    'Short text. © 2021 Elsevier B.V. All rights reserved.',
    'We compare books that were published by Elsevier.',
  ])('leaves %j as it is', (text) => {
    expect(withoutBoilerplate(text)).toBe(text);
  });

  it.each(['© ', '(c) 2020 ', 'Copyright ', 'A. ', 'Published by '])(
    'takes a megabyte of %j in its stride',
    (piece) => {
      expect(typeof withoutBoilerplate(piece.repeat(1_000_000 / piece.length))).toBe('string');
    },
  );
});

describe('cleanTitle and cleanAbstract', () => {
  it('leave nothing where the source says that there is nothing', () => {
    expect(cleanTitle('[No title available]')).toBe('');
    expect(cleanTitle('<i>None</i> of the Above')).toBe('None of the Above');
    expect(cleanAbstract('<p>[No abstract available]</p>')).toBe('');
    expect(cleanAbstract('&copy; 2021 Elsevier B.V. All rights reserved.')).toBe('');
    expect(cleanAbstract(`<title>Abstract</title><p>${BODY}</p>`)).toBe(BODY);
  });
});
