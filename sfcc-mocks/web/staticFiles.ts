import fs from 'node:fs';
import path from 'node:path';
import type { HttpAnswer } from '../contracts/http';
import type { Instance } from '../contracts/instance';
import type { SiteConfig } from '../contracts/site';
import { localeChain } from '../isml/findTemplate';
import { page } from './answers';

/** Where cartridges' static files are served. */
export const STATIC_FILES = '/on/demandware.static/';

const TYPES: Record<string, string> = {
    '.css': 'text/css;charset=UTF-8',
    '.gif': 'image/gif',
    '.html': 'text/html;charset=UTF-8',
    '.ico': 'image/x-icon',
    '.jpg': 'image/jpeg',
    '.js': 'text/javascript;charset=UTF-8',
    '.json': 'application/json;charset=UTF-8',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.txt': 'text/plain;charset=UTF-8',
    '.woff2': 'font/woff2'
};

/**
 * Serves `{locale}/v…/{path}` from `cartridge/static/{locale}` along the cartridge path: the most telling locale
 * first. Source: platform doc "Localizing Static Files".
 * @param parts - of the path, behind `/-/`
 * @returns the file's bytes as `latin1` text, as WebDAV has it
 */
export function handleStaticFile(instance: Instance, site: SiteConfig, method: string, parts: string[]): HttpAnswer {
    const [locale = '', version = '', ...inner] = parts;
    if (method !== 'GET' && method !== 'HEAD') {
        return page(405, 'Method Not Allowed', 'Files are only read here.', { allow: 'GET, HEAD' });
    }
    const isPath =
        /^v[\w-]+$/.test(version) && inner.length > 0 && inner.every((part) => /^[\w@-][\w.@-]*$/.test(part));
    const file = isPath ? findStaticFile(instance, site, locale, inner) : null;
    if (!file) {
        return page(404, 'Not Found', 'There is no such file.');
    }
    const type = TYPES[path.extname(file).toLowerCase()] || 'application/octet-stream';
    const headers = {
        'content-type': type,
        'cache-control': 'public,max-age=31536000',
        'x-content-type-options': 'nosniff'
    };
    return { status: 200, headers, body: fs.readFileSync(file, 'latin1') };
}

function findStaticFile(instance: Instance, site: SiteConfig, locale: string, inner: string[]): string | null {
    for (const folder of /^[A-Za-z]+(_[A-Za-z]+)?$/.test(locale) ? localeChain(locale) : []) {
        for (const cartridge of site.cartridgePath) {
            const root = instance.cartridgeFolder(cartridge);
            const file = root && path.join(root, 'cartridge/static', folder, ...inner);
            if (file && fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
                return file;
            }
        }
    }
    return null;
}
