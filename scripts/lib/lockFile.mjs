/** Packages that a lock file speaks of but does not list: programs made for other systems. */

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']

/** Entries to add to `lock.packages`, by path. Throws where a name does not tell its system. */
export function missingPackages({ packages }) {
  const missing = {}
  for (const [from, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!isListed({ packages, from, name })) {
        missing[`node_modules/${name}`] = entryOf({ name, version, dev })
      }
    }
  }
  return missing
}

/** As Node looks for it: in the package's own folder, then in every folder above. */
function isListed({ packages, from, name }) {
  const parts = from.split('/node_modules/')
  const folders = parts.map((_, index) =>
    parts.slice(0, parts.length - index).join('/node_modules/'),
  )
  return [...folders, ''].some(
    (folder) => packages[`${folder ? `${folder}/` : ''}node_modules/${name}`],
  )
}

function entryOf({ name, version, dev }) {
  const words = name.split('/').at(-1).split('-')
  const os = systems.find((system) => words.includes(system))
  const cpu = processors.find((processor) => words.includes(processor))
  if (!os || !cpu || !/^\d+\.\d+\.\d+[\w.-]*$/.test(version)) {
    throw new Error(`${name}@${version} does not tell its version and system`)
  }
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev: true } : {}),
    ...(os === 'linux' ? { libc: [libc] } : {}),
    optional: true,
    os: [os],
  }
}
