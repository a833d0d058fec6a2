import { openTemplate } from '../bulletin/template.ts';
import { Failure } from '../finding/failure.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Item } from './item.ts';

/** The template of an office's issues; one that cannot be used stops every build. */
export async function examineTemplate({ office, folders }: Workspace): Promise<Item> {
  const name = office.fields.template ?? 'official';
  try {
    await openTemplate(name, folders.templates);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { id: 'template', verdict: 'problem', text: error.text, advice, facts: { name } };
  }
  const text = { zh: `模板“${name}”可以用`, en: `Template “${name}” can be used` };
  return { id: 'template', verdict: 'ok', text, facts: { name } };
}

const advice = {
  zh: '按上面说的改好；或者在 brief.config.yaml 里删去“模板”一项，先用 official',
  en: 'Fix it, or delete the key “template” from brief.config.yaml and use official in the meantime',
};
