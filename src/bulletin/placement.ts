/** Where the pages fall; known once the press has counted them. */
export interface Placement {
  /** Portrait and landscape pages. */
  pages: number;
  widePages: number;
  /** Height of the colophon, mm. */
  colophon: number;
  /** The colophon and a blank page before it stand alone, without numbers (GB/T 9704-2012 7.5). */
  bare: boolean;
}

/** Where the style sheet finds what the press has counted; the press sets the same while it tries. */
export function placementProperties(placement: Placement): { className: string[]; style: string } {
  const { pages, widePages, colophon, bare } = placement;
  const style = `--pages:${pages};--wide-pages:${widePages};--colophon:${colophon}mm`;
  return { className: bare ? ['placed', 'bare-end'] : ['placed'], style };
}
