import vm from 'node:vm';
import { expect } from 'chai';
import { engineScript } from '#sfcc-mocks/runtime/engine/engineScript';
import { FOR_EACH_SCRIPT } from '#sfcc-mocks/runtime/engine/forEach';
import { LOOSE_DELETE_SCRIPT } from '#sfcc-mocks/runtime/engine/looseDelete';
import { webPlatform } from '#helpers/platform/webPlatform';

/** What a script's function returns, run as the engine would. Mozilla Rhino 1.7.14 gives the same values. */
function run(body: string): unknown {
    const context = vm.createContext({});
    vm.runInContext(FOR_EACH_SCRIPT + LOOSE_DELETE_SCRIPT, context);
    const script = engineScript(`function all() {${body}}`, 'Test.ds', '18.10');
    return JSON.parse(vm.runInContext(script + '\nJSON.stringify(all());', context) as string);
}

/** What a controller prints that uses these files of its cartridge. */
function printedWith(files: Record<string, string>): string {
    const platform = webPlatform({ files });
    const answer = platform.call('GET', '/on/demandware.store/Sites-RefArch-Site/en_US/Test-Run');
    expect(answer.status, platform.logs.map((entry) => entry.message).join('\n')).to.equal(200);
    return answer.body;
}

const controller = (body: string, before = ''): string =>
    `${before}\nexports.Run = function () { response.writer.print(${body}); };\nexports.Run.public = true;`;

// Source: platform doc "Script Programming": extensions of Mozilla up to JavaScript 1.8, E4X, types.
describe('syntax that the engine knows in every mode', () => {
    it('types of variables, parameters, results and errors', () => {
        const body = `
            function add(one : Number, other : dw.value.Money) : Number { return one + other; }
            var sum : Number = add(1, 2), text : String;
            try { throw new Error('no'); } catch (error : Error) { text = error.message; }
            for (var key : String in {a: 1}) { text += key; }
            return [sum, text, sum ? 1 : 2];`;
        expect(run(body)).to.deep.equal([3, 'noa', 1]);
    });

    it('for each, over values', () => {
        const body = `
            var seen = [];
            for each (var value in {a: 1, b: 2}) { seen.push(value); }
            for each (var value : Number in [3, , 4]) seen.push(value);
            for each (value in 'xy') seen.push(value);
            for each (value in null) seen.push('never');
            for each (value in 5) seen.push('never');
            return seen;`;
        expect(run(body)).to.deep.equal([1, 2, 3, 4, 'x', 'y']);
    });

    it('functions whose body is an expression', () => {
        const body = `
            function twice(x) x * 2
            return [twice(21), [1, 2].map(function (x) x + 1), (function () function (y) y)()(5)];`;
        expect(run(body)).to.deep.equal([42, [2, 3], 5]);
    });

    it('catch with a condition, the first that holds', () => {
        const body = `
            function kind(thrown) {
                try {
                    throw thrown;
                } catch (one if one === 1) {
                    return 'one';
                } catch (two if two === 2) { return 'two'; } catch (other) {
                    return 'other ' + other;
                } finally { thrown = 0; }
            }
            function escaping() { try { throw 7; } catch (one if one === 1) { return 1; } }
            var escaped;
            try { escaping(); } catch (error) { escaped = error; }
            return [kind(1), kind(2), kind(3), escaped];`;
        expect(run(body)).to.deep.equal(['one', 'two', 'other 3', 7]);
    });

    // Source: public code in strict mode that the platform runs.
    it('delete of what cannot be deleted is false in strict code too', () => {
        const body = `
            'use strict';
            var fixed = Object.defineProperty({b: {c: 1}, d: [1]}, 'a', { get: function () { return 1; } });
            var name = 'c';
            return [delete fixed.a, fixed.a, delete fixed.b[name], delete fixed.d[0], delete fixed['b'].none, fixed];`;
        expect(run(body)).to.deep.equal([false, 1, true, true, true, { b: {}, d: [null] }]);
    });

    it('keeps the lines of a script', () => {
        const body = 'function f(a :\n String)\n{ for each (var x\n in [a]) { return x; } }';
        expect(engineScript(body, 'Test.ds', '22.7').split('\n')).to.have.length(4);
    });

    it('for each over collections and iterators of the platform', () => {
        const body = `(function () {
            var list = new (require('dw/util/ArrayList'))('a', 'b');
            var seen = '';
            for each (var item in list) { seen += item; }
            for each (var item in list.iterator()) { seen += item; }
            return seen;
        })()`;
        expect(printedWith({ 'cartridge/controllers/Test.js': controller(body) })).to.equal('abab');
    });

    it('importPackage and importClass give names of classes, importScript functions of a script', () => {
        const printed = printedWith({
            'cartridge/scripts/lib/texts.ds':
                'importPackage(dw.system);\nvar hidden = 1;\nfunction site() Site.current.ID',
            'cartridge/controllers/Test.js': controller(
                '[site(), new ArrayList(1).length, Status.OK, typeof hidden, typeof Order].join()',
                "'use strict';\nimportPackage(dw.util);\nimportClass(dw.system.Status);\nimportScript('lib/texts.ds');"
            )
        });
        expect(printed).to.equal('RefArch,1,0,undefined,undefined');
    });

    it('importScript of a script that is not there names it', () => {
        const platform = webPlatform({
            files: { 'cartridge/controllers/Test.js': controller('1', "importScript('other:lib/none.ds');") }
        });
        platform.call('GET', '/on/demandware.store/Sites-RefArch-Site/en_US/Test-Run');
        expect(platform.logs.map((entry) => entry.message).join()).to.include('Script not found: other:lib/none.ds');
    });

    it('in the scripts of templates too', () => {
        const template = '<isscript>var sum : Number = 0; for each (var n in [1, 2]) { sum += n; }</isscript>${sum}';
        const body = "require('dw/template/ISML').renderTemplate('test')";
        const printed = printedWith({
            'cartridge/templates/default/test.isml': template,
            'cartridge/controllers/Test.js': `exports.Run = function () { ${body}; };\nexports.Run.public = true;`
        });
        expect(printed).to.equal('3');
    });
});
