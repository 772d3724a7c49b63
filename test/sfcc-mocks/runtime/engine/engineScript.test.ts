import vm from 'node:vm';
import { expect } from 'chai';
import { engineScript } from '#sfcc-mocks/runtime/engine/engineScript';
import type { CompatibilityMode } from '#sfcc-mocks/contracts/switches';

/** What a script's function returns, run as the engine would. */
function run(body: string, mode: CompatibilityMode = '22.7'): unknown {
    const script = engineScript(body, 'Test.js', mode);
    return JSON.parse(vm.runInNewContext(`JSON.stringify((function () {${script}})())`) as string);
}

/** Each refused by Mozilla Rhino 1.7.14 at language version 200. */
const REFUSED = [
    'class A {}',
    'var a = class {};',
    'function f(a, b = 1) {}',
    'var f = (a, b = 1) => a;',
    'function f(...rest) {}',
    'Math.max(...[1, 2]);',
    'var a = [...[1]];',
    'var o = {...{}};',
    'var {a, ...rest} = {a: 1};',
    'var {a = 2} = {};',
    'var k = "x"; var o = {[k]: 1};',
    'var a; a?.b;',
    'var a; a ?? 1;',
    'var a; a ||= 1;',
    'for (const x of [1, 2]) {}',
    'for (const k in {a: 1}) {}',
    'for (const i = 0; i < 1;) {}',
    'try {} catch {}',
    'async function f() {}',
    'var f = async () => 1;',
    'function f(a,) {}',
    'var r = /(?<y>a)/;',
    'var r = /(?<=a)b/;',
    'var r = /a/u;',
    'var r = /a/s;',
    'var r = /a/y;',
    'function f() { return new.target; }',
    'import("x");',
    'var s = "\\u{61}";'
];

// Source: platform doc "Compatibility Mode Changes"; Mozilla Rhino, which the engine is made of.
describe('the engine of the platform', () => {
    REFUSED.forEach((source) => {
        it(`does not know ${source}`, () => {
            expect(() => engineScript('var before;\n' + source, 'Test.js', '22.7')).to.throw(
                SyntaxError,
                /^Test\.js:2: the engine does not know/
            );
        });
    });

    it('knows what mode 22.7 has', () => {
        const body = `
            let a = 1;
            const twice = x => x * 2;
            var {b} = {b: 2};
            var [c, [d]] = [3, [4]];
            function sum({x}, [y]) { return x + y; }
            var o = {a, get five() { return 5; }, six() { return 6; }};
            function* numbers() { yield 7; }
            for (let n of numbers()) { a += n; }
            return [\`\${a}\`, twice(b), c, d, sum({x: 1}, [2]), o.five, o.six(), 2 ** 3, String(10n), f(1,)];
            function f(x) { return x; }`;
        expect(run(body)).to.deep.equal(['8', 4, 3, 4, 3, 5, 6, 8, '10', 1]);
    });

    it('learns some of it with mode 22.7 only, and some with 21.2', () => {
        const late = ['`a`', '({a}) => a', '2 ** 3', '10n'];
        const early = ['for (var x of []) {}', 'function* g() {}'];
        const refusedIn = (mode: CompatibilityMode) => (source: string) => {
            expect(() => engineScript(source, 'Test.js', mode), source).to.throw(SyntaxError, 'in mode ' + mode);
        };
        late.forEach(refusedIn('21.2'));
        late.concat(early).forEach(refusedIn('18.10'));
        early.forEach((source) => engineScript(source, 'Test.js', '21.2'));
    });

    it('has one constant of a name in a function, in any block', () => {
        const refused = [
            'if (1) { const x = 1; } else { const x = 2; }',
            'const x = 1; { let x = 2; }',
            'let x = 1; { const x = 2; }',
            'function f(x) { { const x = 2; } }',
            'try {} catch (x) { { const x = 2; } }',
            'const x = 1; for (let x = 0; x < 1; x++) {}',
            'switch (1) { case 1: { const a = 1; break; } case 2: { const a = 2; } }'
        ];
        refused.forEach((source) => {
            expect(() => engineScript(source, 'Test.js', '22.7'), source).to.throw(TypeError, 'redeclaration of');
        });
        const fine = [
            'const x = 1; function f() { const x = 2; return x; }',
            'const x = 1; function f(x) { return x; }',
            'for (let x = 0; x < 1; x++) {} const x = 1;',
            '{ let x = 1; } { let x = 2; }',
            'var o = {a: function () { const x = 1; }, b: function () { const x = 2; }};'
        ];
        fine.forEach((source) => engineScript(source, 'Test.js', '22.7'));
    });

    it('keeps the first value of a constant in a loop until its function is called again', () => {
        const inLoop = `function values(from) {
                'use strict';
                var seen = [];
                for (var i = from; i < from + 2; i++) { const a = i, b = a + 1; seen.push(a, b); }
                return seen;
            }
            return values(1).concat(values(5));`;
        expect(run(inLoop)).to.deep.equal([1, 2, 1, 2, 5, 6, 5, 6]);
        const inCallback =
            'var all = []; for (var i = 0; i < 2; i++) { (function () { const b = i; all.push(b); })(); }';
        expect(run(inCallback + ' return all;')).to.deep.equal([0, 1]);
        const pattern =
            'var all = []; for (var i = 0; i < 2; i++) { const {n, m: [o]} = {n: i, m: [i]}; all.push(n, o); }';
        expect(run(pattern + ' return all;')).to.deep.equal([0, 0, 0, 0]);
    });

    it('has one variable for all passes of a loop, so that functions see its last value', () => {
        const collect = (head: string): unknown =>
            run(`var all = []; ${head} { all.push(function () { return k; }); }
                return all.map(function (f) { return f(); });`);
        expect(collect('for (let k = 0; k < 2; k++)')).to.deep.equal([2, 2]);
        expect(collect('for (let k in {a: 1, b: 2})')).to.deep.equal(['b', 'b']);
        expect(collect('for (let [k] of [[1], [2]])')).to.deep.equal([2, 2]);
    });

    it('keeps labels, nested loops and lines as they are', () => {
        const body = `var seen = [];
            outer: for (let i = 0,
                n = 3; i < n; i++) {
                for (let i of [7, 8]) { if (i === 8) { continue outer; } seen.push(i); }
            }
            if (seen.length) for (let j = 0; j < 1; j++) seen.push('j'); else seen.push('else');
            return seen;`;
        expect(run(body)).to.deep.equal([7, 7, 7, 'j']);
        expect(engineScript(body, 'Test.js', '22.7').split('\n')).to.have.length(body.split('\n').length);
    });
});
