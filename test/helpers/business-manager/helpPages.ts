import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '#sandbox/start/wiring';
import { filesIn } from '#tools/compiler/build/tree.js';

const HELP = path.join(ROOT, 'cartridges/bm_tiktokshop/cartridge/static/default/help');

/** Names of the help pages in the cartridge. */
export function helpPages(): string[] {
    return filesIn(HELP);
}

/** @param page - for example `operate.html` */
export function readHelp(page: string): string {
    return fs.readFileSync(path.join(HELP, page), 'utf8');
}

/** Whether a help page is there, with the heading that an address names. */
export function isHelpThere(address: string): boolean {
    const [page, heading] = address.split('#') as [string, string?];
    return helpPages().includes(page) && (!heading || readHelp(page).includes(` id="${heading}"`));
}
