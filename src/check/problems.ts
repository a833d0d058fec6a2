import { Failure } from '../finding/failure.ts';
import { type Bilingual, type Problem, severities } from '../finding/finding.ts';

/** A manuscript that cannot be written back as it was. */
export const notUtf8 = (isStdin: boolean): Problem => ({
  rule: 'fix-not-written',
  severity: 'warning',
  text: isStdin
    ? { zh: '标准输入不能改', en: 'Standard input cannot be changed' }
    : {
        zh: '稿件不是UTF-8编码，没有改动',
        en: 'The manuscript is not UTF-8 and was left as it is',
      },
  advice: isStdin
    ? { zh: '写明文件名再运行', en: 'Give the name of the file instead' }
    : {
        zh: '在编辑器里另存为UTF-8，再运行一次',
        en: 'Save it as UTF-8 in your editor, and run brief again',
      },
});

export const manuscriptUnwritable = (path: string, why: Bilingual): Problem => ({
  rule: 'manuscript-unwritable',
  severity: 'error',
  text: { zh: `写不了 ${path}：${why.zh}`, en: `${path} cannot be written: ${why.en}` },
  advice: {
    zh: '关闭正打开着它的程序，看看有没有改它的权限，再运行一次；稿件没有改动',
    en: 'Close the program that has it open, check that you have permission to change it, and run brief again; the manuscript is unchanged',
  },
});

/** @param meant the rule that was probably meant */
export const ruleUnknown = (id: string, meant: string | undefined): Failure => {
  const way = meant === undefined ? wayToRules(id) : guessing(meant);
  return new Failure('usage', {
    zh: `没有规则“${id}”。${way.zh}`,
    en: `There is no rule “${id}”. ${way.en}`,
  });
};

export const severityUnknown = (severity: string): Failure =>
  new Failure('usage', {
    zh: `没有“${severity}”这一级；severity 可以写：${severities.join('、')}`,
    en: `“${severity}” is not a severity; use one of: ${severities.join(', ')}`,
  });

const guessing = (meant: string): Bilingual => ({
  zh: `是不是“${meant}”？`,
  en: `Did you mean “${meant}”?`,
});

/** All words behind --rule are rules to the command line, a manuscript and what is joined by commas too. */
function wayToRules(id: string): Bilingual {
  if (/[,，、;；]/u.test(id)) {
    return {
      zh: '几条规则用空格隔开，如：--rule mark-width sign-pair',
      en: 'Separate rules with spaces: --rule mark-width sign-pair',
    };
  }
  if (/[./\\]|^-$/.test(id)) {
    return {
      zh: `--rule 后面写的都算规则。稿件写在它前面，如：brief check ${quoted(id)} --rule mark-width`,
      en: `Everything after --rule is taken for a rule. Put manuscripts before it: brief check ${quoted(id)} --rule mark-width`,
    };
  }
  return {
    zh: '规则列在 docs/rules.md、docs/check.md 里；别的问题不能单查，不加 --rule 就都查',
    en: 'The rules are listed in docs/rules.md and docs/check.md; other errors are reported without --rule',
  };
}

function quoted(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path;
}
