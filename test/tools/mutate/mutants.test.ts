import vm from 'node:vm';
import { expect } from 'chai';
import { findMutants } from '#tools/mutate/mutants';
import { instrument } from '#tools/mutate/instrument';

/** Each fault of a script, as `original -> mutant`. */
function faults(code: string): string[] {
    return findMutants(code).map(({ start, end, text }) => `${code.slice(start, end)} -> ${text}`);
}

/** What a script's last expression is, with each of its mutants in turn. */
function resultsOf(code: string): unknown[] {
    const mutants = findMutants(code);
    const script = new vm.Script(instrument(code, new Map(mutants.entries())));
    return mutants.map((_mutant, active) => script.runInNewContext({ $mutant: (one: number) => one === active }));
}

describe('the mutator', () => {
    it('swaps operators, at the edge and beyond', () => {
        expect(faults('a < b')).to.deep.equal(['a < b -> (a) <= (b)', 'a < b -> (a) >= (b)']);
        expect(faults('a && !b')).to.deep.equal(['a && !b -> (a) || (!b)', '!b -> (b)']);
        expect(faults('a - 1')).to.deep.equal(['a - 1 -> (a) + (1)']);
        expect(faults("a + 'x'")).to.deep.equal(['\'x\' -> ""']);
    });

    it('swaps a comparison with a text', () => {
        expect(faults("a === 'x'")).to.deep.equal(["a === 'x' -> (a) !== ('x')", '\'x\' -> ""']);
    });

    it('changes parts and flags of regular expressions', () => {
        expect(faults('/^a+[^\\]b]\\d?$/i')).to.deep.equal(
            [
                '/a+[^\\]b]\\d?$/i',
                '/^a[^\\]b]\\d?$/i',
                '/^a*[^\\]b]\\d?$/i',
                '/^a+[\\]b]\\d?$/i',
                '/^a+[^\\]b]\\D?$/i',
                '/^a+[^\\]b]\\d$/i',
                '/^a+[^\\]b]\\d?/i',
                '/^a+[^\\]b]\\d?$/'
            ].map((other) => `/^a+[^\\]b]\\d?$/i -> ${other}`)
        );
    });

    const quantities: Array<[string, string[]]> = [
        ['/a{2}/', ['/a/', '/a{1}/', '/a{3}/']],
        ['/a{0,2}/', ['/a/', '/a{1,2}/', '/a{0,1}/', '/a{0,3}/']],
        ['/a{2,2}/', ['/a/', '/a{1,2}/', '/a{2,3}/']],
        ['/a{1,}/', ['/a/', '/a{0,}/', '/a{2,}/']],
        ['/(?:a)(?=b)/', ['/(?:a)(?!b)/']]
    ];
    quantities.forEach(([pattern, others]) => {
        it(`changes ${pattern} to ${others.join(', ')}`, () => {
            expect(faults(pattern)).to.deep.equal(others.map((other) => `${pattern} -> ${other}`));
        });
    });

    it('takes conditions, statements, values and calls away', () => {
        expect(faults('if (a) { b(); }')).to.deep.equal(['a -> true', 'a -> false', '{ b(); } -> {}']);
        expect(faults('x(true, "", [1])')).to.deep.equal(['true -> false', '"" -> "mutant"', '[1] -> []']);
        expect(faults('a.filter(f).some(g)')).to.deep.equal([
            'a.filter(f).some(g) -> a.filter(f).every(g)',
            'a.filter(f) -> (a)'
        ]);
    });

    it('leaves alone what the compilation adds, names, and chains', () => {
        const code = `"use strict";Object.defineProperty(exports, "__esModule", {value: true});
            var _a = require('./a'); function _wrap(o) { return o || {}; } exports.f = f; x = { 'key': 1 }.key; a?.b.some(c);`;
        expect(faults(code)).to.deep.equal(["{ 'key': 1 } -> ({})"]);
        expect(faults('a.toString(b); a.hasOwnProperty(b)')).to.deep.equal([]);
    });

    it('makes each of them active alone, in expressions inside each other and in blocks', () => {
        expect(resultsOf('1 + 2 * 4')).to.deep.equal([-7, 1.5]);
        const block = 'var seen = 0; function f(n) { if (n > 1) { return 2; } seen += 1; return 1; } f(2) * 10 + seen;';
        expect(findMutants(block)).to.have.length(resultsOf(block).length);
        expect(resultsOf('(function () { if (1 > 2) { return 3; } return 4; })()')).to.deep.equal([
            undefined,
            3,
            4,
            4,
            3,
            4
        ]);
    });
});
