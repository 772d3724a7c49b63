import { expect } from 'chai';
import { webPlatform } from '#helpers/platform/webPlatform';

/** Ten mistakes of those who write cartridges, each an action of a controller on a line of its own. */
const MISTAKES: Record<string, string> = {
    Class: "require('dw/orders/OrderMgr');",
    Member: "require('dw/order/OrderMgr').getOrdre('1');",
    Attribute: "require('dw/system/Site').current.preferences.custom.nothing = 1;",
    ObjectType: "require('dw/object/CustomObjectMgr').getCustomObject('Nope', 'k');",
    Template: "require('dw/template/ISML').renderTemplate('no/such');",
    Module: "require('*/cartridge/scripts/absent');",
    Syntax: "require('*/cartridge/scripts/broken');",
    Nothing: 'var nothing = null; nothing.name.length;',
    Quota: 'for (var list = [], i = 0; i < 20001; i++) { list.push(i); }',
    Transaction: "require('dw/object/CustomObjectMgr').createCustomObject('TikTokShopTask', 'k');"
};

const names = Object.keys(MISTAKES);
const controller = names.map((name) => `exports.${name} = function () { ${MISTAKES[name]} };`).join('\n');
const platform = webPlatform({
    files: {
        'cartridge/controllers/Wrong.js': [controller, ...names.map((name) => `exports.${name}.public = true;`)].join(
            '\n'
        ),
        'cartridge/scripts/broken.js': 'var a = 1;\nvar b = ;\n'
    }
});

/** What the log says of a mistake, and the line of the controller that it is in. */
function reported(name: string): { text: string; place: string } {
    platform.logs.length = 0;
    platform.call('GET', '/on/demandware.store/Sites-RefArch-Site/en_US/Wrong-' + name);
    const text = platform.logs.map(({ message }) => message).join('\n');
    return { text, place: `cartridge/controllers/Wrong.js:${names.indexOf(name) + 1}:` };
}

// Source: Mozilla Rhino, Messages.properties, for the wording; Script API for classes and members.
describe('An error of a script in the log', () => {
    const expected: Record<string, RegExp[]> = {
        Class: [/dw\/orders\/OrderMgr is no class of the Script API; do you mean dw\/order\/OrderMgr\?/],
        Member: [/TypeError: Cannot find function getOrdre in object/],
        Attribute: [
            /Unknown dynamic property 'nothing' for class dw\.system\.SitePreferences/,
            /Declare the attribute nothing/
        ],
        ObjectType: [/There is no custom object type Nope/, /Declare the custom object type Nope/],
        Template: [/Template not found: no\/such/, /Put no\/such\.isml below cartridge\/templates\/default/],
        Module: [
            /Module not found: \*\/cartridge\/scripts\/absent \(required by \S+\/cartridge\/controllers\/Wrong; cartridge path/
        ],
        Syntax: [/SyntaxError: .* \(\S+\/cartridge\/scripts\/broken\.js:2:9\)/],
        Nothing: [/TypeError: Cannot read property "name" from null/],
        Quota: [/Quota jsArraySize exceeded: the limit is 20000/, /No catch holds it back/],
        Transaction: [/outside a transaction/, /dw\.system\.Transaction\.wrap/]
    };

    names.forEach((name) =>
        it(`tells its place, what is wrong and what to do: ${name}`, () => {
            const { text, place } = reported(name);
            (expected[name] as RegExp[]).forEach((pattern) => expect(text).to.match(pattern));
            expect(text).to.contain(place);
            expect(text).not.to.match(/sfcc-mocks|node:|[/\\]test_web[/\\]/);
        })
    );

    it('counts columns as the source has them, on the first line too', () => {
        expect(reported('Class').text.match(/Wrong\.js:1:\d+/)?.[0]).to.equal(
            `Wrong.js:1:${controller.indexOf('require') + 1}`
        );
    });
});

// Strict: no documentation says that an object of the platform can be written as JSON.
// Source: Mozilla Rhino, NativeJSON: what it makes of a Java object.
describe('JSON.stringify of a script', () => {
    it('writes objects of the platform as empty ones, and everything else as usual', () => {
        const script = `exports.Show = function () {
                var given = { site: dw.system.Site.current, list: new dw.util.ArrayList('a'), money: new dw.value.Money(1, 'USD'), one: [1, null], two: 'x' };
                response.writer.print([JSON.stringify(given), JSON.stringify(given, ['one', 'site']), JSON.stringify(given, function (key, value) {
                    return key === 'two' ? undefined : value;
                }), JSON.stringify(undefined), JSON.stringify({ a: 1 }, null, 1)].join('|'));
            };
            exports.Show.public = true;`;
        const { call } = webPlatform({ files: { 'cartridge/controllers/Json.js': script } });
        expect(call('GET', '/on/demandware.store/Sites-RefArch-Site/en_US/Json-Show').body).to.equal(
            '{"site":{},"list":{},"money":{},"one":[1,null],"two":"x"}|{"site":{},"one":[1,null]}|' +
                '{"site":{},"list":{},"money":{},"one":[1,null]}||{\n "a": 1\n}'
        );
    });
});
