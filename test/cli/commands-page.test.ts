import { readdirSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { commandsPage } from '../../src/cli/commands-page.ts';
import { exits } from '../../src/cli/exit-texts.ts';
import { createProgram } from '../../src/cli/program.ts';
import { run } from '../../src/cli/run.ts';
import { readSettings } from '../../src/cli/settings.ts';
import { openStreams } from '../../src/cli/streams.ts';
import { type Language, languages } from '../../src/report/language.ts';
import { fakeProcess } from './fake-process.ts';

function programIn(language: Language) {
  const process = fakeProcess(['--lang', language]);
  return createProgram({
    process,
    settings: readSettings(process),
    streams: openStreams(process),
    tools: {},
  });
}

/** As Markdown must have it. */
const written = (text: string) => text.replaceAll('<', '&lt;').replaceAll('|', '\\|');

const pages = readdirSync(new URL('../../docs', import.meta.url));

test('docs/commands.md says what the commands say (`npx vitest run test/cli/commands-page -u` writes it anew)', async () => {
  const page = commandsPage({ zh: programIn('zh'), en: programIn('en') }, pages);
  await expect(page).toMatchFileSnapshot('../../docs/commands.md');
});

test('every command is on it, whole, in both languages', () => {
  const [zh, en] = [programIn('zh'), programIn('en')];
  const page = commandsPage({ zh, en }, pages);
  for (const program of [zh, en]) {
    for (const command of program.commands) {
      expect(page).toContain(command.summary());
      expect(page).toContain(written(command.description()));
      for (const { description } of [...command.options, ...command.registeredArguments]) {
        expect(page).toContain(written(description));
      }
    }
  }
});

test('every command tells its exit codes from the one table', () => {
  const names = programIn('zh').commands.map((command) => command.name());
  expect(Object.keys(exits).sort()).toEqual([...names].sort());
});

describe.each(languages)('the help in %s', (language) => {
  const names = programIn(language).commands.map((command) => command.name());
  test.each(names)('of %s fits 80 columns and has two examples', async (name) => {
    const fake = fakeProcess([name, '--help', '--lang', language]);
    await run(fake);
    const lines = fake.wrote.stdout.split('\n');
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    const examples = lines.filter(
      (line) => line.startsWith('  ') && line.includes(`brief ${name}`),
    );
    expect(examples.length).toBeGreaterThanOrEqual(2);
  });
});
