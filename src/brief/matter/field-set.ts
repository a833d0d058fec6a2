import type { VFile } from 'vfile';
import { type Place, report } from '../../finding/finding.ts';
import type { FieldPlaces } from '../brief.ts';
import { fieldTable } from '../field-table.ts';
import type { CheckSettings, Distribution, Fields, Folders, LayoutSettings } from '../fields.ts';
import { fieldRequired } from './field-problems.ts';
import { layoutDefaults } from './setting-table.ts';

/** What a manuscript or a configuration states, checked. What is wrong is left out and reported. */
export interface FieldSet {
  fields: Fields;
  layout: Partial<LayoutSettings>;
  folders: Partial<Folders>;
  /** What the office settles of the rules, whether there are such rules or not. */
  check: CheckSettings;
  /** Where the archive is published, with `/` at its end. */
  address?: string;
  /**
   * Where each stated value stands, by English name (`issue`, `distribution.report`); the place of
   * the key where nothing follows it.
   */
  places: FieldPlaces;
  /** Where each stated key stands, by the same names; also a key that was only probably meant. */
  keys: FieldPlaces;
  /** Keys with nothing after them: not printed, whatever the office’s default. */
  blank: Set<string>;
}

/** An issue’s fields over its office’s, with the layout settled. */
export interface SettledFields extends FieldSet {
  layout: LayoutSettings;
}

/** What is stated where nothing is: no front matter, or a file outside any workspace. */
export function emptyFields(): FieldSet {
  return {
    fields: {},
    layout: {},
    folders: {},
    check: { all: {}, series: {} },
    places: {},
    keys: {},
    blank: new Set(),
  };
}

/**
 * Lays an issue’s fields over the office’s defaults. A key that the issue states takes no default, be
 * its value blank or wrong; `distribution` is merged key by key. Places are the alone.
 */
export function withDefaults(own: FieldSet, office: FieldSet): SettledFields {
  const { distribution: _, ...fields } = { ...unstated(office.fields, own), ...own.fields };
  const distribution = mergedDistribution(own, office);
  return {
    ...own,
    fields: distribution === undefined ? fields : { ...fields, distribution },
    layout: { ...layoutDefaults, ...unstated(office.layout, own), ...own.layout },
    folders: office.folders,
    check: office.check,
  };
}

/**
 * Reports the fields without which no bulletin comes out.
 * A field that is stated wrongly has been reported already.
 * @param place where to say so of a field that stands nowhere, such as the top of the front matter
 */
export function requireFields(file: VFile, set: FieldSet, place?: Place): void {
  for (const key of fieldTable) {
    if (!('required' in key) || set.fields[key.name] !== undefined) continue;
    if (set.keys[key.name] !== undefined && !set.blank.has(key.name)) continue;
    report(file, fieldRequired(key, key.required), set.places[key.name] ?? place);
  }
}

function mergedDistribution(own: FieldSet, office: FieldSet): Distribution | undefined {
  if (own.blank.has('distribution')) return undefined;
  const defaults = unstated(office.fields.distribution ?? {}, own, 'distribution.');
  const merged = { ...defaults, ...own.fields.distribution };
  return Object.keys(merged).length === 0 ? undefined : merged;
}

/** The defaults that an issue does not speak of. */
function unstated<T extends object>(defaults: T, { keys }: FieldSet, prefix = ''): Partial<T> {
  const left: Partial<T> = { ...defaults };
  for (const name in left) {
    if (keys[`${prefix}${name}`] !== undefined) delete left[name];
  }
  return left;
}
