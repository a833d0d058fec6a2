import { join } from 'node:path';
import { type Document, parseDocument } from 'yaml';
import { decode } from '../brief/decode.ts';
import { Failure } from '../finding/failure.ts';
import type { Bilingual } from '../finding/finding.ts';
import { type Role, roleNames, roles } from '../fonts/roles.ts';
import { ownFile } from '../own-files.ts';
import { readPlain } from '../workspace/plain-file.ts';
import { faultOfStyle } from './template-style.ts';

/** How a bulletin looks: what an office may change without touching code. */
export interface Template {
  name: string;
  css: string;
  /** CSS class or tag name → the role its text is set in. */
  roles: ReadonlyMap<string, Role>;
}

/**
 * Loads a template of the office's folder, if it has one, or of those that come with brief.
 * @throws Failure `usage` when there is no such template or it cannot be read.
 */
export async function openTemplate(name: string, folder: string | undefined): Promise<Template> {
  const own = ownFile('templates');
  return loadTemplate(name, folder === undefined ? [own] : [folder, own]);
}

/**
 * Loads `<folder>/<name>/template.yaml` and its styles from the first folder that has it.
 * A template with `extends` is laid over the one it names.
 * @throws Failure `usage` when there is no such template or it cannot be read.
 */
export async function loadTemplate(name: string, folders: string[]): Promise<Template> {
  return loadExtended(name, folders, []);
}

/** @param by the template that extends it */
async function loadExtended(
  name: string,
  folders: string[],
  seen: string[],
  by?: string,
): Promise<Template> {
  if (seen.includes(name))
    throw broken(name, '模板互相引用（extends）', 'templates extend each other');
  const { folder, manifest } = await findManifest(name, folders, by);
  const own = await readStyles(name, folder, manifest.styles);
  const ownRoles = readRoles(name, manifest.roles);
  if (manifest.extends === undefined) return { name, css: own, roles: ownRoles };
  // An office's `official` may extend the one that comes with brief.
  const rest =
    manifest.extends === name ? folders.slice(folders.indexOf(folder.root) + 1) : folders;
  const isFirst = rest === folders;
  const base = await loadExtended(manifest.extends, rest, isFirst ? [...seen, name] : seen, name);
  return { name, css: `${base.css}\n${own}`, roles: new Map([...base.roles, ...ownRoles]) };
}

interface Manifest {
  extends?: string;
  styles: string[];
  roles: Record<string, string>;
}

interface Folder {
  root: string;
  path: string;
}

async function findManifest(
  name: string,
  folders: string[],
  by: string | undefined,
): Promise<{ folder: Folder; manifest: Manifest }> {
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) throw notFound(name, folders, nameUnfit);
  for (const root of folders) {
    const path = join(root, name);
    const text = await readText(name, path, manifestName);
    if (text !== undefined) return { folder: { root, path }, manifest: readManifest(name, text) };
  }
  throw by === undefined ? notFound(name, folders) : baseMissing(name, by);
}

const manifestName = 'template.yaml';

/** Saved by whatever editor, as manuscripts are; undefined when there is no such file. */
async function readText(name: string, folder: string, file: string): Promise<string | undefined> {
  const bytes = await readPlain(join(folder, file)).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const { text, problem } = decode(bytes);
  if (problem?.severity !== 'error') return text;
  throw broken(name, `${file}：${problem.text.zh}`, `${file}: ${problem.text.en}`);
}

function readManifest(name: string, text: string): Manifest {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) {
    const { line = 1 } = error.linePos?.[0] ?? {};
    throw broken(
      name,
      `template.yaml 第${line}行写法不对，请检查冒号、缩进和括号`,
      `template.yaml cannot be read at line ${line}; check colons, indentation and brackets`,
    );
  }
  const data = dataOf(name, document);
  if (!isRecord(data)) throw broken(name, 'template.yaml 没有内容', 'template.yaml is empty');
  const unknown = Object.keys(data).find((key) => !keys.includes(key));
  if (unknown !== undefined) {
    throw broken(
      name,
      `template.yaml 里没有“${unknown}”这一项，可以写：extends、styles、roles`,
      `template.yaml cannot have “${unknown}”; its keys are extends, styles and roles`,
    );
  }
  const styles = data['styles'] ?? [];
  const table = data['roles'] ?? {};
  const base = data['extends'];
  if (!isTexts(styles) || !isRecord(table)) {
    throw broken(
      name,
      'template.yaml 里 styles 应是文件名列表，roles 应是“部位: 字体角色”',
      'in template.yaml, styles is a list of files and roles a table of part: role',
    );
  }
  if (!(base === undefined || typeof base === 'string')) {
    throw broken(
      name,
      'template.yaml 里 extends 后面要写一个模板的名称，如 extends: official；不用就删去这一行',
      'in template.yaml, extends is the name of a template, such as official; leave it out if there is none',
    );
  }
  const entries = Object.entries(table).map(([part, role]) => [part, String(role)] as const);
  return {
    ...(base !== undefined && { extends: base }),
    styles,
    roles: Object.fromEntries(entries),
  };
}

/** Aliases (`*a`) are only looked up here: one may have no anchor (`&a`), or thousands repeat each other. */
function dataOf(name: string, document: Document): unknown {
  try {
    return document.toJS();
  } catch {
    throw broken(
      name,
      'template.yaml 里用“*”“&”的引用不对，请直接写出内容；开头要用“*”或“&”的，加上引号',
      'in template.yaml an alias (*) has no anchor (&), or there are too many; write out what is meant, or quote what begins with * or &',
    );
  }
}

const keys = ['name', 'extends', 'styles', 'roles'];

async function readStyles(name: string, folder: Folder, files: string[]): Promise<string> {
  const texts = await Promise.all(files.map((file) => readStyle(name, folder, file)));
  return texts.join('\n');
}

async function readStyle(name: string, folder: Folder, file: string): Promise<string> {
  if (/[\\/]|^\.\.?$/.test(file)) {
    throw broken(
      name,
      `styles 里的“${file}”不在模板文件夹内`,
      `style ${file} is outside the template’s folder`,
    );
  }
  const css = await readText(name, folder.path, file);
  if (css === undefined) {
    throw broken(name, `找不到样式文件 ${file}`, `style file ${file} is missing`);
  }
  const fault = faultOfStyle(css);
  if (fault !== undefined) throw broken(name, `${file}：${fault.zh}`, `${file}: ${fault.en}`);
  return css;
}

function readRoles(name: string, table: Record<string, string>): Map<string, Role> {
  return new Map(
    Object.entries(table).map(([part, given]) => {
      // `.masthead` and 报头 are no names of classes, and would be of no effect.
      if (!/^[a-z][a-z\d-]*$/.test(part)) {
        throw broken(
          name,
          `roles 里的“${part}”不是部位的名称，部位有 masthead、title、level-1 等，前面不加点（见 docs/templates.md）`,
          `“${part}” in roles is not a part; parts are masthead, title, level-1 and so on, without a dot (docs/templates.md)`,
        );
      }
      const role = roles.find((known) => known === given || roleNames[known] === given);
      if (role === undefined) {
        throw broken(
          name,
          `“${part}: ${given}”不是字体角色，可用：${Object.values(roleNames).join('、')}`,
          `“${part}: ${given}” is not a role; use ${roles.join(', ')}`,
        );
      }
      return [part, role] as const;
    }),
  );
}

function notFound(name: string, folders: string[], why = noManifest): Failure {
  return new Failure('usage', {
    zh: `没有模板“${name}”。找过：${folders.join('、')}。${why.zh}`,
    en: `There is no template “${name}” in ${folders.join(', ')}. ${why.en}`,
  });
}

function baseMissing(name: string, by: string): Failure {
  return name === by
    ? broken(
        by,
        'extends 写的是它自己，应写另一个模板，如 official',
        'it extends itself; extends is the name of another template, such as official',
      )
    : broken(
        by,
        `没有模板“${name}”，不能以它为底（extends）；请检查名称，或用 official`,
        `there is no template “${name}” for it to extend; check the name, or use official`,
      );
}

const nameUnfit: Bilingual = {
  zh: '模板的名称（也就是文件夹的名称）只能用文字、数字、“-”“_”，请改名',
  en: 'The name of a template is the name of its folder and can have only letters, digits, - and _; rename it',
};

const noManifest: Bilingual = {
  zh: '模板是其中的一个文件夹，里面要有 template.yaml。请检查名称，或用 official',
  en: 'A template is a folder there that contains template.yaml. Check the name, or use official',
};

function broken(name: string, zh: string, en: string): Failure {
  return new Failure('usage', { zh: `模板“${name}”有误：${zh}`, en: `Template “${name}”: ${en}` });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
