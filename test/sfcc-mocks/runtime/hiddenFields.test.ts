import { expect } from 'chai';
import path from 'node:path';
import { webPlatform } from '#helpers/platform/webPlatform';

/** What a script of a controller answers. */
function answerOf(body: string): unknown {
    const controller = `exports.Show = function () { response.writer.print(JSON.stringify((function () { ${body} })())); };
        exports.Show.public = true;`;
    const { call } = webPlatform({ files: { 'cartridge/controllers/Test.js': controller } });
    return JSON.parse(call('GET', '/on/demandware.store/Sites-RefArch-Site/en_US/Test-Show').body);
}

/** Objects, and a member of each that a script uses. */
const OBJECTS: Array<[string, string]> = [
    ["new (require('dw/util/ArrayList'))(1, 2)", 'size()'],
    ["new (require('dw/util/HashMap'))()", 'size()'],
    ["new (require('dw/util/Calendar'))()", 'getTime()'],
    ["new (require('dw/value/Money'))(1, 'USD')", 'getValue()'],
    ["new (require('dw/util/Decimal'))(1)", 'get()'],
    ["require('dw/system/Site').current", 'getID()'],
    ["require('dw/catalog/ProductMgr').getProduct('701643632930')", 'getID()'],
    ["require('dw/order/BasketMgr').getCurrentOrNewBasket().defaultShipment", 'getID()']
];

// Source: Mozilla Rhino, NativeJavaObject.getIds; platform doc "Modules": what require finds.
describe('what a script does not see of the platform', () => {
    OBJECTS.forEach(([object, member]) => {
        it(`fields that are not the platform’s, of ${object}`, () => {
            const seen = answerOf(`
                var seen = [];
                function look() {
                    var object = ${object};
                    object.${member};
                    for (var name in object) { seen.push(name); }
                    seen = seen.concat(Object.keys(object), Object.keys(JSON.parse(JSON.stringify(object) || '{}')));
                }
                // The first object of a class, and later ones.
                require('dw/system/Transaction').wrap(function () { look(); look(); look(); });
                return seen;`) as string[];
            expect(seen.filter((name) => name.startsWith('$'))).to.deep.equal([]);
        });
    });

    it('files above its cartridges', () => {
        const toRoot = '../'.repeat(20);
        const there = path.join(__dirname, '../../../package.json');
        const escapes = [toRoot + there, `~/${toRoot}${there}`, `test_web/${toRoot}${there}`, `*/${toRoot}${there}`];
        const answers = answerOf(`return ${JSON.stringify(escapes)}.map(function (id) {
            try { require(id); return 'found'; } catch (e) { return e.message; }
        });`) as string[];
        answers.forEach((answer, index) =>
            expect(answer).to.contain(
                `Module not found: ${escapes[index]} (required by test_web/cartridge/controllers/Test`
            )
        );
        expect(answers).to.have.length(escapes.length);
    });

    it('paths of the machine, in the place of an error', () => {
        expect(answerOf('try { null.x; } catch (e) { return e.fileName; }')).to.equal(
            'test_web/cartridge/controllers/Test.js'
        );
    });
});
