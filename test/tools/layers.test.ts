import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import ARROWS from '#tools/lint/arrows.js';
import layers from '#tools/lint/layers.js';

const ROOT = path.join(__dirname, '../..');
const CARTRIDGE = 'src/cartridges/int_tiktokshop/cartridge';
const SCRIPTS = `${CARTRIDGE}/scripts/tiktokshop`;

/** Messages of the rule for a file with this source. */
function lint(file: string, source: string): string[] {
    const linter = new Linter();
    const config = {
        files: ['**/*.ts'],
        languageOptions: { parser },
        plugins: { cartridge: { rules: { layers } } },
        rules: { 'cartridge/layers': 'error' }
    };
    return linter.verify(source, config as unknown as Linter.Config, { filename: file }).map(({ message }) => message);
}

describe('import boundaries', () => {
    const refused: Array<[string, string, string]> = [
        ['rules import a store', `${SCRIPTS}/oms/rules/a.ts`, "import { b } from '../store/b'; b();"],
        [
            'rules import a type of a store',
            `${SCRIPTS}/oms/rules/a.ts`,
            "import type { B } from '../store/b'; export type C = B;"
        ],
        ['rules import a use case', `${SCRIPTS}/oms/rules/a.ts`, "import { b } from '../b'; b();"],
        ['rules import the platform', `${SCRIPTS}/oms/rules/a.ts`, "import B = require('dw/util/B'); B.c();"],
        ['rules re-export a store', `${SCRIPTS}/oms/rules/a.ts`, "export { b } from '../store/b';"],
        ['a use case imports the platform', `${SCRIPTS}/oms/a.ts`, "import B = require('dw/util/B'); B.c();"],
        ['a use case imports an entry point', `${SCRIPTS}/oms/a.ts`, "import { b } from '../jobs/b'; b();"],
        ['a store imports a use case', `${SCRIPTS}/oms/store/a.ts`, "import { b } from '../b'; b();"],
        ['the API client imports the platform', `${SCRIPTS}/openapi/a.ts`, "import B = require('dw/util/B'); B.c();"],
        ['a job imports a store', `${SCRIPTS}/jobs/a.ts`, "import { b } from '../oms/store/b'; b();"],
        [
            'a controller imports a store',
            `${CARTRIDGE}/controllers/A.ts`,
            "import { b } from '../scripts/tiktokshop/oms/store/b'; b();"
        ],
        ['a folder imports one above it', `${SCRIPTS}/lifecycle/a.ts`, "import { b } from '../webhooks/b'; b();"],
        [
            'a folder imports a type from above it',
            `${SCRIPTS}/lifecycle/a.ts`,
            "import type { B } from '../webhooks/b'; export type C = B;"
        ],
        [
            'a folder loads one above it late',
            `${SCRIPTS}/lifecycle/a.ts`,
            "export const b = () => require('../webhooks/b');"
        ],
        ['a module of Node', `${SCRIPTS}/oms/a.ts`, "import fs = require('node:fs'); fs.readFileSync('a');"]
    ];
    refused.forEach(([what, file, source]) => {
        it(`refuses: ${what}`, () => expect(lint(file, source)).to.have.length(1));
    });

    it('names both files and the missing arrow', () => {
        const [message] = lint(`${SCRIPTS}/lifecycle/a.ts`, "import { b } from '../webhooks/b'; b();");
        expect(message)
            .to.contain('lifecycle/a.ts')
            .and.to.contain('webhooks/b.ts')
            .and.to.contain('from lifecycle to webhooks');
    });

    const accepted: Array<[string, string, string]> = [
        ['rules import rules', `${SCRIPTS}/oms/rules/a.ts`, "import { b } from '../../lifecycle/rules/b'; b();"],
        ['a use case imports a store', `${SCRIPTS}/oms/a.ts`, "import { b } from './store/b'; b();"],
        ['a use case imports from a folder below', `${SCRIPTS}/oms/a.ts`, "import { b } from '../lifecycle/b'; b();"],
        [
            'types of the platform in a use case',
            `${SCRIPTS}/oms/a.ts`,
            "import Order = require('dw/order/Order'); export function f(o: Order) { return o; }"
        ],
        ['a store imports the platform', `${SCRIPTS}/oms/store/a.ts`, "import B = require('dw/util/B'); B.c();"],
        ['a store imports platform/', `${SCRIPTS}/oms/store/a.ts`, "import { b } from '../../platform/b'; b();"],
        [
            'a job imports a use case and the log',
            `${SCRIPTS}/jobs/a.ts`,
            "import { b } from '../oms/b'; import { log } from '../platform/log'; log(b);"
        ]
    ];
    accepted.forEach(([what, file, source]) => {
        it(`accepts: ${what}`, () => expect(lint(file, source)).to.deep.equal([]));
    });
});

describe('the arrows between folders', () => {
    const folders: { [folder: string]: string[] } = ARROWS.int_tiktokshop;

    it('make no circle', () => {
        const below = (folder: string, seen: string[]): string[] =>
            (folders[folder] || []).flatMap((next) =>
                seen.includes(next) ? [[...seen, next].join(' -> ')] : below(next, [...seen, next])
            );
        expect(Object.keys(folders).flatMap((folder) => below(folder, [folder]))).to.deep.equal([]);
    });

    it('are those of docs/develop.md', () => {
        const page = fs.readFileSync(path.join(ROOT, 'docs/develop.md'), 'utf8');
        const rows = [...page.matchAll(/^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$/gm)];
        const shown = rows.map(([, folder, imports]) => [folder, imports === '—' ? [] : imports!.split(', ')]);
        expect(Object.fromEntries(shown)).to.deep.equal(folders);
    });

    it('name every folder that the cartridge has, and no other', () => {
        const scripts = path.join(ROOT, SCRIPTS);
        const entryPoints = ['hooks', 'jobs'];
        const there = fs.readdirSync(scripts).filter((name) => !entryPoints.includes(name));
        expect(Object.keys(folders).sort()).to.deep.equal(there.sort());
    });
});
