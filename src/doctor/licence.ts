import type { FaceNames } from '../fonts/names.ts';

/** Under what terms a face may be passed on, as far as the file itself tells. */
export type Licence =
  /** An open licence: it may be passed on. */
  | 'open'
  /** It came with the system or with Office: for use on that computer. */
  | 'system'
  /** A font maker's: as the office's contract says. */
  | 'commercial'
  | 'unknown';

/** What the licence bits of a face (OpenType OS/2 `fsType`) allow a document to carry of it. */
export type Embedding =
  /** 0: whatever the licence allows. */
  | 'installable'
  /** 0x0008: documents that can be edited. */
  | 'editable'
  /** 0x0004: documents that are read and printed. */
  | 'print'
  /** 0x0002: nothing; nor would brief use it. */
  | 'restricted'
  /** 0x0100: only the whole face; nor would brief use it. */
  | 'whole'
  /** 0x0200: only its bitmaps; nor would brief use it. */
  | 'bitmap';

/** Judges by the licence a face states, then by who made it. `nameTable` is its raw `name` table. */
export function licenceOf({ all, copyright }: FaceNames, nameTable: Buffer): Licence {
  // Names are kept in one byte a character or in two; without its zero bytes ASCII is the same in both.
  const ascii = Buffer.from(nameTable.filter((byte) => byte !== 0)).toString('latin1');
  if (openLicences.test(ascii)) return 'open';
  if (all.some((name) => systemFaces.test(name))) return 'system';
  if (makers.test(`${copyright}\n${ascii}`) || all.some((name) => makerNames.test(name))) {
    return 'commercial';
  }
  return systemOwners.test(ascii) ? 'system' : 'unknown';
}

export function embeddingOf(fsType: number): Embedding {
  if (fsType & 0x0002) return 'restricted';
  if (fsType & 0x0100) return 'whole';
  if (fsType & 0x0200) return 'bitmap';
  if (fsType & 0x0004) return 'print';
  return fsType & 0x0008 ? 'editable' : 'installable';
}

const openLicences =
  /Open Font License|scripts\.sil\.org|openfontlicense|GNU General Public|gnu\.org\/licenses|Apache License|apache\.org\/licenses/iu;

/** Faces that come with Windows, macOS and Office, under names that nobody else's bear. */
const systemFaces =
  /^(?:(?:新?宋体|黑体|仿宋|楷体|中易.+)(?:_GB2312|-ExtB|-ExtG)?|NSimSun|Sim(?:Sun|Hei)(?:-Ext[BG])?|(?:FangSong|KaiTi)(?:_GB2312)?|华文.+|ST(?:Fang|Kai|Song|Zhong|Xi|Heiti).*|(?:Songti|Heiti|Kaiti) [ST]C.*)$/iu;

const makers = /Founder|Hanyi|方正|汉仪/iu;

const makerNames = /^(?:方正|汉仪|造字工房|FZ|HY)/u;

const systemOwners = /Microsoft|ZHONGYI|SinoType|Apple/iu;
