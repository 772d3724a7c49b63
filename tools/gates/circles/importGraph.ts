import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Files by the files that they import, types included; paths are relative to the root. */
export type ImportGraph = Map<string, string[]>;

const ENDINGS = ['', '.ts', '.js', '.mjs', '.d.ts', '/index.ts', '/index.js'];
/** Aliases by what they stand for, each with one `*`, as `imports` of package.json has them. */
type Aliases = Array<[string, string]>;

/**
 * Reads which file imports which.
 * @param root - folder with package.json
 * @param folders - where sources are, below the root
 */
export function readImportGraph(root: string, folders: string[]): ImportGraph {
    const files = folders.flatMap((folder) => sourcesIn(root, folder));
    const known = new Set(files);
    const aliases = readAliases(root);
    return new Map(
        files.map((file) => {
            const { importedFiles } = ts.preProcessFile(fs.readFileSync(path.join(root, file), 'utf8'), true, true);
            const imported = importedFiles.flatMap(({ fileName }) => fileOf(fileName, file, known, aliases) || []);
            return [file, [...new Set(imported)]];
        })
    );
}

function sourcesIn(root: string, folder: string): string[] {
    return fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
        .filter((file) => /\.(ts|js|mjs)$/.test(file) && !file.includes('node_modules/'))
        .sort();
}

function readAliases(root: string): Aliases {
    const { imports = {} } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
        imports?: Record<string, string>;
    };
    return Object.entries(imports).map(([alias, target]) => [alias, path.posix.normalize(target)]);
}

/** @returns null for what is none of these files: packages, the platform's modules */
function fileOf(name: string, from: string, known: Set<string>, aliases: Aliases): string | null {
    const bases = name.startsWith('.')
        ? [path.posix.join(path.posix.dirname(from), name)]
        : [...aliased(name, aliases), 'src/cartridges/' + name];
    const files = bases.flatMap((base) => ENDINGS.map((ending) => base + ending));
    return files.find((file) => known.has(file)) || null;
}

function aliased(name: string, aliases: Aliases): string[] {
    return aliases.flatMap(([alias, target]) => {
        const [before, after = ''] = alias.split('*') as [string, string?];
        if (!alias.includes('*')) {
            return name === alias ? [target] : [];
        }
        const fits = name.startsWith(before) && name.endsWith(after);
        return fits ? [target.replace('*', name.slice(before.length, name.length - after.length))] : [];
    });
}
