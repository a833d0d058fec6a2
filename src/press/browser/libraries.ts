/** The packages that hold a shared library a browser asked for. */
export interface LibraryPackages {
  /** Debian, Ubuntu, UOS. */
  apt: string;
  /** Fedora, openEuler. */
  dnf: string;
}

/** Names the packages of a library such as `libnss3.so`; undefined for one that browsers do not usually lack. */
export function packagesOf(library: string): LibraryPackages | undefined {
  const name = library.replace(/\.so.*$/, '');
  const [apt, dnf] = packages[name] ?? [];
  return apt === undefined || dnf === undefined ? undefined : { apt, dnf };
}

const packages: Record<string, [apt: string, dnf: string]> = {
  libX11: ['libx11-6', 'libX11'],
  libXcomposite: ['libxcomposite1', 'libXcomposite'],
  libXdamage: ['libxdamage1', 'libXdamage'],
  libXext: ['libxext6', 'libXext'],
  libXfixes: ['libxfixes3', 'libXfixes'],
  libXrandr: ['libxrandr2', 'libXrandr'],
  libasound: ['libasound2', 'alsa-lib'],
  'libatk-1.0': ['libatk1.0-0', 'atk'],
  'libatk-bridge-2.0': ['libatk-bridge2.0-0', 'at-spi2-atk'],
  libatspi: ['libatspi2.0-0', 'at-spi2-core'],
  libcairo: ['libcairo2', 'cairo'],
  libcups: ['libcups2', 'cups-libs'],
  'libdbus-1': ['libdbus-1-3', 'dbus-libs'],
  libdrm: ['libdrm2', 'libdrm'],
  libexpat: ['libexpat1', 'expat'],
  libgbm: ['libgbm1', 'mesa-libgbm'],
  'libgio-2.0': ['libglib2.0-0', 'glib2'],
  'libglib-2.0': ['libglib2.0-0', 'glib2'],
  'libgobject-2.0': ['libglib2.0-0', 'glib2'],
  libnspr4: ['libnspr4', 'nspr'],
  libnss3: ['libnss3', 'nss'],
  libnssutil3: ['libnss3', 'nss-util'],
  'libpango-1.0': ['libpango-1.0-0', 'pango'],
  libsmime3: ['libnss3', 'nss'],
  libudev: ['libudev1', 'systemd-libs'],
  libxcb: ['libxcb1', 'libxcb'],
  libxkbcommon: ['libxkbcommon0', 'libxkbcommon'],
};
