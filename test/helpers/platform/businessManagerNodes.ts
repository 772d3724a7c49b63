import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '#sandbox/start/wiring';

const CONTROLLERS = path.join(ROOT, 'cartridges/bm_tiktokshop/cartridge/controllers');

/** Every page and form of the Business Manager cartridge, as its controllers have them: `TikTokShopTasks-Show`. */
export function businessManagerNodes(): string[] {
    return fs
        .readdirSync(CONTROLLERS)
        .filter((name) => name.endsWith('.js'))
        .flatMap((name) => {
            const source = fs.readFileSync(path.join(CONTROLLERS, name), 'utf8');
            const nodes = [...source.matchAll(/^(?:exports\.)?(\w+)\.public = true;/gm)].map(
                (match) => match[1] as string
            );
            return nodes.map((node) => `${name.slice(0, -3)}-${node}`);
        })
        .sort();
}
