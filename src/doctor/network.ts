import type { Item } from './item.ts';

/** What a system calls its proxies by. */
const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'];

/**
 * brief asks nothing of any network, so that no proxy is needed. Only the names of variables are told:
 * their values may hold a password.
 */
export function judgeNetwork(env: Readonly<Record<string, string | undefined>>): Item {
  const proxies = Object.keys(env)
    .filter((name) => env[name] && names.includes(name.toUpperCase()))
    .sort();
  return {
    id: 'network',
    verdict: 'ok',
    text: {
      zh: 'brief 不联网，不需要代理',
      en: 'brief uses no network and needs no proxy',
    },
    ...(proxies.length > 0 && {
      details: [
        {
          zh: `设了 ${proxies.join('、')}（内容不显示），brief 用不到`,
          en: `${proxies.join(', ')} set (values not shown); brief does not use them`,
        },
      ],
    }),
    facts: { proxies },
  };
}
