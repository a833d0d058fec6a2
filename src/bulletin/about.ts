/** What catalogues and file properties say of a bulletin. */
export interface About {
  title: string;
  author: string;
  subject: string;
  keywords: string[];
  /** As the issue states them. */
  issue?: string | undefined;
  total?: string | undefined;
  series?: string | undefined;
  /** The issue's own date, `2020-11-05`. */
  date: string;
}
