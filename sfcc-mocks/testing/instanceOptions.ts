import fs from 'node:fs';
import path from 'node:path';
import type { SiteConfig } from '../contracts/site';
import type { Switches } from '../contracts/switches';
import { foldersIn } from '../runtime/codeFolders';

/** What an instance for tests of cartridges is made of. */
export interface LocalInstanceOptions {
    /** Folders that contain cartridges. */
    cartridges: string | string[];
    /** Names of cartridges, the first one wins. */
    cartridgePath: string[];
    /** Site archive with the metadata: a folder, or a zip file. */
    metadata?: string;
    /** What the site has that is not usual: its id is RefArch, its currency USD. */
    site?: Partial<SiteConfig>;
    /** When it is, in ISO 8601. */
    now?: string;
    /** What the documentation leaves open: see `contracts/switches.ts`. */
    switches?: Partial<Switches>;
}

const OPTIONS = ['cartridges', 'cartridgePath', 'metadata', 'site', 'now', 'switches'];

/** @throws Error for an option that is misspelled or missing */
export function checkOptions(options: LocalInstanceOptions): void {
    const { cartridges, cartridgePath } = (options || {}) as Partial<LocalInstanceOptions>;
    if (!cartridges || !Array.isArray(cartridgePath)) {
        throw new Error(
            "An instance needs the folders of cartridges and a cartridge path: { cartridges: 'cartridges', cartridgePath: ['int_mine'] }"
        );
    }
    const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
    if (unknown) {
        throw new Error(`There is no option ${unknown}; there are ${OPTIONS.join(', ')}`);
    }
}

/** @throws Error for a cartridge that no folder has, in place of pages and scripts that are not found later */
export function requireCartridge(name: string, folders: string[]): void {
    if (!folders.some((folder) => fs.existsSync(path.join(folder, name)))) {
        const there = folders.flatMap(foldersIn);
        const known = there.length > 0 ? 'there are ' + there.join(', ') : 'there is nothing';
        throw new Error(`There is no cartridge ${name} in ${folders.join(', ')}: ${known}`);
    }
}
