import fs from 'node:fs';
import path from 'node:path';
import type { Group } from './groups';
import { byFeature, filesBelow } from './groups';

/** Tests of compiled scripts, feature by feature: tests that drive a whole instance, and tests of entry points. */
const TESTS: Record<string, string[]> = {
    int_tiktokshop: ['test/cartridge', 'test/unit/int_tiktokshop'],
    bm_tiktokshop: ['test/business-manager', 'test/unit/bm_tiktokshop']
};
/** Those of no feature. */
const ACROSS_FEATURES = ['test/cases', 'test/contract', 'test/properties'];

/**
 * Everything of a feature but its rules, as the platform runs it, with the feature's tests; a feature without a folder of tests
 * has the tests of all features of its cartridge.
 * @param root - of this repository
 */
export function useCaseGroups(root: string): Group[] {
    return groupsWithOwnTests(root).map((group) =>
        group.tests.length > 0 ? group : { ...group, tests: testsBelow(root, foldersOf(group.name)) }
    );
}

/** The same groups, where a feature without a folder of tests has none. */
export function groupsWithOwnTests(root: string): Group[] {
    const pattern = /cartridges\/(\w+)\/cartridge\/scripts\/\w+\/(\w+)\/(?!rules\/).*\.js$/;
    const byName = byFeature(path.join(root, 'cartridges'), pattern);
    return [...byName].map(([name, sources]) => {
        const folders = foldersOf(name).map((folder) => path.join(folder, path.basename(name)));
        return { name, sources, tests: testsBelow(root, folders) };
    });
}

function foldersOf(name: string): string[] {
    return TESTS[path.dirname(name)]!;
}

/** The tests of all features. */
export function allUseCaseTests(root: string): string[] {
    return testsBelow(root, [...Object.values(TESTS).flat(), ...ACROSS_FEATURES]);
}

/** @param folders - may be missing */
function testsBelow(root: string, folders: string[]): string[] {
    return folders
        .map((folder) => path.join(root, folder))
        .filter((folder) => fs.existsSync(folder))
        .flatMap(filesBelow)
        .filter((file) => file.endsWith('.test.ts') && !file.includes('/rules/'));
}
