import { Failure } from '../finding/failure.ts';
import type { Bilingual, Problem, Severity } from '../finding/finding.ts';
import { type Role, roleNames } from './roles.ts';
import type { Flaw } from './typeface.ts';

/** A face that plays a role for the official one. */
export interface StandIn {
  role: Role;
  family: string;
}

/** Which faces stand in for official ones, said once per run. */
export function fontsStandIn(standIns: readonly StandIn[]): Problem {
  const zh = standIns.map(({ role, family }) => `${roleNames[role]}用“${family}”`).join('，');
  const en = standIns.map(({ role, family }) => `${family} for ${role}`).join(', ');
  return {
    rule: 'font-stand-in',
    severity: 'info',
    text: {
      zh: `没有找到正式字体，暂时代替：${zh}。`,
      en: `Official fonts were not found; substitutes used: ${en}.`,
    },
    advice: {
      zh: '要用正式字体（如方正小标宋简体、仿宋_GB2312），把字体文件（.ttf 或 .ttc）放进工作区的 fonts 文件夹，或装到电脑上，再运行一次。',
      en: 'Put the official font files (.ttf or .ttc) into the fonts/ folder of the workspace, or install them, and run brief again.',
    },
  };
}

/** A font file that was found and cannot be used. `file` is its name as people know it. */
export function fontUnfit(file: string, flaw: Flaw, severity: Severity): Problem {
  const { reason, advice } = flaws[flaw];
  return {
    rule: 'font-unfit',
    severity,
    text: {
      zh: `字体“${file}”没有采用：${reason.zh}。`,
      en: `The font ${file} was not used: ${reason.en}.`,
    },
    advice,
  };
}

/** A font in the office's folder that says nowhere which role it plays. */
export function fontWithoutRole(file: string): Problem {
  return {
    rule: 'font-role-unknown',
    severity: 'warning',
    text: {
      zh: `看不出 fonts 文件夹里的“${file}”是哪一种字体，只用它补别的字体没有的字。`,
      en: `It is not clear which role the font ${file} has; it is used only for characters that no other font has.`,
    },
    advice: {
      zh: '在文件名里写上它的用途：小标宋、仿宋、楷体、黑体或宋体，例如“仿宋.ttf”。',
      en: 'Put its role in the file name: xiaobiaosong, fangsong, kaiti, heiti or songti, as in fangsong.ttf.',
    },
  };
}

/** A font in the office's folder without common characters, such as one of rare names. */
export function fontOnlyLends(file: string): Problem {
  return {
    rule: 'font-partial',
    severity: 'info',
    text: {
      zh: `fonts 文件夹里的“${file}”缺常用字或数字，只用它补别的字体没有的字。`,
      en: `The font ${file} lacks common characters or digits; it is used only for characters that other fonts lack.`,
    },
  };
}

/** The office's font folder is there and cannot be listed. */
export function folderUnreadable(folder: string): Problem {
  return {
    rule: 'font-folder-unreadable',
    severity: 'warning',
    text: {
      zh: `打不开字体文件夹 ${folder}，里面的字体没有用上。`,
      en: `The font folder ${folder} cannot be read; its fonts were not used.`,
    },
    advice: {
      zh: '检查这个文件夹的权限，让当前用户可以读取。',
      en: 'Give the current user permission to read that folder.',
    },
  };
}

/** Roles left without any face of their own because an optional package was not installed. */
export function packagesMissing(roles: readonly Role[], packages: readonly string[]): Problem {
  return {
    rule: 'font-package-missing',
    severity: 'warning',
    text: {
      zh: `${roles.map((role) => roleNames[role]).join('、')}没有字体可用：电脑上没有，brief 自带的开源字体也没有装上；暂用别的字体代替。`,
      en: `No font for ${roles.join(', ')}: none is installed, and the open one that comes with brief is missing; another role's font is used.`,
    },
    advice: wayToFonts(packages),
  };
}

/** No face at all: nothing can be set. */
export function noFonts(packages: readonly string[]): Failure {
  const { zh, en } = wayToFonts(packages);
  return new Failure('usage', {
    zh: `一种可用的中文字体也没有找到。${zh}`,
    en: `No usable Chinese font was found. ${en}`,
  });
}

/** A font file that fails only when it is cut: damaged past its headers, or gone since. */
export function fontBroken(file: string, cause: unknown): Failure {
  return new Failure(
    'usage',
    {
      zh: `字体文件 ${file} 已损坏或被移走，取不出字来。换一份完好的文件再运行。`,
      en: `The font file ${file} is damaged or missing. Replace it and run brief again.`,
    },
    { cause },
  );
}

function wayToFonts(packages: readonly string[]): Bilingual {
  const command = `npm install ${packages.join(' ')}`;
  return {
    zh: `把字体文件放进工作区的 fonts 文件夹，或重新安装 brief 把自带字体补上（${command}）。`,
    en: `Put font files into the fonts/ folder of the workspace, or add the missing fonts: ${command}`,
  };
}

const useTrueType: Bilingual = {
  zh: '换用同一字体的 TrueType 版本（多为 .ttf 文件）。',
  en: 'Use the TrueType version of the same font (most often a .ttf file).',
};

const flaws: Record<Flaw, { reason: Bilingual; advice: Bilingual }> = {
  cff: {
    reason: {
      zh: '它的字形是 PostScript（CFF）轮廓，印成 PDF 会变成没有名字的图形字体（Type 3）',
      en: 'its outlines are PostScript (CFF), which print as a nameless Type 3 font',
    },
    advice: useTrueType,
  },
  variable: {
    reason: {
      zh: '它是可变字体，印成 PDF 会变成没有名字的图形字体（Type 3）',
      en: 'it is a variable font, which prints as a nameless Type 3 font',
    },
    advice: {
      zh: '换用固定粗细的版本（文件名里常有 Regular、Medium 或 Bold，没有 VF 或 [wght]）。',
      en: 'Use a static version (Regular, Medium or Bold in its name, not VF or [wght]).',
    },
  },
  woff2: {
    reason: { zh: '它是网页用的 WOFF2 文件', en: 'it is a WOFF2 web font' },
    advice: useTrueType,
  },
  restricted: {
    reason: {
      zh: '字体的许可标志不允许嵌入文件或只嵌入用到的字',
      en: 'its licence settings forbid embedding it or a subset of it',
    },
    advice: {
      zh: '向字体厂商索取允许嵌入的版本，或换一种字体。',
      en: 'Ask its maker for a version that may be embedded, or use another font.',
    },
  },
  incomplete: {
    reason: {
      zh: '文件里缺少排版必需的内容（字形或字符对照表）',
      en: 'it lacks tables needed for printing (outlines or the character map)',
    },
    // Most of them are TrueType, cut out of a document or made to be smaller.
    advice: {
      zh: '换一份完好的 TrueType 字体文件（.ttf），不要用从文档里取出来的、精简过的。',
      en: 'Replace it with a complete TrueType file (.ttf), not one extracted from a document or subsetted.',
    },
  },
  broken: {
    reason: { zh: '文件已损坏，或不是字体文件', en: 'the file is damaged or not a font' },
    advice: { zh: '换一份完好的字体文件。', en: 'Replace it with an undamaged copy.' },
  },
  unreadable: {
    reason: { zh: '文件打不开', en: 'the file cannot be opened' },
    advice: {
      zh: '检查文件权限，让当前用户可以读取。',
      en: 'Give the current user permission to read the file.',
    },
  },
};
