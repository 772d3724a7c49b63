import { expect } from 'chai';
import { webPlatform } from '#helpers/platform/webPlatform';

/** What a controller of the cartridge `test_web` prints. */
function printed(expression: string, files: Record<string, string>): string {
    const controller = `exports.Run = function () { response.writer.print(${expression}); };\nexports.Run.public = true;`;
    const platform = webPlatform({ files: { ...files, 'cartridge/controllers/Test.js': controller } });
    const answer = platform.call('GET', '/on/demandware.store/Sites-RefArch-Site/en_US/Test-Run');
    expect(answer.status, platform.logs.map((entry) => entry.message).join('\n')).to.equal(200);
    return answer.body;
}

// Source: platform doc "Modules": the places that require looks at.
describe('require, in scripts of a cartridge', () => {
    const files = { 'cartridge/scripts/one.js': "module.exports = 'one';" };

    // Source: Script API, TopLevel.global.require; the form with a slash is that of SiteGenesis and cartridges of its time.
    for (const id of [
        '*/cartridge/scripts/one',
        '~/cartridge/scripts/one',
        '../scripts/one.js',
        'test_web/cartridge/scripts/one',
        '/test_web/cartridge/scripts/one'
    ]) {
        it(`finds ${id}`, () => {
            expect(printed(`require('${id}')`, files)).to.equal('one');
        });
    }

    // Source: public cartridges of two vendors, which write so.
    it('finds a class of the platform by a name that begins with a slash', () => {
        expect(printed("require('/dw/web/URLUtils') === require('dw/web/URLUtils')", {})).to.equal('true');
    });

    // Source: SiteGenesis and ten merchants, whose scripts require it although the Script API does not list it.
    it('loads what requires dw/system/Pipelet, and says instead of running one what to do', () => {
        const run =
            "(function () { try { new Pipelet('ImportCatalog').execute({}); } catch (error) { return error.message; } })()";
        expect(printed(run.replace('Pipelet(', "(require('dw/system/Pipelet'))("), {})).to.match(
            /^not implemented: dw\.system\.Pipelet: .*job step/
        );
    });

    // Source: Mozilla Rhino, NativeJavaClass.call; the order export of TikTok's official cartridge
    it('gives classes that can be called without new', () => {
        const money = "require('dw/value/Money')(5, 'USD')";
        const expression = `(function (Money) { return [${money}.value, ${money} instanceof Money, ${money}.constructor === Money]; })(dw.value.Money)`;
        expect(printed(expression, {})).to.equal('5,true,true');
    });

    it('gives the currency of a session as dw.util.Currency', () => {
        const expression =
            "session.currency instanceof require('dw/util/Currency') && session.currency.getCurrencyCode()";
        expect(printed(expression, {})).to.equal('USD');
    });
});
