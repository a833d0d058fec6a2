import type { Bilingual } from '../finding/finding.ts';
import type { Origin } from '../fonts/candidate.ts';
import { fontUnfit } from '../fonts/problems.ts';
import type { Flaw } from '../fonts/typeface.ts';
import { type CharacterSet, characterSets, setSizes } from './characters.ts';
import type { FaceFacts, Outlines } from './face-facts.ts';
import type { Other, Why } from './faces.ts';
import type { Embedding, Licence } from './licence.ts';

/** `字形 TrueType；商业字体，以授权为准；可嵌入；GB2312 6763/6763，…`: all that a face's file tells. */
export function factsInWords({ outlines, licence, embedding, coverage }: FaceFacts): Bilingual {
  const facts = [
    outlineWords[outlines],
    ...(licence ? [licenceWords[licence]] : []),
    ...(embedding ? [embeddingWords[embedding]] : []),
  ];
  const counts = characterSets.map((set) => ({ set, held: coverage[set], of: setSizes[set] }));
  const counted = (language: keyof Bilingual) =>
    counts.map(({ set, held, of }) => `${setNames[set][language]} ${held}/${of}`);
  return {
    zh: [...facts.map(({ zh }) => zh), counted('zh').join('，')].join('；'),
    en: [...facts.map(({ en }) => en), counted('en').join(', ')].join('; '),
  };
}

/** A face as people name it: its family, or its file where it tells none. */
export function nameOf({ family, path }: Pick<FaceFacts, 'family' | 'path'>): string {
  return family || (path.split(/[\\/]/).at(-1) ?? path);
}

/** Why a face is passed over, what using it would cost, and what to do. */
export function flawInWords(flaw: Flaw): {
  reason: Bilingual;
  cost: Bilingual | undefined;
  advice: Bilingual;
} {
  const { text, advice = { zh: '', en: '' } } = fontUnfit('', flaw, 'info');
  const reason = {
    zh: text.zh.replace(/^.*?：|。$/gsu, ''),
    en: text.en.replace(/^.*?: |\.$/gsu, ''),
  };
  return { reason, cost: flaw === 'cff' || flaw === 'variable' ? type3Cost : undefined, advice };
}

const type3Cost: Bilingual = {
  zh: '用了它，印出的 PDF 不能保证检索和复制，也不合长期保存的要求',
  en: 'A PDF that uses it might not be searchable or copyable, and would not be PDF/A',
};

export const originWords: Record<Origin, Bilingual> = {
  workspace: { zh: 'fonts 文件夹', en: 'fonts folder' },
  system: { zh: '装在电脑上', en: 'installed' },
  bundled: { zh: 'brief 自带', en: 'comes with brief' },
};

export const whyWords: Record<Why, Bilingual> = {
  named: { zh: '文件名指定', en: 'role given by its file name' },
  official: { zh: '正式字体', en: 'official' },
  'stand-in': { zh: '代用，没有找到正式字体', en: 'substitute: no official font found' },
  lent: {
    zh: '别的字体代用，本来的一种也没有',
    en: 'borrowed from another role, since this one has no font',
  },
};

export const whyNotWords: Record<Exclude<Other['whyNot'], 'flawed'>, Bilingual> = {
  later: { zh: '排在后面', en: 'lower in order' },
  partial: {
    zh: '缺常用字，只用来补字',
    en: 'lacks common characters, so used for rare ones only',
  },
};

const outlineWords: Record<Outlines, Bilingual> = {
  truetype: { zh: 'TrueType 字形', en: 'TrueType outlines' },
  cff: { zh: 'PostScript（CFF）字形', en: 'PostScript (CFF) outlines' },
  variable: { zh: '可变字体', en: 'variable outlines' },
  none: { zh: '没有字形', en: 'no outlines' },
};

const licenceWords: Record<Licence, Bilingual> = {
  open: { zh: '开源字体', en: 'open licence' },
  system: {
    zh: '随系统或办公软件授权，只在本机用',
    en: 'licensed with the system or Office, for this computer only',
  },
  commercial: { zh: '商业字体，以单位的授权为准', en: 'commercial: see your contract' },
  unknown: { zh: '看不出授权，请问字体的来源', en: 'licence unknown: ask where it came from' },
};

const embeddingWords: Record<Embedding, Bilingual> = {
  installable: { zh: '可以嵌入', en: 'may be embedded' },
  editable: { zh: '可以嵌入', en: 'may be embedded' },
  print: { zh: '可以嵌入供阅读和打印的文件', en: 'may be embedded for reading and printing' },
  restricted: { zh: '不许嵌入', en: 'may not be embedded' },
  whole: { zh: '不许只嵌入一部分', en: 'may not be embedded as a subset' },
  bitmap: { zh: '只许嵌入点阵', en: 'only bitmaps may be embedded' },
};

const setNames: Record<CharacterSet, Bilingual> = {
  gb2312: { zh: 'GB2312', en: 'GB2312' },
  gbk: { zh: 'GBK', en: 'GBK' },
  standard: { zh: '通用规范汉字', en: '通用规范汉字表' },
};
