import { expect, test } from 'vitest';
import { archiveUnwritable } from '../../src/archive/problems.ts';
import { reasonOf } from '../../src/build/problems.ts';

test.each([
  [
    'ENAMETOOLONG',
    '文件名太长。存档没有写完：把稿件的文件名、它所在的文件夹或 -o 的文件夹的名字改短，再运行',
  ],
  ['UNKNOWN', '看同步程序是不是开着。'],
  ['ENOSPC', '磁盘已满。存档没有写完，再运行一次就会接着写'],
])('an archive that cannot be written says what helps (%s)', (code, words) => {
  const cause = Object.assign(new Error(code), { code });
  expect(archiveUnwritable('a.html', reasonOf(cause), cause).text.zh).toContain(words);
});
