import type { PdfProfile } from './profile.ts';

/** What a finished PDF says about itself. */
export interface Imprint {
  title: string;
  author: string;
  subject: string;
  keywords: readonly string[];
  /** Number within the year, number since the first issue, and series, where the issue states them. */
  issue?: string | undefined;
  total?: string | undefined;
  series?: string | undefined;
  /** When the issue was made, as given by the issue or by SOURCE_DATE_EPOCH: never the clock. */
  date: Date;
  /** Program and version, `brief 0.1.0`. */
  creator: string;
  /** Language of the text, `zh-CN`. */
  lang: string;
  /** What it conforms to. */
  profile: PdfProfile;
}
