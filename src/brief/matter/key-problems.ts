import type { Problem } from '../../finding/finding.ts';
import type { Key } from './keys.ts';

/** What a key can have wrong, and a value of the wrong kind for its key. */

/** How a key is named to an editor: by both its names, as either may be typed. */
export function labelOf({ name, zh }: Key): { zh: string; en: string } {
  return { zh: `“${zh}”（${name}）`, en: `“${name}” (${zh})` };
}

/** @param nearest the name that was probably meant, in the script of the one typed */
export const keyUnknown = (
  written: string,
  nearest: string | undefined,
  known: readonly Key[],
): Problem => ({
  rule: 'key-unknown',
  severity: 'error',
  text: { zh: `没有“${written}”这一项`, en: `There is no key “${written}”` },
  advice:
    nearest === undefined
      ? {
          zh: `可以写的有：${known.map(({ zh }) => zh).join('、')}；不需要的就删去这一行`,
          en: `The keys are: ${known.map(({ name }) => name).join(', ')}; delete the line if it is not needed`,
        }
      : {
          zh: `是不是“${nearest}”？不是就删去这一行`,
          en: `Did you mean “${nearest}”? If not, delete the line`,
        },
});

export const keyTitle = (written: string): Problem => ({
  rule: 'key-unknown',
  severity: 'error',
  text: {
    zh: `没有“${written}”这一项：标题写在正文里`,
    en: `There is no key “${written}”: the title belongs in the text`,
  },
  advice: {
    zh: '删去这一行，在第二条“---”下面写“# 标题”（井号后空一格）',
    en: 'Delete this line, and write “# Title” below the second “---”',
  },
});

/** @param first 1-based line where the same key stands already */
export const keyDuplicate = (key: Key, written: string, first: number): Problem => ({
  rule: 'key-duplicate',
  severity: 'error',
  text: {
    zh: `“${written}”重复：第 ${first} 行已经写了${labelOf(key).zh}`,
    en: `“${written}” is given twice: line ${first} already has ${labelOf(key).en}`,
  },
  advice: { zh: '两处只留一处', en: 'Keep one of them' },
});

/** @param group the key below which this one belongs */
export const keyPlace = (part: Key, group: Key): Problem => ({
  rule: 'key-place',
  severity: 'error',
  text: {
    zh: `${labelOf(part).zh}要写在${labelOf(group).zh}下面`,
    en: `${labelOf(part).en} belongs under ${labelOf(group).en}`,
  },
  advice: {
    zh: `先写一行“${group.zh}:”，这一行放在它下面，行首加两个空格`,
    en: `Write a line “${group.name}:”, move this line below it and indent it by two spaces`,
  },
});

/** A key that stands further in than its neighbours and so reads as part of the line above. */
export const keyIndented = (key: Key): Problem => ({
  rule: 'key-place',
  severity: 'error',
  text: {
    zh: `${labelOf(key).zh}前面多了空格，成了上一行的内容`,
    en: `Spaces before ${labelOf(key).en} make it part of the line above`,
  },
  advice: {
    zh: '删去行首的空格；确是上一项的内容，就用英文引号把那一项的内容整个括起来',
    en: 'Delete the spaces; if it does belong to the line above, put that whole value in straight quotes',
  },
});

export const keyScope = (key: Key): Problem => ({
  rule: 'key-scope',
  severity: 'error',
  text: {
    zh: `${labelOf(key).zh}不能写在稿件里`,
    en: `${labelOf(key).en} is not allowed in a manuscript`,
  },
  advice: {
    zh: '移到 brief.config.yaml 里，对全部稿件起作用',
    en: 'Move it to brief.config.yaml, where it applies to every issue',
  },
});

export const valueNested = (key: Key): Problem => ({
  rule: 'value-kind',
  severity: 'error',
  text: {
    zh: `${labelOf(key).zh}后面应直接写内容，不能再分项`,
    en: `${labelOf(key).en} takes text, not further keys`,
  },
  advice: {
    zh: `写成一行“${key.zh}: 内容”；内容里的英文冒号改为全角冒号“：”`,
    en: `Write one line “${key.name}: text”; for a colon in the text use the full-width “：”`,
  },
});

export const valueList = (key: Key): Problem => ({
  rule: 'value-kind',
  severity: 'error',
  text: {
    zh: `${labelOf(key).zh}只能写一项内容，不能写成一列`,
    en: `${labelOf(key).en} takes one value, not a list`,
  },
  advice: {
    zh: `写成一行“${key.zh}: 内容”；几个名称之间用“、”`,
    en: `Write one line “${key.name}: text”; put “、” between names`,
  },
});

/** A text or a list where keys belong. */
export const valueFlat = (group: Key, parts: readonly Key[]): Problem => ({
  rule: 'value-kind',
  severity: 'error',
  text: {
    zh: `${labelOf(group).zh}要分项写`,
    en: `${labelOf(group).en} takes keys of its own`,
  },
  advice: {
    zh: `“${group.zh}:”单独一行，下面逐行写${parts.map(({ zh }) => `“${zh}: ……”`).join('')}，行首各加两个空格`,
    en: `Leave “${group.name}:” alone on its line; below it, indented by two spaces, write ${parts
      .map(({ name }) => `“${name}: …”`)
      .join(', ')}`,
  },
});
