import { RUNTIME_PACKAGES } from './runtimePackages';

/** Commands that work without the sources of the cartridges. */
const COMMANDS = [
    'start',
    'sandbox',
    'try',
    'setup',
    'permissions',
    'metadata',
    'deploy',
    'doctor',
    'migrate',
    'prove'
];
/** The cartridges of a release are compiled. */
const BUILD = /node tools\/commands\/build\.js >&2 && | --build/;

/** What a release needs of the repository's package.json. */
export interface Manifest {
    name: string;
    version: string;
    license: string;
    engines: object;
    scripts: Record<string, string>;
    devDependencies: Record<string, string>;
}

/**
 * The package.json of a release: the same commands, without the compiler.
 * @param manifest - of the repository
 */
export function releaseManifest({ name, version, license, engines, scripts, devDependencies }: Manifest): string {
    const commands = COMMANDS.map((command) => [command, (scripts[command] as string).replace(BUILD, '')]);
    const versions = RUNTIME_PACKAGES.map((dependency) => [dependency, devDependencies[dependency]]);
    return (
        JSON.stringify(
            {
                name,
                version,
                private: true,
                license,
                engines,
                scripts: Object.fromEntries(commands) as object,
                dependencies: Object.fromEntries(versions) as object
            },
            null,
            4
        ) + '\n'
    );
}
