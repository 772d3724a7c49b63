import { expect } from 'chai';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { checkEs5 } from '#tools/gates/es5Gate.js';
import { missing } from '#tools/gates/rhino/engines.js';
import { checkInRhino, planFor } from '#tools/gates/rhinoGate.js';

describe('gates over the compiled cartridges', () => {
    let folder: string;

    beforeEach(() => {
        folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gate-test-'));
    });
    afterEach(() => fs.rmSync(folder, { recursive: true }));

    function write(file: string, text: string): string {
        const to = path.join(folder, file);
        fs.mkdirSync(path.dirname(to), { recursive: true });
        fs.writeFileSync(to, text);
        return to;
    }

    describe('ES5 gate', () => {
        it('accepts ES5', () => {
            write('int_x/a.js', "'use strict';\nvar a = { default: 1, get b() { return 2; } };");
            expect(checkEs5(folder)).to.deep.equal({ checked: 1, failures: [] });
        });

        [
            'const a = 1;',
            'var f = () => 1;',
            'for (var a of []) {}',
            'var a = `b`;',
            'var b = { a };',
            'f(1,);'
        ].forEach((code) => {
            it(`names the place of: ${code}`, () => {
                write('int_x/cartridge/static/default/js/a.js', `var ok;\n${code}`);
                expect(checkEs5(folder).failures).to.have.length(1);
                expect(checkEs5(folder).failures[0]).to.match(/^int_x\/cartridge\/static\/default\/js\/a\.js:2:\d+ /);
            });
        });
    });

    if (missing() === null) {
        describe('Rhino gate', () => {
            const core = 'int_x/cartridge/scripts';
            const faults: Array<[string, string, RegExp]> = [
                ['a default parameter', 'function f(a = 1) {}', /Rhino 180.*Rhino 200/],
                ['a missing module of our own', "require('./absent');", /no module \.\/absent/],
                ['an exception while loading', "throw new Error('planted');", /planted/],
                ['a later method of String', "'a'.startsWith('a');", /Rhino 200.*startsWith/],
                ['a later method of Array', '[1].find(function () { return true; });', /Rhino 200.*find/],
                ['a later function of Object', 'Object.assign({}, {});', /Rhino 200.*assign/],
                ['Map', 'new Map();', /Rhino 200.*Map/],
                ['Promise', 'new Promise(function () {});', /Rhino 200.*Promise/],
                ['timers', 'setTimeout(function () {}, 1);', /Rhino 200.*setTimeout/]
            ];

            const good =
                "var Logger = require('dw/system/Logger');\nLogger.getLogger('a', 'b').debug('x');\n" +
                'exports.add = function (a, b) { return a + b; };';
            const other = "exports.isNew = typeof Symbol === 'function';";
            let lines: string[];

            // One start of Java for all of them.
            before(() => {
                folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gate-test-'));
                faults.forEach(([, script], index) => write(`${core}/fault${index}.js`, script));
                write(`${core}/good.js`, good);
                write(`${core}/other.js`, other);
                const cases = [
                    write('cases/good.js', "exports.run = function (require) { return require('./good').add(1, 2); };"),
                    write('cases/other.js', "exports.run = function (require) { return require('./other').isNew; };")
                ];
                lines = checkInRhino(planFor(folder, cases, path.join(folder, core)));
                fs.rmSync(folder, { recursive: true });
            });

            faults.forEach(([what, , message], index) => {
                it(`catches ${what}`, () => {
                    expect(lines.filter((line) => line.includes(`fault${index}.js`)).join(' ')).to.match(message);
                });
            });

            it('accepts a script that uses the platform and ES5 alone', () => {
                expect(lines.filter((line) => line.includes('good.js'))).to.deep.equal([]);
            });

            it('catches an answer that differs from the one in Node', () => {
                const found = lines.filter((line) => line.includes('other.js'));
                expect(found).to.have.length(2);
                expect(found[0]).to.contain('Rhino 180').and.contain('answers differently');
            });
        });
    }
});
