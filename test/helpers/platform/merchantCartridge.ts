import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A cartridge as a merchant would write it, in a folder of its own. */
export interface MerchantCartridge {
    folder: string;
    cartridges: string[];
    remove(): void;
}

/**
 * Writes a cartridge with one hook.
 * @param point - extension point, for example `app.tiktokshop.order.map`
 * @param body - of the hook's function; its arguments are `first`, `second` and `third`
 */
export function cartridgeWithHook(point: string, body: string): MerchantCartridge {
    const name = point.split('.').pop()!;
    return cartridgeWith({
        'package.json': JSON.stringify({ name: 'app_merchant', hooks: './hooks.json' }),
        'hooks.json': JSON.stringify({ hooks: [{ name: point, script: './cartridge/scripts/hook' }] }),
        'cartridge/scripts/hook.js': `'use strict';\nexports.${name} = function (first, second, third) {\n${body}\n};\n`
    });
}

/** Writes a cartridge `app_merchant` with these files. */
export function cartridgeWith(files: Record<string, string>): MerchantCartridge {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'merchant-'));
    Object.entries(files).forEach(([name, text]) => {
        const file = path.join(folder, 'app_merchant', name);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, text);
    });
    return { folder, cartridges: ['app_merchant'], remove: () => fs.rmSync(folder, { recursive: true }) };
}
