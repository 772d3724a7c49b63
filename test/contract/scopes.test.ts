import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import type { Endpoint } from '#simulators/tiktok-shop/calls/endpoint';
import { filesIn } from '#tools/compiler/build/tree.js';

const ROOT = path.join(__dirname, '../..');
const OPENAPI = path.join(ROOT, 'src/cartridges/int_tiktokshop/cartridge/scripts/tiktokshop/openapi');
const ENDPOINTS = path.join(ROOT, 'simulators/tiktok-shop/endpoints');

/** Paths of the cartridge's calls; one that ends with `/` continues with an id. */
function calledPaths(): string[] {
    const sources = filesIn(OPENAPI).map((file) => fs.readFileSync(path.join(OPENAPI, file), 'utf8'));
    return sources.flatMap((source) =>
        [...source.matchAll(/'(\/[a-z_]+\/20\d{4}\/[^']*)'/g)].map(([, found]) => found!)
    );
}

/** The endpoints of TikTok's documents, as the simulated TikTok Shop has them. */
function documentedEndpoints(): Endpoint[] {
    const modules = fs
        .readdirSync(ENDPOINTS)
        .map((file) => require(path.join(ENDPOINTS, file)) as Record<string, unknown>);
    const exported = modules.flatMap((module) =>
        Object.values(module).flatMap((value) => (Array.isArray(value) ? value : []))
    );
    return exported.filter((one) => typeof one?.path === 'string' && Array.isArray(one.scopes)) as Endpoint[];
}

describe('The scopes in docs/partner-center.md', () => {
    const page = fs.readFileSync(path.join(ROOT, 'docs/partner-center.md'), 'utf8');
    const listed = [...page.matchAll(/^\| `(seller\.[a-z_.]+)` \|/gm)].map(([, scope]) => scope!);
    const used = calledPaths().map((called) => ({
        called,
        endpoints: documentedEndpoints().filter(({ path: documented }) =>
            called.endsWith('/') ? documented.startsWith(called) : documented === called
        )
    }));

    it('are enough for each call of the cartridge', () => {
        expect(used).to.have.length.above(10);
        const refused = used.filter(
            ({ endpoints }) => !endpoints.some(({ scopes }) => scopes.some((scope) => listed.includes(scope)))
        );
        expect(refused.map(({ called }) => called)).to.deep.equal([]);
    });

    it('are all needed', () => {
        const needed = used.flatMap(({ endpoints }) => endpoints.flatMap(({ scopes }) => scopes));
        expect(listed.filter((scope) => !needed.includes(scope))).to.deep.equal([]);
    });
});
