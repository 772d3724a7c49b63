import fs from 'node:fs';
import path from 'node:path';
import { filesBelow, inFolder } from '../zip';
import type { ArchiveFiles } from '../zip';

/** What the commands and the sandbox of a release load. */
export const RUNTIME_PACKAGES = [
    'acorn',
    'adm-zip',
    'ajv',
    'luxon',
    'pirates',
    'saxes',
    'selfsigned',
    'sucrase',
    'yaml'
] as const;
/** What Node loads, and the terms under which others may use it. */
const NEEDED = /(\.(c?js|json)|(^|\/)(licen[cs]e|copying|notice)[^/]*)$/i;

type Lock = Record<string, { dependencies?: Record<string, string> }>;

/**
 * The files of these packages and of all that they depend on, in the versions that package-lock.json pins.
 * @param root - of the repository, with its packages installed
 * @returns contents by path, below node_modules/
 */
export function runtimePackages(root: string): ArchiveFiles {
    const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Lock };
    const folders = new Set<string>();
    RUNTIME_PACKAGES.forEach((name) => collect(lock.packages, name, '', folders));
    return new Map([...folders].flatMap((folder) => [...inFolder(folder, ownFiles(path.join(root, folder)))]));
}

/** Adds a package and its dependencies, each looked up from where it is asked for, as Node does. */
function collect(packages: Lock, name: string, from: string, folders: Set<string>): void {
    const folder = `${from}${from && '/'}node_modules/${name}`;
    const found = packages[folder];
    if (!found) {
        if (from === '') {
            throw new Error(`package-lock.json has no ${name}`);
        }
        collect(packages, name, from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)), folders);
        return;
    }
    if (!folders.has(folder)) {
        folders.add(folder);
        Object.keys(found.dependencies || {}).forEach((other) => collect(packages, other, folder, folders));
    }
}

/** Without the packages inside it, which are collected by themselves if they are needed. */
function ownFiles(folder: string): ArchiveFiles {
    return new Map([...filesBelow(folder)].filter(([name]) => NEEDED.test(name) && !name.startsWith('node_modules/')));
}
