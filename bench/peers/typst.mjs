import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { loop } from './loop.mjs';
import { readManuscript, readOffice } from './manuscript.mjs';
import { typstSource } from './typst-source.mjs';

async function open({ workspace, fonts, standard }) {
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontPaths: [fonts] }],
  });
  const office = readOffice(await readFile(join(workspace, 'brief.config.yaml'), 'utf8'));
  return {
    print: async (issue, target) => {
      const text = await readFile(join(workspace, 'briefs', issue), 'utf8');
      const mainFileContent = typstSource(readManuscript(text, office));
      const options = standard === undefined ? {} : { pdfStandard: standard };
      const pdf = compiler.pdf({ mainFileContent }, { ...options, creationTimestamp: 0 });
      // What was laid out for issues before the last few is of no use any more.
      compiler.evictCache(10);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, pdf);
    },
    close: async () => {},
  };
}

/** Prints issues through one warm Typst compiler: `typst.mjs <task>`, see `loop.mjs`. */
await loop(open);
