import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { type Exit, exitHelp, exits } from '../../src/cli/exit-texts.ts';
import { exitCodes } from '../../src/finding/failure.ts';
import { languages } from '../../src/report/language.ts';

const commands = Object.keys(exits).filter((name) => name in exits);
const known: Record<string, readonly Exit[]> = exits;
const isCommand = (name: string): name is keyof typeof exits => name in exits;

describe.each(commands)('brief %s', (command) => {
  const codes = (known[command] ?? []).flatMap((exit) => exit.codes);

  test('may end well, by misuse, a full disk or a fault of its own; each code is told once', () => {
    const { usage, write, internal } = exitCodes;
    expect(codes).toEqual(expect.arrayContaining([0, usage, write, internal]));
    expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
  });

  test.each(languages)('its help in %s names every code within 80 columns', (language) => {
    const help = isCommand(command) ? exitHelp(command, language) : '';
    for (const code of codes) expect(help).toMatch(new RegExp(`\\b${code}\\b`));
    for (const line of help.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });
});

test('the lines are filled, not ragged', () => {
  expect(exitHelp('build', 'zh')).toBe(`
退出码：
  0 全部生成    1 稿件有问题    2 用法或设置不对    3 没有可用的浏览器
  4 文件写不进去    70 程序自身出错    129、130、143 中途停止`);
});
