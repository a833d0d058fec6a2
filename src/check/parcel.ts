import { VFile } from 'vfile';
import { type Place, type Problem, report } from '../finding/finding.ts';
import type { Edit } from '../language/edit.ts';
import type { CheckedManuscript } from './manuscript.ts';

/** A checked manuscript in plain data, as it goes from one thread to another. */
export interface Parcel extends Omit<CheckedManuscript, 'file'> {
  text: string;
  findings: { problem: Problem; place?: Place; fix?: readonly Edit[] }[];
}

export function pack({ file, ...checked }: CheckedManuscript): Parcel {
  const findings = file.messages.flatMap(({ problem, place, fix }) =>
    problem === undefined ? [] : [{ problem, ...(place && { place }), ...(fix && { fix }) }],
  );
  return { ...checked, text: String(file), findings };
}

/** @param source as shown to people */
export function unpack({ text, findings, ...checked }: Parcel, source: string): CheckedManuscript {
  const file = new VFile({ path: source, value: text });
  for (const { problem, place, fix } of findings) {
    const message = report(file, problem, place);
    if (fix !== undefined) message.fix = fix;
  }
  return { ...checked, file };
}
