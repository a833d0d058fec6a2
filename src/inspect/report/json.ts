import { line } from '../../report/json.ts';
import type { Language } from '../../report/language.ts';
import type { Authority, Unit } from '../judgement/expectation.ts';
import type { InspectedFile, Row, Verdict } from '../outcome.ts';
import { type InspectTally, tallyOf } from './tally.ts';

// The comments of these types are the tables of docs/inspect.md; a test holds the two together.

export interface InspectReport {
  /** 1；只会增加内容，改变或去掉已有的内容时才变 */
  version: 1;
  /** 逐个文件，按命令里的顺序 */
  files: FileReport[];
  /** `files` 共几个；`fits` 符合、`deviates` 有偏差、`unreadable` 检查不了的各几个；`ms` 用时，毫秒 */
  summary: InspectTally & { ms: number };
}

export interface FileReport {
  /** 文件名，和命令里写的一样；`-` 是标准输入 */
  source: string;
  /** `fits` 符合标准；`deviates` 与标准有偏差；`unreadable` 检查不了 */
  status: 'fits' | 'deviates' | 'unreadable';
  /** 检查不了的原因；其余是 `null` */
  message: string | null;
  /** 页数；检查不了的是 `null` */
  pages: number | null;
  /** 逐项结果；稿件里没有的项（如没有二级标题）不列 */
  rows: RowReport[];
  /** `--png` 画的图，逐页 */
  pictures: string[];
}

export interface RowReport {
  /** 序号，和图上的号码一致 */
  number: number;
  /** 项目的代号，见上面的表 */
  id: string;
  /** 项目 */
  what: string;
  /** 实测，给人看的 */
  measured: string;
  /** 要求，给人看的 */
  wanted: string;
  /** 实测的数；不是数的项是 `null` */
  value: number | null;
  /** 数的单位：`mm`、`pt`、`character`（字）、`line`（行）；没有的是 `null` */
  unit: Unit | null;
  /** 允许的最小值；没有的是 `null` */
  min: number | null;
  /** 允许的最大值；没有的是 `null` */
  max: number | null;
  /** GB/T 9704-2012 的条号；没有的是 `null` */
  clause: string | null;
  /** `standard` 标准的要求；`custom` 惯例，偏差不算错 */
  authority: Authority;
  /** `fits` 符合；`deviates` 偏差；`unknown` 无法判断 */
  verdict: Verdict;
  /** 在哪里量的：`page` 第几页，`x` `y` `width` `height` 从纸的左上角起，毫米 */
  at: PlaceReport[];
}

export interface PlaceReport {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The report as one JSON object on one line; its shape is promised in docs/inspect.md. */
export function json(files: readonly InspectedFile[], ms: number, language: Language): string {
  const report: InspectReport = {
    version: 1,
    files: files.map((file) => fileOf(file, language)),
    summary: { ...tallyOf(files), ms: Math.round(ms) },
  };
  return line(report);
}

function fileOf(
  { source, inspection, failure, pictures }: InspectedFile,
  language: Language,
): FileReport {
  const verdict = inspection?.fits ? 'fits' : 'deviates';
  return {
    source,
    status: inspection === undefined ? 'unreadable' : verdict,
    message: failure?.text[language] ?? null,
    pages: inspection?.pages ?? null,
    rows: (inspection?.rows ?? []).map((row) => rowOf(row, language)),
    pictures,
  };
}

function rowOf(row: Row, language: Language): RowReport {
  return {
    number: row.number,
    id: row.id,
    what: row.what[language],
    measured: row.measured[language],
    wanted: row.wanted[language],
    value: row.value ?? null,
    unit: row.unit ?? null,
    min: row.min ?? null,
    max: row.max ?? null,
    clause: row.clause ?? null,
    authority: row.authority,
    verdict: row.verdict,
    at: row.at.map(({ page, box: { x, y, width, height } }) => ({
      page,
      x: rounded(x),
      y: rounded(y),
      width: rounded(width),
      height: rounded(height),
    })),
  };
}

function rounded(mm: number): number {
  return Math.round(mm * 100) / 100;
}
