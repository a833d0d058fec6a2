import { Failure } from '../finding/failure.ts';
import type { Bilingual, Problem } from '../finding/finding.ts';

export const folderOutside = (label: Bilingual, written: string): Problem => ({
  rule: 'folder-outside',
  severity: 'error',
  text: {
    zh: `${label.zh}文件夹“${written}”不在工作文件夹里`,
    en: `The folder ${label.en}, “${written}”, is outside the workspace`,
  },
  advice: {
    zh: '写 brief.config.yaml 旁边的文件夹的名称，不写盘符，也不用“..”',
    en: 'Name a folder next to brief.config.yaml, without a drive and without “..”',
  },
});

/** @param cause what the system said */
export function configurationUnreadable(path: string, cause: unknown): Failure {
  return new Failure(
    'usage',
    {
      zh: `读不了设置文件 ${path}。请看它是不是一个文件、有没有读它的权限`,
      en: `The configuration ${path} cannot be read. Check that it is a file and that you have permission to read it`,
    },
    { cause },
  );
}

/** @param path with U+FFFD where its name is no Unicode, as of an archive of files that was packed on Windows */
export function nameUndecodable(path: string): Failure {
  return new Failure('usage', {
    zh: `进不去文件夹 ${path}：名字的编码不是 UTF-8（多半是在 Windows 上打的压缩包，解开时没有转换）。请给它改个名字`,
    en: `The folder ${path} cannot be entered: its name is not UTF-8 (for example because a zip file made on Windows was unpacked on another system). Rename it`,
  });
}

/** @param root of the workspace around it */
export function workspaceWithin(folder: string, root: string): Failure {
  return new Failure('usage', {
    zh: `${folder} 里另有一份 brief.config.yaml，是另一个工作文件夹，它的稿件不能和 ${root} 的混在一起。请把这个文件夹移到稿件文件夹外面；用不着另一份设置的，把那份 brief.config.yaml 移走，不同的地方写在各期稿件里`,
    en: `${folder} has a brief.config.yaml of its own: it is another workspace, whose issues cannot be mixed with those of ${root}. Move it out of the manuscripts folder; or delete its brief.config.yaml and put what differs into the manuscripts`,
  });
}

/** @param cause what the system said */
export function folderUnreadable(path: string, cause: unknown): Failure {
  return new Failure(
    'usage',
    {
      zh: `打不开稿件文件夹 ${path}。请看它是不是文件夹、有没有读它的权限`,
      en: `The manuscripts folder ${path} cannot be opened. Check that it is a folder and that you have permission to read it`,
    },
    { cause },
  );
}
