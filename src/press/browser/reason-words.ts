import type { Bilingual } from '../../finding/finding.ts';
import { packagesOf } from './libraries.ts';
import { oldestMajor, type Reason } from './reason.ts';

/** A reason as people read it: a clause without a full stop, and the way out. */
export interface ReasonWords {
  text: Bilingual;
  advice: Bilingual;
}

/** Says why a browser cannot be used, and what can be done about that browser. */
export function wordsFor(reason: Reason): ReasonWords {
  switch (reason.why) {
    case 'library':
      return libraryWords(reason.library);
    case 'old':
      return oldWords(reason.version);
    case 'silent':
      return silentWords(reason.seconds);
    case 'died':
      return diedWords(reason.ending, reason.words);
    case 'unpack':
      return unpackWords(reason.folder, reason.code);
    default:
      return plainWords[reason.why];
  }
}

type PlainReason = Exclude<Reason['why'], 'library' | 'old' | 'silent' | 'died' | 'unpack'>;

const plainWords: Record<PlainReason, ReasonWords> = {
  absent: {
    text: { zh: '没有这个文件', en: 'there is no such file' },
    advice: {
      zh: '核对路径；Windows上可在浏览器图标上点右键，选“属性”，复制“目标”一栏',
      en: 'Check the path; on Windows it is the “Target” in the properties of the browser’s shortcut',
    },
  },
  folder: {
    text: { zh: '这是文件夹，不是程序', en: 'this is a folder, not a program' },
    advice: {
      zh: '路径要写到程序文件为止，如chrome.exe、msedge.exe',
      en: 'Name the program file itself, such as chrome.exe or msedge.exe',
    },
  },
  foreign: {
    text: {
      zh: '这不是Chrome、Edge或Chromium的程序文件',
      en: 'this is not the program file of Chrome, Edge or Chromium',
    },
    advice: {
      zh: 'Firefox等浏览器和快捷方式不能用，请改为Chrome或Edge的程序文件',
      en: 'Firefox and other browsers, and shortcuts, do not work; name the program file of Chrome or Edge',
    },
  },
  snap: {
    text: {
      zh: '这是snap版的Chromium，读不到brief的临时文件',
      en: 'this is the snap package of Chromium, which cannot read brief’s temporary files',
    },
    advice: {
      zh: '请另装deb或rpm版的Chrome或Edge',
      en: 'Install Chrome or Edge from a deb or rpm package',
    },
  },
  system: {
    text: {
      zh: '这台电脑的系统太旧或不同（C运行库不合），这个浏览器运行不了',
      en: 'the system is too old for this browser, or of another kind (its C library does not match)',
    },
    advice: {
      zh: '请安装系统自带软件源里的Chromium，如apk add chromium、apt install chromium',
      en: 'Install Chromium from the system’s own packages: apk add chromium, apt install chromium',
    },
  },
  permission: {
    text: { zh: '没有权限运行这个文件', en: 'you have no permission to run this file' },
    advice: {
      zh: '请管理员查看这个文件的执行权限，以及它所在的磁盘是否禁止运行程序（noexec）',
      en: 'Ask the administrator about its permissions, and whether its disk is mounted noexec',
    },
  },
  sandbox: {
    text: {
      zh: '系统不让浏览器建立沙箱（Ubuntu 23.10以后常见）',
      en: 'the system does not allow the browser a sandbox (common since Ubuntu 23.10)',
    },
    advice: {
      zh: '最好安装Chrome或Edge的deb、rpm包，沙箱随之可用；或请管理员放行，办法见 https://chromium.googlesource.com/chromium/src/+/main/docs/security/apparmor-userns-restrictions.md ；稿件和图片来源可靠、又等不及时，可以不用沙箱：BRIEF_NO_SANDBOX=1 brief build',
      en: 'Preferably install Chrome or Edge from a deb or rpm package, which comes with the permission; or have the administrator allow it, see https://chromium.googlesource.com/chromium/src/+/main/docs/security/apparmor-userns-restrictions.md ; or, if you trust the manuscripts and images and need the PDF now, do without the sandbox: BRIEF_NO_SANDBOX=1 brief build',
    },
  },
  policy: {
    text: {
      zh: '单位的管理策略不许其他程序使用这个浏览器',
      en: 'a policy of your administrator keeps other programs from using this browser',
    },
    advice: {
      zh: '请管理员放开浏览器策略RemoteDebuggingAllowed和HeadlessMode（Edge是HeadlessModeEnabled），或换一个浏览器',
      en: 'Have the policies RemoteDebuggingAllowed and HeadlessMode (in Edge, HeadlessModeEnabled) changed to allow it, or use another browser',
    },
  },
};

function libraryWords(library: string): ReasonWords {
  const packages = packagesOf(library);
  return {
    text: { zh: `系统缺少${library}`, en: `the system lacks ${library}` },
    advice:
      packages === undefined
        ? {
            zh: `请管理员安装含有${library}的软件包`,
            en: `Have the package that contains ${library} installed`,
          }
        : {
            zh: `请管理员运行：sudo apt install ${packages.apt}（Debian、Ubuntu、统信UOS等）或sudo dnf install ${packages.dnf}（Fedora、openEuler等）`,
            en: `Run sudo apt install ${packages.apt} (Debian, Ubuntu) or sudo dnf install ${packages.dnf} (Fedora, openEuler)`,
          },
  };
}

function oldWords(version: string): ReasonWords {
  return {
    text: {
      zh: `版本太旧（${version}），要${oldestMajor}版以上才排得出页码`,
      en: `version ${version} is too old: page numbers need ${oldestMajor} or later`,
    },
    advice: { zh: '请把它升级到最新版', en: 'Update it' },
  };
}

function silentWords(seconds: number): ReasonWords {
  return {
    text: { zh: `启动${seconds}秒没有回应`, en: `no answer within ${seconds} s of starting` },
    advice: {
      zh: '再试一次；还不行，请查看杀毒软件是否拦住了它',
      en: 'Try again; if that fails, check whether antivirus software is blocking it',
    },
  };
}

function diedWords(ending: string, words: string): ReasonWords {
  return {
    text: {
      zh: `一启动就退出（${ending}）${words === '' ? '' : `，它说：${words}`}`,
      en: `it quit when it started (${ending})${words === '' ? '' : `, saying: ${words}`}`,
    },
    advice: {
      zh: '先直接打开一次这个浏览器；打不开就要重装',
      en: 'Open this browser yourself once; if it does not open, reinstall it',
    },
  };
}

function unpackWords(folder: string, code: string): ReasonWords {
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  return {
    text: {
      zh: `随软件安装的Chromium没能展开到${folder}（${code}）`,
      en: `the Chromium that comes with brief could not be unpacked to ${folder} (${code})`,
    },
    advice: isFull
      ? {
          zh: '请腾出300MB磁盘空间，或用环境变量BRIEF_CACHE换一个文件夹',
          en: 'Free 300 MB on that disk, or name another folder in BRIEF_CACHE',
        }
      : {
          zh: '请查看这个文件夹能否写入，或用环境变量BRIEF_CACHE换一个文件夹；仍不行就重新安装brief',
          en: 'Check that that folder can be written to, or name another in BRIEF_CACHE; if neither helps, reinstall brief',
        },
  };
}
