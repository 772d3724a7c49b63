import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { refArchSite } from '#sfcc-mocks';
import type { InstanceOptions } from '#sfcc-mocks';

/**
 * Writes cartridges made of a test's own files.
 * @param cartridges - files by cartridge, in the order of the cartridge path, and by path inside of it
 * @returns options of an instance that has them
 */
export function cartridgesOf(
    cartridges: Record<string, Record<string, string>>
): Pick<InstanceOptions, 'cartridgeFolders' | 'sites'> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sfcc-cartridges-'));
    for (const [cartridge, files] of Object.entries(cartridges)) {
        for (const [name, text] of Object.entries({
            'package.json': '{"hooks":"./hooks.json"}',
            'hooks.json': '{"hooks":[]}',
            ...files
        })) {
            const file = path.join(folder, cartridge, name);
            fs.mkdirSync(path.dirname(file), { recursive: true });
            fs.writeFileSync(file, text);
        }
    }
    return { cartridgeFolders: [folder], sites: [refArchSite({ cartridgePath: Object.keys(cartridges) })] };
}
