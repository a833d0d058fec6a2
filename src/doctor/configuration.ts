import type { VFile } from 'vfile';
import { fieldTable } from '../brief/field-table.ts';
import { type Bilingual, severityOf } from '../finding/finding.ts';
import { findingsOf, type Said } from '../report/findings.ts';
import { listIssues, type Workspace } from '../workspace/workspace.ts';
import type { Item, Verdict } from './item.ts';

/** The workspace with its configuration, and how many manuscripts it holds. */
export async function examineConfiguration(workspace: Workspace | undefined): Promise<Item[]> {
  return [
    workspace === undefined
      ? noWorkspace()
      : judgeConfiguration(workspace, (await listIssues(workspace)).length),
  ];
}

/** A configuration with an error stops every build. Of its keys only the names are told. */
export function judgeConfiguration(workspace: Workspace, issues: number): Item {
  const { configFile, office, root } = workspace;
  const { path } = configFile;
  const verdict = verdictOf(configFile);
  const stated = Object.keys(office.places);
  const keys = stated.filter((key) => !stated.some((other) => other.startsWith(`${key}.`)));
  const [zh, en] = (['zh', 'en'] as const).map((language) =>
    findingsOf({ source: path, file: configFile }, language),
  );
  return {
    id: 'configuration',
    verdict,
    text: {
      zh: `设置文件 ${path}：${verdictWords[verdict].zh}`,
      en: `${path}: ${verdictWords[verdict].en}`,
    },
    details: [
      ...(zh ?? []).map((said, index) => messageOf(said, en?.[index] ?? said)),
      keys.length === 0 ? noDefaults : defaultsOf(keys),
      { zh: `稿件：${issues}期`, en: `Manuscripts: ${issues}` },
    ],
    ...(verdict !== 'ok' && { advice: mending }),
    facts: {
      path,
      root,
      keys,
      issues,
      messages: (zh ?? []).map(({ rule, severity, place }) => ({
        ruleId: rule ?? null,
        severity,
        line: place?.line ?? null,
      })),
    },
  };
}

function verdictOf({ messages }: VFile): Verdict {
  const severities = messages.map(severityOf);
  if (severities.includes('error')) return 'problem';
  return severities.includes('warning') ? 'warning' : 'ok';
}

const verdictWords: Record<Verdict, Bilingual> = {
  ok: { zh: '没有问题', en: 'correct' },
  warning: { zh: '有几处要看一看', en: 'has warnings' },
  problem: { zh: '有错误，一期也不会生成', en: 'has errors, so nothing can be built' },
};

const mending: Bilingual = {
  zh: '打开 brief.config.yaml，按上面说的改',
  en: 'Open brief.config.yaml and correct what is listed above',
};

const noDefaults: Bilingual = {
  zh: '没有写各期通用的项目，每期都要自己写全',
  en: 'No defaults: every issue must give everything itself',
};

function defaultsOf(keys: readonly string[]): Bilingual {
  return {
    zh: `各期通用的项目：${keys.map(chineseOf).join('、')}`,
    en: `Defaults for all issues: ${keys.join(', ')}`,
  };
}

function messageOf(zh: Said, en: Said): Bilingual {
  const line = zh.place?.line;
  return {
    zh: `${line === undefined ? '' : `第${line}行：`}${[zh.text, zh.advice].filter(Boolean).join('。')}`,
    en: `${line === undefined ? '' : `line ${line}: `}${[en.text, en.advice].filter(Boolean).join('. ')}`,
  };
}

/** `发送范围.报` of `distribution.report`, `检查.ledger-total-gap` of a rule that is settled. */
function chineseOf(key: string): string {
  const [name = '', part] = key.split('.');
  const field = fieldTable.find((each) => each.name === name);
  if (field === undefined) return key;
  if (part === undefined) return field.zh;
  const parts: readonly { name: string; zh: string }[] = 'parts' in field ? field.parts : [];
  return `${field.zh}.${parts.find((each) => each.name === part)?.zh ?? part}`;
}

function noWorkspace(): Item {
  return {
    id: 'configuration',
    verdict: 'warning',
    text: {
      zh: '这个文件夹和它的上级都没有 brief.config.yaml，稿件要一个一个写明',
      en: 'There is no brief.config.yaml here or in a folder above: manuscripts must be named one by one',
    },
    advice: {
      zh: '到放简报的文件夹里再运行；还没有的，运行 brief init 建一个，或者放一个空的 brief.config.yaml',
      en: 'Run this in the folder of the bulletins; if there is none yet, run brief init, or put an empty brief.config.yaml there',
    },
    facts: { path: null, root: null, keys: [], issues: 0, messages: [] },
  };
}
