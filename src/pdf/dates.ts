/** The first instant of a civil day in China, for `Imprint.date`. */
export function startOfDay(day: { year: number; month: number; day: number }): Date {
  return new Date(Date.UTC(day.year, day.month - 1, day.day) - chinaOffset);
}

/** A PDF date (ISO 32000-1 7.9.4) on the clock of China, to the second. */
export function pdfDate(date: Date): string {
  return `D:${civil(date).replace(/\D/g, '')}+08'00'`;
}

/** An XMP date (ISO 16684-1 8.2.1.2) on the clock of China, to the second. */
export function xmpDate(date: Date): string {
  return `${civil(date)}+08:00`;
}

function civil(date: Date): string {
  return new Date(date.getTime() + chinaOffset)
    .toISOString()
    .slice(0, 'YYYY-MM-DDThh:mm:ss'.length);
}

const chinaOffset = 8 * 60 * 60 * 1000;
