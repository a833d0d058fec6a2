import { describe, expect, test } from 'vitest';
import { fieldTable } from '../../../src/brief/field-table.ts';
import { findKey, nearestKey } from '../../../src/brief/matter/keys.ts';

describe('a key by its name', () => {
  test.each([
    ['issue', 'issue'],
    ['期号', 'issue'],
    [' 期号 ', 'issue'],
    ['期　号', 'issue'],
    ['"期号"', 'issue'],
    ["'issue'", 'issue'],
    ['责任编辑', 'editor'],
    ['\u200b日期', 'date'],
    ['Issue', undefined],
    ['期数', undefined],
    ['i ssue', undefined],
    ['', undefined],
  ])('%j', (written, name) => {
    expect(findKey(fieldTable, written)?.name).toBe(name);
  });
});

describe('the nearest key', () => {
  test.each([
    ['isue', 'issue'],
    ['Issue', 'issue'],
    ['pubisher', 'publisher'],
    ['distrbution', 'distribution'],
    ['tel', 'phone'],
    ['期数', '期号'],
    ['成文日期', '日期'],
    ['serials', 'serial'],
    ['本期日期', '日期'],
    ['本刊总期号', '总期号'],
    ['本刊期号码', '期号'],
    ['作者', '供稿'],
    ['抄送', '发送范围'],
    ['简报标题', '简报名称'],
    ['责編', '责编'],
    ['紧急情况', '紧急程度'],
    ['foo', undefined],
    ['天气', undefined],
    ['page', undefined],
  ])('%s: %s', (written, name) => {
    expect(nearestKey(fieldTable, written)?.name).toBe(name);
  });
});
