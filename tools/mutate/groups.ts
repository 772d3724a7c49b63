import fs from 'node:fs';
import path from 'node:path';

/** Rules of one folder, with the tests of rules that reach them. */
export interface Group {
    /** For example `int_tiktokshop/lifecycle`. */
    name: string;
    /** Absolute paths. */
    sources: string[];
    tests: string[];
}

/** The rules by feature. @param root - of this repository */
export function groups(root: string): Group[] {
    const tests = filesBelow(path.join(root, 'test')).filter(
        (file) => file.includes('/rules/') && file.endsWith('.test.ts')
    );
    const imported = new Map(tests.map((test) => [test, importsOf(root, test)]));
    const byName = byFeature(path.join(root, 'src/cartridges'), /cartridges\/(\w+)\/.*\/(\w+)\/rules\/.*\.ts$/);
    return [...byName].map(([name, sources]) => ({
        name,
        sources,
        tests: nearestFirst(
            path.basename(name),
            tests.filter((test) => sources.some((source) => imported.get(test)?.has(source)))
        )
    }));
}

/**
 * Files below a folder by the name of their group.
 * @param pattern - of the files that are meant; finds cartridge and feature
 */
export function byFeature(folder: string, pattern: RegExp): Map<string, string[]> {
    const byName = new Map<string, string[]>();
    for (const file of filesBelow(folder)) {
        const match = pattern.exec(file);
        if (match) {
            const name = `${match[1]}/${match[2]}`;
            byName.set(name, [...(byName.get(name) || []), file]);
        }
    }
    return byName;
}

/** A feature's own tests find most of its mutants, and the first that fails ends a run. */
function nearestFirst(feature: string, tests: string[]): string[] {
    const isOwn = (test: string): boolean => test.includes(`/${feature}/rules/`);
    return [...tests.filter(isOwn), ...tests.filter((test) => !isOwn(test))];
}

/** Files of a folder and all below it. */
export function filesBelow(folder: string): string[] {
    const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.map((name) => path.join(folder, name)).sort();
}

/** All files that a file imports, and those that they import. */
function importsOf(root: string, file: string, seen = new Set<string>()): Set<string> {
    for (const [, id = ''] of fs.readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)) {
        const target = resolved(root, file, id);
        if (target && !seen.has(target)) {
            seen.add(target);
            importsOf(root, target, seen);
        }
    }
    return seen;
}

function resolved(root: string, from: string, id: string): string | null {
    if (id.startsWith('.')) {
        return existing(path.resolve(path.dirname(from), id));
    }
    const { imports } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
        imports: Record<string, string>;
    };
    const alias = Object.keys(imports).find((key) => key.endsWith('/*') && id.startsWith(key.slice(0, -1)));
    return alias
        ? existing(path.join(root, (imports[alias] as string).replace('*.ts', ''), id.slice(alias.length - 1)))
        : null;
}

function existing(base: string): string | null {
    return [base, base + '.ts'].find((file) => fs.existsSync(file) && fs.statSync(file).isFile()) || null;
}
