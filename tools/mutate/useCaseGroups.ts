import fs from 'node:fs';
import path from 'node:path';
import type { Group } from './groups';
import { byFeature, filesBelow } from './groups';

/** Tests that drive a whole instance. */
const TESTS: Record<string, string> = { int_tiktokshop: 'test/cartridge', bm_tiktokshop: 'test/business-manager' };

/**
 * Everything of a feature but its rules, as the platform runs it, with the feature's tests that drive a whole instance; a feature
 * without a folder of tests has those of all.
 * @param root - of this repository
 */
export function useCaseGroups(root: string): Group[] {
    const pattern = /cartridges\/(\w+)\/cartridge\/scripts\/\w+\/(\w+)\/(?!rules\/).*\.js$/;
    const byName = byFeature(path.join(root, 'cartridges'), pattern);
    return [...byName].map(([name, sources]) => ({ name, sources, tests: testsOf(root, name) }));
}

function testsOf(root: string, name: string): string[] {
    const [cartridge = '', feature = ''] = name.split('/');
    const all = path.join(root, TESTS[cartridge] as string);
    const own = path.join(all, feature);
    return filesBelow(fs.existsSync(own) ? own : all).filter(
        (file) => file.endsWith('.test.ts') && !file.includes('/rules/')
    );
}
