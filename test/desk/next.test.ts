import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/brief/date.ts';
import { type NewIssue, type NextOptions, openIssue } from '../../src/desk/next.ts';
import { type Folder, matterOf, officeWith, openFolder } from './folder.ts';

function day(text: string) {
  const date = parseDate(text);
  if (typeof date === 'string') throw new Error(text);
  return date;
}

function open(folder: Folder, options: Partial<NextOptions> = {}) {
  return openIssue({ cwd: folder.path, date: day('2020-11-05'), ...options });
}

async function opened(folder: Folder, options: Partial<NextOptions> = {}): Promise<NewIssue> {
  const issue = await open(folder, options);
  if (issue.status === 'refused') throw new Error(refusal(issue));
  return issue;
}

function refusal(issue: Awaited<ReturnType<typeof open>>): string {
  if (issue.status !== 'refused') return `made ${issue.source}`;
  return [...issue.configurations, ...issue.doubts]
    .flatMap(({ source, file }) =>
      file.messages.map(({ line = 0, ruleId }) => `${source}:${line} ${ruleId}`),
    )
    .join('\n');
}

const run = {
  '2020/50': matterOf('50 2159 2020-10-20'),
  '2020/51': matterOf('51 2160 2020-10-30'),
  '2020/增刊1': matterOf('1 - 2020-10-30 增刊'),
};

describe('the next issue', () => {
  test.each<[string, Partial<NextOptions>, string, string]>([
    ['follows', {}, '2020/52', '期号: 52\n总期号: 2161\n日期: 2020-11-05'],
    [
      'starts a year',
      { date: day('2021-01-05') },
      '2021/1',
      '期号: 1\n总期号: 2161\n日期: 2021-01-05',
    ],
    ['of a 增刊', { series: '增刊' }, '2020/增刊2', '刊别: 增刊\n期号: 2\n日期: 2020-11-05'],
    [
      'of a 合刊',
      { series: '合刊' },
      '2020/52-53',
      '刊别: 合刊\n期号: 52-53\n总期号: 2161\n日期: 2020-11-05',
    ],
    [
      'with a column',
      { column: '工作 动态' },
      '2020/52',
      '期号: 52\n总期号: 2161\n日期: 2020-11-05\n栏目: 工作 动态',
    ],
    [
      'with a number of its own',
      { issue: '60' },
      '2020/60',
      '期号: 60\n总期号: 2161\n日期: 2020-11-05',
    ],
    [
      'with numbers of its own',
      { issue: '60', total: '9' },
      '2020/60',
      '期号: 60\n总期号: 9\n日期: 2020-11-05',
    ],
    [
      'with another masthead',
      { masthead: '云岭快讯' },
      '2020/1',
      '简报名称: 云岭快讯\n期号: 1\n日期: 2020-11-05',
    ],
  ])('%s', async (_, options, name, matter) => {
    const folder = officeWith(run);
    const issue = await opened(folder, { title: '题目 两行', ...options });
    expect(issue.status).toBe('created');
    expect(issue.source).toBe(`briefs/${name}.md`);
    expect(folder.read(`briefs/${name}.md`)).toBe(`---\n${matter}\n---\n\n# 题目 两行\n\n`);
  });

  test('is the first where there is none', async () => {
    const issue = await opened(officeWith({}));
    expect(issue).toMatchObject({ source: 'briefs/2020/1.md', issue: '1', total: '1' });
    expect(issue.text).toMatch(/-->\n\n# \n\n$/);
  });

  test.each(['增刊', '专刊'] as const)('of a %s has no total of its own accord', async (series) => {
    const { text } = await opened(officeWith({}), { series });
    expect(text).toContain(`刊别: ${series}\n期号: 1\n日期: 2020-11-05`);
  });

  test('is shown, and not made, on a dry run', async () => {
    const folder = officeWith(run);
    const issue = await opened(folder, { dryRun: true });
    expect(issue.status).toBe('planned');
    expect(() => folder.read('briefs/2020/52.md')).toThrow('ENOENT');
  });

  test('writes keys as the last one does, and what the office does not state', async () => {
    const matter = 'masthead: 云岭 简报\npublisher: 文明办\nissue: 51\ndate: 2020-10-30';
    const folder = officeWith({ 51: matter }, '电话: 55550001\n');
    expect((await opened(folder)).text).toContain(
      '---\nmasthead: 云岭 简报\nissue: 52\npublisher: 文明办\ndate: 2020-11-05\n---\n',
    );
  });

  test('of a bulletin that is not the office’s own has what that has otherwise', async () => {
    const office =
      'masthead: 云岭简报\npublisher: 文明办\nphone: 55550001\neditor: 梅雪峰\ndistribution:\n  report: 市委。\n  send: 各部门。\n';
    const other =
      '简报名称: 创建动态\n编发单位: 创建办\n责编: 田文松\n电话: 55550001\n发送范围:\n  报: 省创建办。\n  发: 各县（区）。\n模板: 动态';
    const { '2020/增刊1': _, ...regular } = run;
    const folder = officeWith({ ...regular, 动态1: `${other}\n期号: 1\n日期: 2020-10-01` }, office);
    const { text } = await opened(folder, { masthead: '创建动态' });
    expect(text.split('\n---\n')[0]).toBe(
      '---\n简报名称: 创建动态\n期号: 2\n日期: 2020-11-05\n编发单位: 创建办\n责编: 田文松\n模板: 动态\n发送范围:\n  报: 省创建办。\n  发: 各县（区）。',
    );
    expect((await opened(folder)).text).toContain(
      '---\n期号: 52\n总期号: 2161\n日期: 2020-11-05\n---\n',
    );
  });

  test('is made from any folder of the workspace', async () => {
    const folder = officeWith(run);
    const issue = await opened(folder, { cwd: `${folder.path}/briefs/2020` });
    expect(issue.source).toBe('52.md');
  });
});

describe('no issue is made', () => {
  test.each<[string, Record<string, string>, Partial<NextOptions>, string]>([
    [
      'a number is taken twice this year',
      { ...run, '2020/x': matterOf('50 2100 2020-10-01') },
      {},
      'briefs/2020/50.md:2 ledger-issue-repeated\nbriefs/2020/x.md:2 ledger-issue-repeated',
    ],
    [
      'the last total is taken twice',
      { ...run, '2019/x': matterOf('9 2160 2019-10-01') },
      {},
      'ledger-total-repeated',
    ],
    [
      'a gap stands before the last number',
      { ...run, '2020/521': matterOf('521 2161 2020-11-01') },
      {},
      'briefs/2020/521.md:2 ledger-issue-gap',
    ],
    [
      'a gap stands before the last total',
      { ...run, '2020/52': matterOf('52 21611 2020-11-01') },
      {},
      'briefs/2020/52.md:3 ledger-total-gap',
    ],
    [
      'the last one has no total',
      { ...run, '2020/52': matterOf('52 - 2020-11-01') },
      {},
      'briefs/2020/52.md:2 ledger-total-missing',
    ],
    [
      'a day cannot be read',
      { ...run, '2020/52': matterOf('52 2161 2020-11-31') },
      {},
      'briefs/2020/52.md:4 date-',
    ],
    [
      'a number cannot be read',
      { ...run, '2020/52': matterOf('五十二 2161 2020-11-01') },
      {},
      'briefs/2020/52.md:2 ',
    ],
    [
      'a total cannot be read',
      { ...run, '2020/52': matterOf('52 二一六一 2020-11-01') },
      {},
      'briefs/2020/52.md:3 ',
    ],
    [
      'a number is missing',
      { ...run, '2020/52': '日期: 2020-11-01' },
      {},
      'briefs/2020/52.md:1 field-required',
    ],
    [
      'a later issue is there',
      run,
      { date: day('2020-10-29') },
      'briefs/2020/51.md:4 ledger-later',
    ],
    [
      'a number of its own is taken',
      run,
      { issue: '51', total: '3000' },
      'briefs/2020/51.md:2 ledger-issue-taken',
    ],
    [
      'a 合刊 of its own takes a number that is taken',
      run,
      { series: '合刊', issue: '51-52', total: '3000' },
      'briefs/2020/51.md:2 ledger-issue-taken',
    ],
    [
      'a total of its own is taken',
      run,
      { total: '2160' },
      'briefs/2020/51.md:3 ledger-total-taken',
    ],
    [
      'the totals of a 合刊 of its own reach into one that is taken',
      run,
      { series: '合刊', issue: '52-53', total: '2160-2161' },
      'briefs/2020/51.md:3 ledger-total-taken',
    ],
  ])('where %s', async (_, issues, options, said) => {
    const folder = officeWith(issues);
    const done = await open(folder, options);
    expect(done.status).toBe('refused');
    expect(refusal(done)).toContain(said);
  });

  test.each<[string, Record<string, string>]>([
    [
      'a gap of long ago',
      {
        ...run,
        '2020/52': matterOf('60 2161 2020-10-31'),
        '2020/53': matterOf('61 2162 2020-11-01'),
      },
    ],
    [
      'doubles of other years',
      { ...run, '2019/1': matterOf('1 2000 2019-01-01'), '2019/x': matterOf('1 2000 2019-01-01') },
    ],
    ['what is wrong with a 增刊', { ...run, '2020/x': matterOf('1 - 2020-10-30 增刊') }],
    ['what is wrong with other keys', { ...run, '2020/51': `${run['2020/51']}\n密级: 很秘密` }],
  ])('is not said of %s', async (_, issues) => {
    expect((await open(officeWith(issues))).status).toBe('created');
  });

  test.each<[string, string, string]>([
    ['the office', 'ledger-issue-gap: 不查', ''],
    ['the issue', '', '# brief-disable ledger-issue-gap\n'],
  ])('is not said where %s has lifted the rule', async (_, check, remark) => {
    const office = '简报名称: 云岭简报\n编发单位: 文明办\n';
    const settings = check === '' ? '' : `检查:\n  ${check}\n`;
    const matter = `${remark}${matterOf('521 2161 2020-11-01')}`;
    const folder = officeWith({ ...run, '2020/521': matter }, office + settings);
    expect(refusal(await open(folder))).toBe('made briefs/2020/522.md');
  });

  test('numbers of one’s own are taken where the others do not add up', async () => {
    const folder = officeWith({ ...run, '2020/521': matterOf('521 2161 2020-11-01') });
    const issue = await opened(folder, { issue: '53', total: '2163' });
    expect(issue).toMatchObject({ issue: '53', total: '2163' });
  });

  test('where the configuration is wrong', async () => {
    const done = await open(officeWith(run, '报头: 一\n'));
    expect(refusal(done)).toBe('brief.config.yaml:1 key-unknown');
  });

  test.each<[string, () => Folder, Partial<NextOptions>, string]>([
    ['outside a workspace', openFolder, {}, 'brief init'],
    [
      'of one of several bulletins',
      () =>
        officeWith(
          { a: `masthead: 甲\n${run['2020/50']}`, b: `masthead: 乙\n${run['2020/51']}` },
          '',
        ),
      {},
      '--masthead 甲',
    ],
    [
      'over a file',
      () => {
        const folder = officeWith(run);
        folder.put(
          'briefs/2020/52.md',
          `---\n${matterOf('49 2158 2020-10-10')}\n---\n\n# 一\n\n文。\n`,
        );
        return folder;
      },
      {},
      'briefs/2020/52.md',
    ],
  ])('%s', async (_, make, options, words) => {
    const folder = make();
    for (const dryRun of [true, false]) {
      const failed = await open(folder, { ...options, dryRun }).catch((error) => error);
      expect(failed.text.zh).toContain(words);
      expect(failed.code).toBe('usage');
    }
  });

  test.each<[string, string, string[]]>([
    ['of another number', matterOf('49 2158 2020-10-10'), ['“云岭简报”2020年第49期', '--issue']],
    [
      'of another bulletin',
      `简报名称: 云岭动态\n${matterOf('52 - 2020-10-10')}`,
      ['“云岭动态”2020年第52期', '--issue'],
    ],
    ['of a number that is not known', matterOf('- - 2020-10-10 增刊'), ['直接打开写']],
  ])('over a manuscript %s', async (_, matter, words) => {
    const folder = officeWith({ ...run, '2020/52': matter });
    for (const dryRun of [true, false]) {
      const failed = await open(folder, { dryRun }).catch((error) => error);
      for (const word of words) expect(failed.text.zh).toContain(word);
    }
  });

  test.each<[string, Partial<NextOptions>, string | undefined]>([
    ['others have issues', { masthead: '云 岭动态' }, '云 岭动态'],
    [
      'of a 增刊, others have issues',
      { masthead: '云岭动态', series: '增刊', date: day('2021-01-05') },
      '云岭动态',
    ],
    ['it has issues of another kind', { series: '专刊' }, undefined],
    ['its number is stated', { masthead: '云岭动态', issue: '53', total: '2162' }, undefined],
  ])('begins a bulletin where %s', async (_, options, begins) => {
    expect((await opened(officeWith(run), { dryRun: true, ...options })).begins).toBe(begins);
  });

  test('once it is to stop', async () => {
    const folder = officeWith(run);
    await expect(open(folder, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(() => folder.read('briefs/2020/52.md')).toThrow('ENOENT');
  });
});
