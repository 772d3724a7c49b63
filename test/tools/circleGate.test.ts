import { expect } from 'chai';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeFolder } from '#helpers/tools/writeFolder';
import { checkCircles } from '#tools/gates/circleGate';

/** Circles among files with these texts. */
function circlesOf(files: Record<string, string>): string[] {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'circle-gate-'));
    const all = { 'package.json': '{ "imports": { "#own/*": "./one/*.ts", "#door": "./one/index.ts" } }', ...files };
    writeFolder(root, Object.entries(all));
    const { failures } = checkCircles(root, ['one', 'two']);
    fs.rmSync(root, { recursive: true });
    return failures;
}

describe('circle gate', () => {
    it('finds the shortest way around, and tells it once', () => {
        const found = circlesOf({
            'one/a.ts': "import { b } from './b';",
            'one/b.ts': "import { c } from '../two/c';",
            'one/before.ts': "import { a } from './a';",
            'two/c.ts': "import { a } from '../one/a'; import { after } from './after';",
            'two/after.ts': 'export const after = 1;'
        });
        expect(found).to.deep.equal(['one/a.ts\n    imports one/b.ts\n    imports two/c.ts\n    imports one/a.ts']);
    });

    it('counts imports of types, and what is exported again', () => {
        const found = circlesOf({
            'one/a.ts': "import type { B } from './b'; export type A = B;",
            'one/b.ts': "export type { A } from './a';",
            'one/c.ts': "export type C = import('./d').D;",
            'two/e.ts': 'export {};',
            'one/d.ts': "export * from './c';"
        });
        expect(found).to.have.length(2);
    });

    it('knows import = require, require, aliases, folders and names of cartridges', () => {
        const pairs = [
            ["import b = require('./b');", './a'],
            ["const b = require('./b');", './a'],
            ["import { b } from '#own/b';", './a'],
            ["import { b } from './b';", '../one/a'],
            ["import { b } from '#own/b';", '#own/a']
        ];
        pairs.forEach(([a, back]) => {
            const found = circlesOf({ 'one/a.ts': a as string, 'one/b.ts': `import '${back}';`, 'two/c.ts': '' });
            expect(found, a).to.have.length(1);
        });
        const door = { 'one/index.ts': "export * from './a';", 'one/a.ts': "import '#door';", 'two/c.ts': '' };
        expect(circlesOf(door)).to.have.length(1);
        expect(circlesOf({ ...door, 'one/a.ts': "import '.';" })).to.have.length(1);
    });

    it('leaves alone what is imported twice, and what is no file here', () => {
        const found = circlesOf({
            'one/a.ts': "import './b'; import './c'; import 'node:fs'; import './missing';",
            'one/b.ts': "import '../two/d';",
            'one/c.ts': "import '../two/d'; // import './a'",
            'two/d.ts': 'const text = "import \'./a\'";'
        });
        expect(found).to.deep.equal([]);
    });
});
