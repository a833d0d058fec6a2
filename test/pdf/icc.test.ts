import { expect, test } from 'vitest';
import { srgbProfile } from '../../src/pdf/icc.ts';

const profile = Buffer.from(srgbProfile());

/** Tags by name, as a reader finds them (ICC.1:2001-04 6.2). */
const tags = new Map(
  Array.from({ length: profile.readUInt32BE(128) }, (_, index) => {
    const at = 132 + index * 12;
    const [offset, size] = [profile.readUInt32BE(at + 4), profile.readUInt32BE(at + 8)];
    return [profile.toString('latin1', at, at + 4), profile.subarray(offset, offset + size)];
  }),
);

function tag(name: string): Buffer {
  return tags.get(name) ?? Buffer.alloc(0);
}

test('is an RGB display profile of version 2 for D50', () => {
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('hex', 8, 12)).toBe('02100000');
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
  expect([68, 72, 76].map((at) => profile.readInt32BE(at))).toEqual([63190, 65536, 54061]);
});

test('has what such a profile must have, each at a multiple of four', () => {
  const names = ['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'];
  expect([...tags.keys()]).toEqual(names);
  for (const name of names) expect((tag(name).byteOffset - profile.byteOffset) % 4).toBe(0);
  expect(tag('desc').toString('latin1', 12, 16)).toBe('sRGB');
  expect(tag('desc').length).toBeGreaterThanOrEqual(12 + 5 + 8 + 70);
  expect(profile.length).toBeLessThan(2700);
});

test('adds its primaries up to white', () => {
  for (const [index, white] of [63190, 65536, 54061].entries()) {
    const at = 8 + index * 4;
    const sum = ['rXYZ', 'gXYZ', 'bXYZ'].reduce(
      (total, name) => total + tag(name).readInt32BE(at),
      0,
    );
    expect(Math.abs(sum - white)).toBeLessThan(16);
  }
});

test.each([
  ['black', 0, 0],
  ['near black, where the curve is straight', 0.03, 0.03 / 12.92],
  ['the middle', 0.5, 0.21404],
  ['white', 1, 1],
])('takes %s to its light', (_, level, light) => {
  const curve = tag('rTRC');
  const step = Math.round(level * (curve.readUInt32BE(8) - 1));
  expect(curve.readUInt16BE(12 + step * 2) / 65535).toBeCloseTo(light, 3);
});
