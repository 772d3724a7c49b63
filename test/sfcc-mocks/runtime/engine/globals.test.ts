import { expect } from 'chai';
import type { CompatibilityMode } from '#sfcc-mocks/contracts/switches';
import { webPlatform } from '#helpers/platform/webPlatform';

/** What a controller prints that returns a value. */
function answerOf(body: string, compatibilityMode: CompatibilityMode = '22.7'): unknown {
    const controller = `exports.Run = function () {
        response.writer.print(JSON.stringify((function () { ${body} })()));
    };
    exports.Run.public = true;`;
    const platform = webPlatform({
        files: { 'cartridge/controllers/Test.js': controller },
        switches: { compatibilityMode }
    });
    const answer = platform.call('GET', '/on/demandware.store/Sites-RefArch-Site/en_US/Test-Run');
    expect(answer.status, platform.logs.map((entry) => entry.message).join('\n')).to.equal(200);
    return JSON.parse(answer.body);
}

const typesOf = (names: string[]): string => `return [${names.map((name) => `typeof (${name})`).join(', ')}];`;

// Source: Script API, TopLevel; platform doc "Compatibility Mode Changes".
describe('globals of scripts', () => {
    // Source: Mozilla Rhino 1.7.14, NativeArray; the official cartridge of PayPal
    it('have the methods of arrays as functions of Array, for lists of the platform too', () => {
        const body = `
            var list = new (require('dw/util/ArrayList'))(3, 4);
            return [
                Array.some(list, function (n) { return n === 4; }),
                Array.map([1, 2], function (n) { return n * 2; }),
                Array.filter(list, function (n) { return n > 3; }),
                Array.slice('abc', 1),
                Array.reduce([1, 2], function (sum, n) { return sum + n; }, 10)
            ];`;
        expect(answerOf(body)).to.deep.equal([true, [2, 4], [4], ['b', 'c'], 13]);
    });

    it('know the arrays, dates and errors of the platform as their own', () => {
        const body = `
            var ArrayList = require('dw/util/ArrayList');
            var caught;
            try { new ArrayList().get(5); } catch (e) { caught = e; }
            var date = require('dw/util/Calendar');
            return [
                new ArrayList(1, 2).toArray() instanceof Array,
                new date().time instanceof Date,
                caught instanceof Error,
                caught instanceof TypeError,
                [] instanceof Array, {} instanceof Array, new Date() instanceof Date, 'a' instanceof Date
            ];`;
        expect(answerOf(body)).to.deep.equal([true, true, true, false, true, false, true, false]);
    });

    // Source: Script API, TopLevel.global; scripts of several merchants
    it('trace gives the message with its parameters', () => {
        expect(answerOf("return [trace('order {0} of {1}', 'A', 'B'), trace('done')];")).to.deep.equal([
            'order A of B',
            'done'
        ]);
    });

    // Source: Script API, TopLevel.global: constants without values; pipelets of several vendors return them
    it('know what pipelets return', () => {
        expect(answerOf('return [typeof PIPELET_NEXT, PIPELET_NEXT !== PIPELET_ERROR];')).to.deep.equal([
            'number',
            true
        ]);
    });

    it('tell the errors of business objects, of files and of anything else apart', () => {
        const body = `
            function caught(run) { try { run(); } catch (e) { return e; } return null; }
            var io = caught(function () { new (require('dw/io/FileReader'))(new (require('dw/io/File'))('IMPEX/none')); });
            var argument = caught(function () { new (require('dw/util/ArrayList'))().get(5); });
            var own = new InternalError('mine');
            return [
                [io instanceof IOError, io instanceof SystemError, io instanceof APIException],
                [argument instanceof SystemError, argument instanceof IOError, argument instanceof XMLStreamError],
                [own instanceof InternalError, own instanceof Error, own instanceof ConversionError, own.message],
                [new Error('x') instanceof SystemError, {} instanceof APIException, null instanceof Fault],
                caught(function () { throw StopIteration; }) === StopIteration
            ];`;
        expect(answerOf(body)).to.deep.equal([
            [true, false, false],
            [true, false, false],
            [true, true, false, 'mine'],
            [false, false, false],
            true
        ]);
    });

    it('know file and line of errors, their own and the platform’s', () => {
        const body = `
            var places = [];
            try { null.x; } catch (e) { places.push(e); }
            try { throw new Error('own'); } catch (e) { places.push(e); }
            try { require('dw/system/Transaction').commit(); } catch (e) { places.push(e); }
            return places.map(function (e) { return [e.fileName.split('/').pop(), typeof e.lineNumber, e.lineNumber > 1]; });`;
        expect(answerOf(body)).to.deep.equal(Array.from({ length: 3 }, () => ['Test.js', 'number', true]));
    });

    it('lack what the engine lacks', () => {
        const names = [
            '[].flat',
            '[].at',
            '"".replaceAll',
            'Object.hasOwn',
            'new DataView(new ArrayBuffer(8)).getBigInt64'
        ];
        const globals = ['typeof Promise', 'typeof Proxy', 'typeof Intl', 'typeof console', 'typeof BigInt64Array'];
        expect(answerOf(typesOf(names))).to.deep.equal(names.map(() => 'undefined'));
        expect(answerOf(`return [${globals.join(', ')}];`)).to.deep.equal(globals.map(() => 'undefined'));
    });

    it('grow with the compatibility mode', () => {
        const since22 = ['Object.values', 'Object.entries', 'Object.fromEntries', 'String.raw'];
        const since21 = ['Object.assign', '[].find', '"".padStart', 'Math.trunc', 'Number.isInteger'];
        const missing = (count: number): string[] => new Array<string>(count).fill('undefined');
        expect(answerOf(typesOf(since22), '22.7')).not.to.include('undefined');
        expect(answerOf(typesOf(since21), '21.2')).not.to.include('undefined');
        expect(answerOf(typesOf(since22), '21.2')).to.deep.equal(missing(since22.length));
        expect(answerOf(typesOf(since21.concat(since22)), '18.10')).to.deep.equal(missing(9));
        expect(answerOf('return [typeof BigInt, typeof globalThis, typeof Map];', '21.2')).to.deep.equal([
            'undefined',
            'undefined',
            'function'
        ]);
    });
});
