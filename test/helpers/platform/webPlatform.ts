import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
    CodeVersions,
    createAccess,
    handleFront,
    handleScriptRequest,
    issueToken,
    refArchSite,
    setUpWeb,
    tenantScope
} from '#sfcc-mocks';
import type { Access, Front, HttpAnswer, SiteConfig, Switches, TokenClaims } from '#sfcc-mocks';
import { testPlatform } from './platform';
import type { TestPlatform } from './platform';

export const HOST = 'https://shop.test';
export const ORGANIZATION = 'f_ecom_test_001';

export interface CallOptions {
    headers?: Record<string, string>;
    body?: unknown;
    bearer?: string;
}

export interface WebPlatform extends TestPlatform {
    /** Where the cartridge is. */
    codeFolder: string;
    access: Access;
    front: Front;
    /** A token as its endpoint would give it; an admin client's with the scope of the tenant. */
    token: (kind: TokenClaims['kind'], scopes?: string[]) => string;
    /** One request, with the body as text or as JSON. */
    call: (method: string, path: string, options?: CallOptions) => HttpAnswer;
}

export interface WebPlatformOptions {
    /** Files of the cartridge `test_web`, by path inside of it. */
    files?: Record<string, string>;
    site?: Partial<SiteConfig>;
    switches?: Partial<Switches>;
}

/** An instance that answers requests, with one cartridge made of a test's own scripts. */
export function webPlatform(options: WebPlatformOptions = {}): WebPlatform {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sfcc-web-'));
    for (const [name, text] of Object.entries({
        'package.json': '{"hooks":"./hooks.json"}',
        'hooks.json': '{"hooks":[]}',
        ...options.files
    })) {
        const file = path.join(folder, 'test_web', name);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, text);
    }
    const sites = [refArchSite({ cartridgePath: ['test_web'], ...options.site })];
    const platform = testPlatform({ cartridgeFolders: [folder], sites, switches: options.switches });
    const { instance, clock } = platform;
    const access = createAccess(ORGANIZATION);
    setUpWeb(instance, access, { Short: 'Test-Echo' });
    const jobs = { start: () => 'unknown' as const, find: () => null, all: () => [] };
    const codeVersions = new CodeVersions(folder, 'version1', clock, (cartridges) => instance.useCode([cartridges]));
    const front: Front = { access, clock, filesRoot: folder, jobs, codeVersions };
    const user = access.users[0]!.login;
    return {
        ...platform,
        codeFolder: folder,
        access,
        front,
        token: (kind, scopes = []) =>
            issueToken(access, clock, {
                kind,
                clientId: access.clients[0]!.id,
                user: kind === 'am' ? null : user,
                scopes: kind === 'am' ? [tenantScope(ORGANIZATION), ...scopes] : scopes
            }).token,
        call(method, address, { headers = {}, body = '', bearer } = {}) {
            const authorization: Record<string, string> = bearer ? { authorization: 'Bearer ' + bearer } : {};
            const text = typeof body === 'string' ? body : JSON.stringify(body);
            const message = { method, url: HOST + address, headers: { ...authorization, ...headers }, body: text };
            return handleFront(front, message) || handleScriptRequest(instance, message);
        }
    };
}

/** A hooks.json for one script. */
export function hooks(names: string[]): string {
    return JSON.stringify({ hooks: names.map((name) => ({ name, script: './hooks/order' })) });
}
