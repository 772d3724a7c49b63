import fs from 'node:fs';
import path from 'node:path';
import type { Group } from './groups';
import { byFeature, filesBelow } from './groups';

/** Tests that drive a whole instance, feature by feature. */
const TESTS: Record<string, string> = { int_tiktokshop: 'test/cartridge', bm_tiktokshop: 'test/business-manager' };
/** Tests that drive a whole instance and are of no feature. */
const ACROSS_FEATURES = ['test/cases', 'test/contract', 'test/properties'];

/**
 * Everything of a feature but its rules, as the platform runs it, with the feature's tests that drive a whole instance; a feature
 * without a folder of tests has those of all.
 * @param root - of this repository
 */
export function useCaseGroups(root: string): Group[] {
    return groupsWithOwnTests(root).map((group) => {
        const [cartridge = ''] = group.name.split('/');
        return group.tests.length > 0 ? group : { ...group, tests: testsBelow(root, TESTS[cartridge] as string) };
    });
}

/** The same groups, where a feature without a folder of tests has none. */
export function groupsWithOwnTests(root: string): Group[] {
    const pattern = /cartridges\/(\w+)\/cartridge\/scripts\/\w+\/(\w+)\/(?!rules\/).*\.js$/;
    const byName = byFeature(path.join(root, 'cartridges'), pattern);
    return [...byName].map(([name, sources]) => {
        const [cartridge = '', feature = ''] = name.split('/');
        return { name, sources, tests: testsBelow(root, path.join(TESTS[cartridge] as string, feature)) };
    });
}

/** The tests of all features that drive a whole instance in this process. */
export function allUseCaseTests(root: string): string[] {
    return [...Object.values(TESTS), ...ACROSS_FEATURES].flatMap((folder) => testsBelow(root, folder));
}

/** @returns none for a folder that is not there */
function testsBelow(root: string, folder: string): string[] {
    const all = path.join(root, folder);
    return fs.existsSync(all)
        ? filesBelow(all).filter((file) => file.endsWith('.test.ts') && !file.includes('/rules/'))
        : [];
}
