import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Why Chromium's sandbox is off, or may be. */
export type SandboxCause = 'asked' | 'root' | 'container';

/** How a browser may be started. */
export interface SandboxPlan {
  on: boolean;
  /** Whether to start without the sandbox where the system denies it one. */
  mayDrop: boolean;
  /** Present when the sandbox is off or may be dropped. */
  cause?: SandboxCause;
}

export interface SandboxOptions {
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
  /** Whether we run as root (user id 0). */
  root: boolean;
  /** Whether we run in a container; see `inContainer`. */
  container: boolean;
}

/**
 * Keeps the sandbox on wherever it can be. It is never dropped in silence on a person's own machine:
 * images in a manuscript come from anywhere, and decoding them is what the sandbox is for. Inside a
 * container another wall stands; as root Chromium has none to offer (https://crbug.com/638180).
 */
export function planSandbox({ env, platform, root, container }: SandboxOptions): SandboxPlan {
  const asked = env['BRIEF_NO_SANDBOX'] ?? '';
  if (asked !== '' && asked !== '0') return { on: false, mayDrop: false, cause: 'asked' };
  if (platform !== 'linux') return { on: true, mayDrop: false };
  if (root) return { on: false, mayDrop: false, cause: 'root' };
  return container ? { on: true, mayDrop: true, cause: 'container' } : { on: true, mayDrop: false };
}

/** Docker and Podman leave a mark file, LXC and Kubernetes a variable; some are told by their control group. */
export function inContainer(env: SandboxOptions['env'], fileSystem = '/'): boolean {
  if (env['container'] || env['KUBERNETES_SERVICE_HOST']) return true;
  if (['.dockerenv', 'run/.containerenv'].some((mark) => existsSync(join(fileSystem, mark)))) {
    return true;
  }
  try {
    const groups = readFileSync(join(fileSystem, 'proc/1/cgroup'), 'utf8');
    return /docker|kubepods|containerd|libpod|lxc/.test(groups);
  } catch {
    return false;
  }
}
