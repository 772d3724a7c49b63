import { expect } from 'chai';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import layers from '../../../tools/lint/layers';

const SCRIPTS = 'src/cartridges/int_x/cartridge/scripts/x';

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
        ['domain imports a gateway', `${SCRIPTS}/domain/a.ts`, "import { b } from '../platform/b'; b();"],
        ['domain imports the platform', `${SCRIPTS}/domain/a.ts`, "import B = require('dw/util/B'); B.c();"],
        ['the API client imports the platform', `${SCRIPTS}/api/a.ts`, "import B = require('dw/util/B'); B.c();"],
        ['a flow imports the platform', `${SCRIPTS}/flows/a.ts`, "import B = require('dw/util/B'); B.c();"],
        ['a flow imports an entry point', `${SCRIPTS}/flows/a.ts`, "import { b } from '../jobs/b'; b();"],
        ['a gateway imports a flow', `${SCRIPTS}/platform/a.ts`, "import { b } from '../flows/b'; b();"],
        ['a job imports a gateway', `${SCRIPTS}/jobs/a.ts`, "import { b } from '../platform/orders'; b();"],
        [
            'a controller imports a gateway',
            'src/cartridges/int_x/cartridge/controllers/A.ts',
            "import { b } from '../scripts/x/platform/orders'; b();"
        ],
        ['a module re-exports a gateway', `${SCRIPTS}/domain/a.ts`, "export { b } from '../platform/b';"],
        ['a module of Node', `${SCRIPTS}/flows/a.ts`, "import fs = require('node:fs'); fs.readFileSync('a');"]
    ];
    refused.forEach(([what, file, source]) => {
        it(`refuses: ${what}`, () => expect(lint(file, source)).to.have.length(1));
    });

    const accepted: Array<[string, string, string]> = [
        ['domain imports domain', `${SCRIPTS}/domain/a.ts`, "import { b } from './b'; b();"],
        [
            'types of the platform in a flow',
            `${SCRIPTS}/flows/a.ts`,
            "import Order = require('dw/order/Order'); export function f(o: Order) { return o; }"
        ],
        [
            'types of a gateway in domain',
            `${SCRIPTS}/domain/a.ts`,
            "import type { B } from '../platform/b'; export type C = B;"
        ],
        ['a gateway imports the platform', `${SCRIPTS}/platform/a.ts`, "import B = require('dw/util/B'); B.c();"],
        [
            'a service definition imports the platform',
            `${SCRIPTS}/services/a.ts`,
            "import B = require('dw/svc/B'); B.c();"
        ],
        [
            'a job imports a flow and the log',
            `${SCRIPTS}/jobs/a.ts`,
            "import { b } from '../flows/b'; import { log } from '../platform/log'; log(b);"
        ]
    ];
    accepted.forEach(([what, file, source]) => {
        it(`accepts: ${what}`, () => expect(lint(file, source)).to.deep.equal([]));
    });
});
